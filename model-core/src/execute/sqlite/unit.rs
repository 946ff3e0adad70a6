//! The transaction in which it all happens.

use std::future::Future;

use sqlx::{Connection, Sqlite, SqliteConnection, Transaction, raw_sql};

use crate::execute::ExecuteError;

/// Work that is done wholly or not at all.
pub(super) trait Work: Sync {
    /// What was done.
    type Report: Send;

    /// Does it; an error undoes it.
    fn run(
        &self,
        conn: &mut SqliteConnection,
    ) -> impl Future<Output = Result<Self::Report, ExecuteError>> + Send;
}

/// Does the work in a transaction of its own, or in a savepoint of the caller's.
pub(super) async fn run<W: Work>(
    conn: &mut SqliteConnection,
    work: &W,
) -> Result<W::Report, ExecuteError> {
    match begin(conn).await {
        Ok(transaction) => return in_transaction(transaction, work).await,
        Err(error) if is_begun_by_hand(&error) => {}
        Err(error) => return Err(database("begin a transaction", error)),
    }
    in_savepoint(conn, work).await
}

async fn begin(conn: &mut SqliteConnection) -> sqlx::Result<Transaction<'_, Sqlite>> {
    if conn.is_in_transaction() {
        conn.begin().await
    } else {
        // This takes the lock for writing before anything is read: a second worker waits here, and then sees the first
        // one's tables.
        conn.begin_with("BEGIN IMMEDIATE").await
    }
}

async fn in_transaction<W: Work>(
    mut transaction: Transaction<'_, Sqlite>,
    work: &W,
) -> Result<W::Report, ExecuteError> {
    match work.run(&mut transaction).await {
        Ok(report) => transaction
            .commit()
            .await
            .map(|()| report)
            .map_err(|error| database("commit", error)),
        Err(error) => {
            // The error that led here says more than one about undoing it.
            let _ = transaction.rollback().await;
            Err(error)
        }
    }
}

/// Inside a `BEGIN` that the caller wrote as SQL, of which sqlx knows nothing.
async fn in_savepoint<W: Work>(
    conn: &mut SqliteConnection,
    work: &W,
) -> Result<W::Report, ExecuteError> {
    raw_sql("SAVEPOINT model_core")
        .execute(&mut *conn)
        .await
        .map_err(|error| database("begin a savepoint", error))?;
    let result = work.run(conn).await;
    let end = match result {
        Ok(_) => "RELEASE model_core",
        Err(_) => "ROLLBACK TO model_core; RELEASE model_core",
    };
    let ended = raw_sql(end).execute(conn).await;
    let report = result?;
    ended
        .map(|_| report)
        .map_err(|error| database("release a savepoint", error))
}

/// SQLite has no code of its own for it.
fn is_begun_by_hand(error: &sqlx::Error) -> bool {
    let is_nested =
        |error: &dyn sqlx::error::DatabaseError| error.message().contains("within a transaction");
    error.as_database_error().is_some_and(is_nested)
}

fn database(doing: &'static str, error: sqlx::Error) -> ExecuteError {
    ExecuteError::database(doing, error)
}
