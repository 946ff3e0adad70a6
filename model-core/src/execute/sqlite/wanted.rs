//! What the tables would look like: SQLite's own words for them, from a database in memory.
//!
//! Reading both sides through the same catalogue makes types, defaults and checks comparable. A check that calls a
//! function which the program gave to its connection cannot be made there.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection, raw_sql};

use super::look;
use crate::ddl::Script;
use crate::dialect::push_doubled;
use crate::execute::ExecuteError;
use crate::execute::place::Places;
use crate::metadata::MetaData;

/// Runs the script that creates the tables, and reads what came of it.
pub(super) async fn read(metadata: &MetaData, script: &Script) -> Result<Places, ExecuteError> {
    let mut conn = created(metadata, script)
        .await
        .map_err(|error| ExecuteError::database("create the tables in memory", error))?;
    let places = look::places(&mut conn, metadata).await?;
    // Nothing is lost with it.
    let _ = conn.close().await;
    Ok(places)
}

async fn created(metadata: &MetaData, script: &Script) -> sqlx::Result<SqliteConnection> {
    let mut conn = SqliteConnectOptions::new()
        .in_memory(true)
        .disable_statement_logging()
        .connect()
        .await?;
    let mut sql = String::new();
    for schema in look::schemas().all(metadata) {
        if schema != "main" && schema != "temp" {
            sql.push_str("ATTACH ':memory:' AS ");
            push_doubled(&mut sql, '"', &schema);
            sql.push_str(";\n");
        }
    }
    sql.push_str(script.as_str());
    raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await?;
    Ok(conn)
}
