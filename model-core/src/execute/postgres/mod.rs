//! PostgreSQL: what is there is read and what is missing is written in one transaction under an advisory lock, so that
//! two workers do not race.

mod create;
mod drop;
mod labels;
mod look;

#[cfg(feature = "testing")]
pub(super) use create::compare_all;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Postgres, Transaction, raw_sql};

use super::unit::{self, Transactional};
use super::{CreateReport, DropReport, ExecuteError};
use crate::metadata::{MetaData, OnExisting};
use crate::plan::Run;
use crate::schema::Dialect;

/// `model_co` in ASCII: the lock that every worker takes.
const LOCK: &str = "SELECT pg_catalog.pg_advisory_xact_lock(7885631859321693039)";

pub(super) async fn create_all(
    metadata: &MetaData,
    conn: &mut PgConnection,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    let dialect = Dialect::Postgres;
    let script = metadata.create_ddl_knowing(dialect, on_existing, None, Run::InTransaction)?;
    let in_transaction = has_concurrent(metadata) && is_in_transaction(conn).await?;
    let mut work = create::CreateAll {
        metadata,
        script: &script,
        on_existing,
        labels: Vec::new(),
        in_transaction,
    };
    if on_existing == OnExisting::Extend && !metadata.enums().is_empty() {
        // PostgreSQL 15, ALTER TYPE: "the new value cannot be used until after the transaction has been committed".
        let labels = labels::AddLabels {
            metadata,
            in_transaction,
        };
        work.labels = unit::run::<Postgres, _>(conn, &labels).await?;
    }
    let done = unit::run::<Postgres, _>(conn, &work).await?;
    for (table, index) in done.later {
        let script = metadata.create_concurrently(dialect, table, index)?;
        for statement in &script {
            Postgres::batch(conn, statement.sql().to_owned())
                .await
                .map_err(|source| ExecuteError::ConcurrentIndex {
                    index: metadata.naming_convention().index(table, index).to_string(),
                    table: table.name.clone(),
                    source,
                })?;
        }
    }
    Ok(done.report)
}

fn has_concurrent(metadata: &MetaData) -> bool {
    let mut indexes = metadata.tables().flat_map(|table| &table.indexes);
    indexes.any(|index| index.options().concurrently)
}

/// Whether the caller began a transaction, by sqlx or by SQL of his own.
async fn is_in_transaction(conn: &mut PgConnection) -> Result<bool, ExecuteError> {
    if conn.is_in_transaction() {
        return Ok(true);
    }
    match Postgres::batch(conn, PROBE.to_owned()).await {
        Ok(()) => Ok(true),
        Err(error) if has_code(&error, NO_TRANSACTION) => Ok(false),
        Err(error) => Err(ExecuteError::database("ask for a transaction", error)),
    }
}

pub(super) async fn drop_all(
    metadata: &MetaData,
    conn: &mut PgConnection,
) -> Result<DropReport, ExecuteError> {
    metadata.drop_ddl(Dialect::Postgres)?;
    unit::run::<Postgres, _>(conn, &drop::DropAll { metadata }).await
}

impl Transactional for Postgres {
    async fn begin(conn: &mut PgConnection) -> sqlx::Result<Transaction<'_, Self>> {
        if conn.is_in_transaction() {
            return conn.begin().await;
        }
        match Self::batch(conn, PROBE.to_owned()).await {
            Ok(()) => return Err(sqlx::Error::BeginFailed),
            Err(error) if has_code(&error, NO_TRANSACTION) => {}
            Err(error) => return Err(error),
        }
        // Whoever waited for the lock has to see what the one before it made.
        conn.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED")
            .await
    }

    fn is_begun_by_hand(error: &sqlx::Error) -> bool {
        matches!(error, sqlx::Error::BeginFailed)
    }

    async fn batch(conn: &mut PgConnection, sql: String) -> sqlx::Result<()> {
        raw_sql(AssertSqlSafe(sql)).execute(conn).await.map(|_| ())
    }
}

/// Fails where there is no transaction. A second `BEGIN` would only be warned of, and end with the first one.
const PROBE: &str = "SAVEPOINT model_core; RELEASE SAVEPOINT model_core";

/// PostgreSQL 15, Appendix A: `no_active_sql_transaction`.
const NO_TRANSACTION: &str = "25P01";

fn has_code(error: &sqlx::Error, code: &str) -> bool {
    error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .is_some_and(|found| found == code)
}
