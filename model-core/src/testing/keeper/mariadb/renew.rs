//! Making a database of MariaDB that a test is done with what it was before the test.
//!
//! Emptying the tables that a test wrote into takes a fraction of what creating all of them takes. That is enough only where
//! nothing but rows has changed: the files that describe tables, triggers and views are still the same ones, and there is no
//! routine, event or right. Where that is not sure, the database goes.

use std::time::Duration;

use sqlx::{AssertSqlSafe, MySqlConnection, Row, raw_sql};
use tokio::time::sleep;

use super::place::Place;
use crate::metadata::MetaData;
use crate::schema::Dialect;
use crate::sql::{identifier, literal};
use crate::testing::keeper::Renewal;

/// In about this time a connection ends that was just closed.
const MOMENT: Duration = Duration::from_millis(1);

/// How many moments are waited for one.
const MOMENTS: usize = 4;

/// How many tables one statement looks at.
const TABLES: usize = 200;

/// Whether a database that was just made has nothing that emptying tables would not bring back: neither sequences nor
/// versions of rows, no other engine's tables, and no numbers that begin elsewhere than at one.
pub(super) async fn is_plain(conn: &mut MySqlConnection, database: &str) -> sqlx::Result<bool> {
    let sql = format!(
        "SELECT NOT EXISTS (
             SELECT * FROM information_schema.TABLES
             WHERE TABLE_SCHEMA = {} AND TABLE_TYPE <> 'VIEW'
                   AND NOT (TABLE_TYPE = 'BASE TABLE' AND ENGINE <=> 'InnoDB' AND COALESCE(AUTO_INCREMENT, 1) <= 1))",
        literal(Dialect::MariaDb, database)
    );
    is(conn, sql).await
}

/// Empties the tables that a test wrote into, if it did nothing else.
pub(super) async fn renew(
    conn: &mut MySqlConnection,
    place: &Place,
    metadata: &MetaData,
) -> sqlx::Result<Renewal> {
    let database = &*place.database;
    if !is_left(conn, database).await? {
        return Ok(Renewal::Busy);
    }
    if !place.is_as_noted() || !has_only_tables(conn, database).await? {
        return Ok(Renewal::Impossible);
    }
    let tables: Vec<String> = metadata
        .tables()
        .map(|table| qualified(database, &table.name.name))
        .collect();
    let mut written = counted(conn, database).await?;
    written.extend(filled(conn, &tables).await?);
    written.sort();
    written.dedup();
    if !written.is_empty() {
        let mut sql = String::from("SET foreign_key_checks = 0;\n");
        for table in written {
            sql.push_str("TRUNCATE TABLE ");
            sql.push_str(&table);
            sql.push_str(";\n");
        }
        sql.push_str("SET foreign_key_checks = 1");
        raw_sql(AssertSqlSafe(sql)).execute(conn).await?;
        // Tables that were emptied may have other files.
        if place.note().is_err() {
            return Ok(Renewal::Impossible);
        }
    }
    Ok(Renewal::Done)
}

/// Whether nobody is connected to it any more.
async fn is_left(conn: &mut MySqlConnection, database: &str) -> sqlx::Result<bool> {
    for _ in 0..MOMENTS {
        let sql = format!(
            "SELECT NOT EXISTS (SELECT * FROM information_schema.PROCESSLIST WHERE DB = {})",
            literal(Dialect::MariaDb, database)
        );
        if is(conn, sql).await? {
            return Ok(true);
        }
        sleep(MOMENT).await;
    }
    Ok(false)
}

/// Whether there is nothing in the server's own tables that is of this database; and no transaction that waits to be
/// committed, whatever it is of.
async fn has_only_tables(conn: &mut MySqlConnection, database: &str) -> sqlx::Result<bool> {
    let waiting = raw_sql("XA RECOVER").fetch_optional(&mut *conn).await?;
    let tables = [
        "proc",
        "event",
        "db",
        "tables_priv",
        "columns_priv",
        "procs_priv",
    ];
    let database = literal(Dialect::MariaDb, database);
    let nowhere: Vec<String> = tables
        .iter()
        .map(|table| format!("NOT EXISTS (SELECT * FROM mysql.{table} WHERE db = {database})"))
        .collect();
    let sql = format!("SELECT {}", nowhere.join(" AND "));
    Ok(waiting.is_none() && is(conn, sql).await?)
}

/// The tables that gave a number to a row.
async fn counted(conn: &mut MySqlConnection, database: &str) -> sqlx::Result<Vec<String>> {
    let sql = format!(
        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = {} AND AUTO_INCREMENT > 1",
        literal(Dialect::MariaDb, database)
    );
    let rows = raw_sql(AssertSqlSafe(sql)).fetch_all(conn).await?;
    let names = rows.iter().map(|row| row.get_unchecked::<String, _>(0));
    Ok(names.map(|name| qualified(database, &name)).collect())
}

fn qualified(database: &str, table: &str) -> String {
    let quoted = |name| identifier(Dialect::MariaDb, name);
    format!("{}.{}", quoted(database), quoted(table))
}

/// Those that have rows.
async fn filled(conn: &mut MySqlConnection, tables: &[String]) -> sqlx::Result<Vec<String>> {
    let mut filled = Vec::new();
    for tables in tables.chunks(TABLES) {
        let looks: Vec<String> = tables
            .iter()
            .enumerate()
            .map(|(number, table)| format!("(SELECT {number} FROM {table} LIMIT 1)"))
            .collect();
        let rows = raw_sql(AssertSqlSafe(looks.join(" UNION ALL ")))
            .fetch_all(&mut *conn)
            .await?;
        filled.extend(
            rows.iter()
                .filter_map(|row| tables.get(usize::try_from(row.get_unchecked::<i64, _>(0)).ok()?))
                .cloned(),
        );
    }
    Ok(filled)
}

pub(super) async fn is(conn: &mut MySqlConnection, sql: String) -> sqlx::Result<bool> {
    let row = raw_sql(AssertSqlSafe(sql)).fetch_one(conn).await?;
    Ok(row.get_unchecked::<i64, _>(0) != 0)
}
