//! Plans on PostgreSQL.
//!
//! A simple query message of several statements is one transaction (PostgreSQL 15, 55.2.2.1 Multiple Statements in a Simple
//! Query): it commits at its end, or not at all. So nothing has to be undone by a second message, which a cancelled call
//! would never send. In a transaction of the caller's it is a savepoint.

use std::time::Duration;

use sqlx::postgres::PgErrorPosition;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Postgres, Row, raw_sql};

use super::apply::{Batch, Failure, Meaning, Progress, batches, failed_step, failure, send};
use super::live::Live;
use super::message::{marker, steps};
use super::{Event, ExecuteOptions, Holder};
use crate::plan::{Phase, Plan};
use crate::reflect::{ReflectError, ReflectOptions, postgres};
use crate::schema::{Dialect, Found, Rows, Server, TableName};
use crate::sql::literal;

/// The advisory lock of everybody who uses this library on a database.
const LOCK: i64 = 7_885_631_859_321_693_039;
/// A megabyte: a message is held in memory as a whole.
const MESSAGE: usize = 1 << 20;
/// PostgreSQL 15, Appendix A: `lock_not_available`.
const LOCK_NOT_AVAILABLE: &str = "55P03";
/// `division_by_zero`: what the check of the state ends with.
const DIVISION_BY_ZERO: &str = "22012";

impl Live for PgConnection {
    async fn server(&mut self) -> Result<Server, ReflectError> {
        postgres::server(self).await
    }

    async fn reflect(&mut self, options: &ReflectOptions<'_>) -> Result<Found, ReflectError> {
        postgres::reflect(self, options).await
    }

    async fn count_rows(&mut self, tables: &[TableName]) -> Result<Vec<Rows>, ReflectError> {
        postgres::count_rows(self, tables).await
    }

    async fn apply(
        &mut self,
        plan: &Plan,
        server: &Server,
        options: &mut ExecuteOptions<'_>,
    ) -> Result<(), Failure> {
        let in_transaction = server.in_transaction;
        let limit = options.lock_timeout;
        let mut progress = Progress::new(plan, options);
        let mut expected = plan.fingerprint.clone();
        let mut done: Vec<usize> = Vec::new();
        for batch in joined(batches(plan, MESSAGE)) {
            progress.options.tell(Event::Sent {
                steps: batch.steps.len(),
            });
            if batch.phase == Phase::After {
                apart(self, plan, &batch, &done, &mut progress).await?;
            } else {
                let sql = message(plan, &batch, expected.as_deref(), limit, in_transaction);
                let (mut reached, result) =
                    send::<Postgres>(self, sql.clone(), |position| progress.begin(position)).await;
                if let Err(error) = result {
                    let meaning = meaning(&error);
                    if meaning == Meaning::Other {
                        reached.step = reached.step.or_else(|| misspelled(&sql, &error));
                    }
                    if in_transaction {
                        roll_back(self).await;
                    }
                    let holders = match meaning {
                        Meaning::LockTimeout => holders(self, reached.locked).await,
                        Meaning::Changed | Meaning::Other => Vec::new(),
                    };
                    return Err(failure(plan, &reached, &done, meaning, holders, error));
                }
                expected = reached.fingerprint;
            }
            progress.end();
            done.extend(batch.steps.iter().map(|(position, _)| *position));
        }
        // PostgreSQL: "cached plan must not change result type".
        let _ = self.clear_cached_statements().await;
        Ok(())
    }
}

