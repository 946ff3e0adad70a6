//! The transaction in which it all happens.

use std::future::Future;

use sqlx::{Database, Transaction};

use super::ExecuteError;

/// Work that is done wholly or not at all.
pub(super) trait Work<DB: Database>: Sync {
    /// What was done.
    type Report: Send;

    /// Does it; an error undoes it.
    fn run(
        &self,
        conn: &mut DB::Connection,
    ) -> impl Future<Output = Result<Self::Report, ExecuteError>> + Send;
}

/// A database whose DDL can be undone.
pub(super) trait Transactional: Database {
    /// Begins a transaction, or a savepoint within the caller's.
    fn begin(
        conn: &mut Self::Connection,
    ) -> impl Future<Output = sqlx::Result<Transaction<'_, Self>>> + Send;

    /// Whether `begin` failed because the caller began a transaction by SQL of his own, of which sqlx knows nothing.
    fn is_begun_by_hand(error: &sqlx::Error) -> bool;

    /// Runs statements, all in one message.
    fn batch(
        conn: &mut Self::Connection,
        sql: String,
    ) -> impl Future<Output = sqlx::Result<()>> + Send;
}

/// Does the work in a transaction of its own, or in a savepoint of the caller's.
pub(super) async fn run<DB: Transactional, W: Work<DB>>(
    conn: &mut DB::Connection,
    work: &W,
) -> Result<W::Report, ExecuteError> {
    match DB::begin(conn).await {
        Ok(transaction) => return in_transaction(transaction, work).await,
        Err(error) if DB::is_begun_by_hand(&error) => {}
        Err(error) => return Err(ExecuteError::database("begin a transaction", error)),
    }
    in_savepoint::<DB, W>(conn, work).await
}

async fn in_transaction<DB: Transactional, W: Work<DB>>(
    mut transaction: Transaction<'_, DB>,
    work: &W,
) -> Result<W::Report, ExecuteError> {
    match work.run(&mut transaction).await {
        Ok(report) => transaction
            .commit()
            .await
            .map(|()| report)
            .map_err(|error| ExecuteError::database("commit", error)),
        Err(error) => {
            // The error that led here says more than one about undoing it.
            let _ = transaction.rollback().await;
            Err(error)
        }
    }
}

async fn in_savepoint<DB: Transactional, W: Work<DB>>(
    conn: &mut DB::Connection,
    work: &W,
) -> Result<W::Report, ExecuteError> {
    DB::batch(conn, "SAVEPOINT model_core".to_owned())
        .await
        .map_err(|error| ExecuteError::database("begin a savepoint", error))?;
    let result = work.run(conn).await;
    let end = match result {
        Ok(_) => "RELEASE SAVEPOINT model_core",
        Err(_) => "ROLLBACK TO SAVEPOINT model_core; RELEASE SAVEPOINT model_core",
    };
    let ended = DB::batch(conn, end.to_owned()).await;
    let report = result?;
    ended
        .map(|()| report)
        .map_err(|error| ExecuteError::database("release a savepoint", error))
}
