//! Plans on MariaDB and MySQL.
//!
//! These servers commit before each statement that creates or drops (MariaDB 10.11, SQL Statements That Cause an Implicit
//! Commit). The lock of `GET_LOCK` belongs to the session, not to a transaction, so it is taken and released within one
//! message; after an error it is released in the same poll that saw the error.

use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, MySql, MySqlConnection, Row, raw_sql};

use super::apply::{Batch, Failure, Meaning, Progress, batches, failure, send};
use super::live::Live;
use super::message::{marker, steps};
use super::{Event, ExecuteError, ExecuteOptions, Holder};
use crate::plan::Plan;
use crate::reflect::{ReflectError, ReflectOptions, mariadb};
use crate::schema::{Dialect, Found, Rows, Server, TableName};
use crate::sql::literal;

/// A megabyte, unless the server accepts less.
const MESSAGE: usize = 1 << 20;
/// MariaDB 10.11, Error Codes: `ER_SUBQUERY_NO_1_ROW`, which the checks end with.
const SEVERAL_ROWS: u16 = 1242;
/// `ER_LOCK_WAIT_TIMEOUT`.
const LOCK_WAIT_TIMEOUT: u16 = 1205;

impl Live for MySqlConnection {
    async fn server(&mut self) -> Result<Server, ReflectError> {
        mariadb::server(self).await
    }

    async fn reflect(&mut self, options: &ReflectOptions<'_>) -> Result<Found, ReflectError> {
        mariadb::reflect(self, options).await
    }

    async fn count_rows(&mut self, tables: &[TableName]) -> Result<Vec<Rows>, ReflectError> {
        mariadb::count_rows(self, tables).await
    }

    async fn apply(
        &mut self,
        plan: &Plan,
        server: &Server,
        options: &mut ExecuteOptions<'_>,
    ) -> Result<(), Failure> {
        let dialect = server.dialect;
        if server.in_transaction || self.is_in_transaction() {
            return Err(Failure::Error(ExecuteError::InTransaction { dialect }));
        }
        let lock = lock_name(server.default_schema.as_deref().unwrap_or_default());
        let timeout = options.lock_timeout;
        let limit = server.max_packet.map_or(MESSAGE, |limit| {
            limit.saturating_sub(plan.frame()).min(MESSAGE)
        });
        let mut progress = Progress::new(plan, options);
        let mut expected = plan.fingerprint.clone();
        let mut done: Vec<usize> = Vec::new();
        for batch in batches(plan, limit) {
            progress.options.tell(Event::Sent {
                steps: batch.steps.len(),
            });
            let sql = message(plan, &batch, expected.as_deref(), &lock, timeout);
            let (reached, result) =
                send::<MySql>(self, sql, |position| progress.begin(position)).await;
            if let Err(error) = result {
                clean_up(self, &lock, reached.locked).await;
                let before = batch.steps.iter().map(|(position, _)| *position);
                done.extend(before.take_while(|position| {
                    Some(*position) != reached.step && reached.step.is_some()
                }));
                // Steps that were done stay, so the failed one is reported with them.
                let meaning = match meaning(&error, reached.locked, reached.step.is_some()) {
                    Meaning::LockTimeout if !done.is_empty() && reached.locked => Meaning::Other,
                    meaning => meaning,
                };
                let holders = match meaning {
                    Meaning::LockTimeout => holders(self, &lock, reached.locked).await,
                    Meaning::Changed | Meaning::Other => Vec::new(),
                };
                return Err(failure(plan, &reached, &done, meaning, holders, error));
            }
            progress.end();
            expected = reached.fingerprint;
            done.extend(batch.steps.iter().map(|(position, _)| *position));
        }
        let _ = self.clear_cached_statements().await;
        Ok(())
    }
}

/// The lock's name: a lock belongs to the server, so the database is part of it. At most 64 characters.
fn lock_name(database: &str) -> String {
    format!(
        "model_core {:016x}",
        crate::schema::TableName::new(database.to_owned()).key_hash()
    )
}