/// All steps of the transaction in one message: several messages would be several transactions.
fn joined(batches: Vec<Batch<'_>>) -> Vec<Batch<'_>> {
    let mut joined: Vec<Batch<'_>> = Vec::new();
    for batch in batches {
        match joined.last_mut() {
            Some(last) if last.phase == batch.phase && batch.phase != Phase::After => {
                last.steps.extend(batch.steps);
            }
            _ => joined.push(batch),
        }
    }
    joined
}

/// Lock, check, steps, and the state afterwards.
fn message(
    plan: &Plan,
    batch: &Batch<'_>,
    expected: Option<&str>,
    limit: Duration,
    in_transaction: bool,
) -> String {
    let mut sql = String::new();
    if in_transaction {
        // The caller's own limit comes back at the end; a rollback to the savepoint restores it too.
        sql.push_str("SAVEPOINT model_core;\n");
        sql.push_str("SELECT pg_catalog.set_config('model_core.lock_timeout', pg_catalog.current_setting('lock_timeout'), true);\n");
    } else {
        // Whoever waited for the lock has to see what was done by the one before it.
        sql.push_str("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;\n");
    }
    let limit = limit.as_millis().max(1).to_string();
    sql.extend(["SET LOCAL lock_timeout = ", &limit, ";\n"]);
    let lock = LOCK.to_string();
    sql.extend(["SELECT pg_catalog.pg_advisory_xact_lock(", &lock, ");\n"]);
    sql.push_str(&marker(plan.dialect, "locked", "''"));
    if let (Some(query), Some(expected)) = (&plan.fingerprint_query, expected) {
        let expected = literal(plan.dialect, expected);
        sql.extend(["SELECT 1 / (CASE WHEN (", query, ") = ", &expected]);
        sql.push_str(" THEN 1 ELSE 0 END);\n");
    }
    sql.push_str(&marker(plan.dialect, "unchanged", "''"));
    sql.push_str(&steps(plan.dialect, batch.steps.iter().copied()));
    if let Some(query) = &plan.fingerprint_query {
        sql.push_str(&marker(plan.dialect, "fingerprint", &format!("({query})")));
    }
    if in_transaction {
        sql.push_str("SELECT pg_catalog.set_config('lock_timeout', pg_catalog.current_setting('model_core.lock_timeout'), true);\n");
        sql.push_str("RELEASE SAVEPOINT model_core;\n");
    }
    sql
}

/// A step outside any transaction: an index that is built concurrently.
async fn apart(
    conn: &mut PgConnection,
    plan: &Plan,
    batch: &Batch<'_>,
    done: &[usize],
    progress: &mut Progress<'_, '_, '_>,
) -> Result<(), Failure> {
    for &(position, step) in &batch.steps {
        progress.begin(position);
        raw_sql(AssertSqlSafe(step.sql.clone()))
            .execute(&mut *conn)
            .await
            .map_err(|error| Failure::Error(failed_step(plan, position, done, error)))?;
    }
    Ok(())
}

fn meaning(error: &sqlx::Error) -> Meaning {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    match code.as_deref() {
        Some(LOCK_NOT_AVAILABLE) => Meaning::LockTimeout,
        Some(DIVISION_BY_ZERO) => Meaning::Changed,
        _ => Meaning::Other,
    }
}

/// The step with a syntax error: the server reads the whole message before it runs any of it, and tells the place.
fn misspelled(sql: &str, error: &sqlx::Error) -> Option<usize> {
    let error = error.as_database_error()?;
    let error = error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>()?;
    let Some(PgErrorPosition::Original(position)) = error.position() else {
        return None;
    };
    // Positions count characters.
    let read: String = sql.chars().take(position).collect();
    let mark = marker(Dialect::Postgres, "step", "'");
    let mark = mark.trim_end_matches(";\n");
    let (_, number) = read.rsplit_once(mark)?;
    let digits = number.trim_start_matches('\'');
    let digits = digits.split_once('\'').map_or(digits, |(digits, _)| digits);
    digits.parse().ok()
}

/// Sent in the same poll that saw the error, so that a cancelled call cannot leave the caller's transaction failed.
async fn roll_back(conn: &mut PgConnection) {
    let _ = raw_sql("ROLLBACK TO SAVEPOINT model_core; RELEASE SAVEPOINT model_core")
        .execute(conn)
        .await;
}

/// Who holds the lock: the advisory lock, or, once that was had, a lock on a table that somebody waits for.
async fn holders(conn: &mut PgConnection, has_advisory_lock: bool) -> Vec<Holder> {
    let condition = if has_advisory_lock {
        "l.locktype = 'relation' AND l.relation >= 16384".to_owned()
    } else {
        format!(
            "l.locktype = 'advisory' AND l.classid::bigint = {} AND l.objid::bigint = {}",
            LOCK >> 32,
            LOCK & 0xffff_ffff
        )
    };
    let sql = format!(
        "SELECT DISTINCT a.pid::int8, pg_catalog.concat_ws(', ', a.usename, nullif(a.application_name, ''), a.state)
        FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.granted AND a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
            AND {condition} ORDER BY 1 LIMIT 5"
    );
    let rows = raw_sql(AssertSqlSafe(sql))
        .fetch_all(conn)
        .await
        .unwrap_or_default();
    let holder = |row: &sqlx::postgres::PgRow| {
        Some(Holder {
            session: row.try_get(0).ok()?,
            description: row.try_get(1).ok()?,
        })
    };
    rows.iter().filter_map(holder).collect()
}
