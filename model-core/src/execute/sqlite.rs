//! Plans on SQLite: one transaction, or a savepoint in the caller's.

use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, Row, Sqlite, SqliteConnection, raw_sql};

use super::apply::{Failure, Meaning, Progress, failure, send};
use super::live::Live;
use super::message::{Reached, steps};
use super::{Event, ExecuteError, ExecuteOptions};
use crate::ddl::StatementKind;
use crate::plan::Plan;
use crate::reflect::{ReflectError, ReflectOptions, sqlite};
use crate::schema::{Found, Rows, Server, TableName};

/// SQLite, Result and Error Codes: `SQLITE_BUSY` and `SQLITE_LOCKED`, with their extended codes.
const BUSY: [u32; 2] = [5, 6];

impl Live for SqliteConnection {
    async fn server(&mut self) -> Result<Server, ReflectError> {
        sqlite::server(self).await
    }

    async fn reflect(&mut self, options: &ReflectOptions<'_>) -> Result<Found, ReflectError> {
        sqlite::reflect(self, options).await
    }

    async fn count_rows(&mut self, tables: &[TableName]) -> Result<Vec<Rows>, ReflectError> {
        sqlite::count_rows(self, tables).await
    }

    async fn apply(
        &mut self,
        plan: &Plan,
        server: &Server,
        options: &mut ExecuteOptions<'_>,
    ) -> Result<(), Failure> {
        options.tell(Event::Sent {
            steps: plan.steps.len(),
        });
        let mut progress = Progress::new(plan, options);
        let result = if server.in_transaction {
            in_savepoint(self, plan, &mut progress).await
        } else {
            in_own_transaction(self, plan, &mut progress).await
        };
        match result {
            Ok(()) => {
                // A prepared `SELECT *` keeps the columns of before.
                let _ = self.clear_cached_statements().await;
                Ok(())
            }
            Err(failure) => Err(with_wait(self, failure).await),
        }
    }
}

/// Dropping the transaction rolls it back, also when the call is cancelled.
async fn in_own_transaction(
    conn: &mut SqliteConnection,
    plan: &Plan,
    progress: &mut Progress<'_, '_, '_>,
) -> Result<(), Failure> {
    let mut transaction = conn
        .begin_with("BEGIN IMMEDIATE")
        .await
        .map_err(|error| refused(error, "begin a transaction"))?;
    match run(&mut transaction, plan, progress).await {
        Ok(()) => transaction
            .commit()
            .await
            .map_err(|error| refused(error, "commit")),
        Err(failure) => {
            let _ = transaction.rollback().await;
            Err(failure)
        }
    }
}

fn refused(error: sqlx::Error, doing: &'static str) -> Failure {
    match meaning(&error) {
        Meaning::LockTimeout => Failure::Locked {
            holders: Vec::new(),
            waited: None,
        },
        Meaning::Changed | Meaning::Other => Failure::Error(ExecuteError::database(doing, error)),
    }
}

/// Notes how long SQLite waited for a lock.
async fn with_wait(conn: &mut SqliteConnection, failure: Failure) -> Failure {
    let Failure::Locked { holders, .. } = failure else {
        return failure;
    };
    let row = raw_sql("PRAGMA busy_timeout").fetch_one(conn).await;
    let waited = row.and_then(|row| row.try_get::<i64, _>(0)).ok();
    let waited = waited.and_then(|milliseconds| u64::try_from(milliseconds).ok());
    Failure::Locked {
        holders,
        waited: waited.map(Duration::from_millis),
    }
}

fn meaning(error: &sqlx::Error) -> Meaning {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    let code = code.and_then(|code| code.parse::<u32>().ok());
    match code {
        Some(code) if BUSY.contains(&(code & 0xff)) => Meaning::LockTimeout,
        _ => Meaning::Other,
    }
}