/// Lock, check, steps, the state afterwards, and the release.
fn message(
    plan: &Plan,
    batch: &Batch<'_>,
    expected: Option<&str>,
    lock: &str,
    timeout: Duration,
) -> String {
    let failing = "(SELECT 1 UNION SELECT 2)";
    let seconds = timeout.as_secs_f64();
    let lock = literal(plan.dialect, lock);
    // A statement waits for each table's lock; the server's own limit is a day or a year.
    let limit = timeout.as_secs().max(1);
    let mut sql = format!(
        "SET @model_core_limit = CAST(COALESCE(@model_core_limit, @@SESSION.lock_wait_timeout) AS UNSIGNED);\nSET SESSION lock_wait_timeout = {limit};\n"
    );
    // A call whose future was dropped before its statement failed has left it.
    sql.extend(["DO RELEASE_LOCK(", &lock, ");\n"]);
    let seconds = format!("{seconds:.3}");
    sql.extend([
        "SELECT IF(GET_LOCK(",
        &lock,
        ", ",
        &seconds,
        ") = 1, 1, ",
        failing,
        ");\n",
    ]);
    sql.push_str(&marker(plan.dialect, "locked", "''"));
    if let (Some(query), Some(expected)) = (&plan.fingerprint_query, expected) {
        let expected = literal(plan.dialect, expected);
        sql.extend([
            "SELECT IF((",
            query,
            ") = ",
            &expected,
            ", 1, ",
            failing,
            ");\n",
        ]);
    }
    sql.push_str(&marker(plan.dialect, "unchanged", "''"));
    sql.push_str(&steps(plan.dialect, batch.steps.iter().copied()));
    if let Some(query) = &plan.fingerprint_query {
        sql.push_str(&marker(plan.dialect, "fingerprint", &format!("({query})")));
    }
    sql.push_str(&restoration(&lock, true));
    sql
}

fn meaning(error: &sqlx::Error, locked: bool, has_begun: bool) -> Meaning {
    let number = error
        .as_database_error()
        .and_then(|error| error.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>())
        .map(sqlx::mysql::MySqlDatabaseError::number);
    match (number, locked, has_begun) {
        (Some(SEVERAL_ROWS), false, _) | (Some(LOCK_WAIT_TIMEOUT), ..) => Meaning::LockTimeout,
        (Some(SEVERAL_ROWS), true, false) => Meaning::Changed,
        _ => Meaning::Other,
    }
}

/// What leaves the session as it was.
fn restoration(lock: &str, is_locked: bool) -> String {
    let release = format!("DO RELEASE_LOCK({lock});\n");
    let limit = "SET SESSION lock_wait_timeout = CAST(COALESCE(@model_core_limit, @@SESSION.lock_wait_timeout) AS UNSIGNED), @model_core_limit = NULL";
    if is_locked {
        release + limit
    } else {
        limit.to_owned()
    }
}

/// Sent in the same poll that saw the error.
async fn clean_up(conn: &mut MySqlConnection, lock: &str, is_locked: bool) {
    let sql = restoration(&literal(Dialect::MariaDb, lock), is_locked);
    let _ = raw_sql(AssertSqlSafe(sql)).execute(conn).await;
}

/// Who holds the lock; once that was had, sessions in a transaction, which keep the tables that they use.
async fn holders(conn: &mut MySqlConnection, lock: &str, is_locked: bool) -> Vec<Holder> {
    let condition = if is_locked {
        "ID <> CONNECTION_ID() AND ID IN (SELECT trx_mysql_thread_id FROM information_schema.INNODB_TRX)"
            .to_owned()
    } else {
        format!("ID = IS_USED_LOCK({})", literal(Dialect::MariaDb, lock))
    };
    let sql = format!(
        "SELECT CAST(ID AS SIGNED), CONCAT_WS(', ', USER, COMMAND, STATE) FROM information_schema.PROCESSLIST
        WHERE {condition} ORDER BY ID LIMIT 5"
    );
    let rows = raw_sql(AssertSqlSafe(sql))
        .fetch_all(&mut *conn)
        .await
        .unwrap_or_default();
    let holder = |row: &sqlx::mysql::MySqlRow| {
        Some(Holder {
            session: row.try_get(0).ok()?,
            description: row.try_get(1).unwrap_or_default(),
        })
    };
    rows.iter().filter_map(holder).collect()
}