async fn in_savepoint(
    conn: &mut SqliteConnection,
    plan: &Plan,
    progress: &mut Progress<'_, '_, '_>,
) -> Result<(), Failure> {
    // A transaction that the caller began by hand is unknown to sqlx.
    if !conn.is_in_transaction() {
        return in_own_savepoint(conn, plan, progress).await;
    }
    let mut savepoint = conn
        .begin()
        .await
        .map_err(|error| refused(error, "begin a savepoint"))?;
    match run(&mut savepoint, plan, progress).await {
        Ok(()) => savepoint
            .commit()
            .await
            .map_err(|error| refused(error, "release a savepoint")),
        Err(failure) => {
            let _ = savepoint.rollback().await;
            Err(failure)
        }
    }
}

async fn in_own_savepoint(
    conn: &mut SqliteConnection,
    plan: &Plan,
    progress: &mut Progress<'_, '_, '_>,
) -> Result<(), Failure> {
    let batch = |sql: &'static str| raw_sql(sql);
    batch("SAVEPOINT model_core")
        .execute(&mut *conn)
        .await
        .map_err(|error| refused(error, "begin a savepoint"))?;
    let result = run(conn, plan, progress).await;
    let end = match result {
        Ok(()) => "RELEASE SAVEPOINT model_core",
        Err(_) => "ROLLBACK TO SAVEPOINT model_core; RELEASE SAVEPOINT model_core",
    };
    let ended = batch(end).execute(conn).await;
    result?;
    ended
        .map(|_| ())
        .map_err(|error| refused(error, "release a savepoint"))
}

async fn run(
    conn: &mut SqliteConnection,
    plan: &Plan,
    progress: &mut Progress<'_, '_, '_>,
) -> Result<(), Failure> {
    if let (Some(query), Some(expected)) = (&plan.fingerprint_query, &plan.fingerprint) {
        let row = raw_sql(AssertSqlSafe(query.clone()))
            .fetch_one(&mut *conn)
            .await;
        let found = row.and_then(|row| row.try_get::<String, _>(0));
        let found = found.map_err(|error| refused(error, "read what the database holds"))?;
        if found != *expected {
            return Err(Failure::Changed { done: Vec::new() });
        }
    }
    // SQLite, Foreign Key Support, 4.2: deferred, even RESTRICT waits until all tables of a cycle are gone.
    let drops = plan
        .steps
        .iter()
        .any(|step| step.kind == StatementKind::DropTable);
    let restore = if drops {
        defer_foreign_keys(conn).await?
    } else {
        None
    };
    let sql = steps(plan.dialect, plan.steps.iter().enumerate());
    let (reached, result) = send::<Sqlite>(conn, sql, |position| progress.begin(position)).await;
    if let Some(restore) = restore {
        let _ = raw_sql(restore).execute(conn).await;
    }
    match result {
        Ok(()) => {
            progress.end();
            Ok(())
        }
        Err(error) => {
            let reached = Reached {
                unchanged: true,
                ..reached
            };
            Err(failure(
                plan,
                &reached,
                &[],
                meaning(&error),
                Vec::new(),
                error,
            ))
        }
    }
}

/// Defers foreign keys to the end of the transaction; what restores the pragma in a transaction of the caller's.
async fn defer_foreign_keys(conn: &mut SqliteConnection) -> Result<Option<&'static str>, Failure> {
    let row = raw_sql("PRAGMA defer_foreign_keys")
        .fetch_one(&mut *conn)
        .await;
    let deferred = row.and_then(|row| row.try_get::<i64, _>(0));
    let deferred = deferred.map_err(|error| refused(error, "read a pragma"))?;
    if deferred != 0 {
        return Ok(None);
    }
    raw_sql("PRAGMA defer_foreign_keys = ON")
        .execute(conn)
        .await
        .map_err(|error| refused(error, "defer foreign keys"))?;
    Ok(Some("PRAGMA defer_foreign_keys = OFF"))
}
