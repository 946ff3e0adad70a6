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
    let mut conn = in_memory(metadata).await?;
    raw_sql(AssertSqlSafe(script.as_str().to_owned()))
        .execute(&mut conn)
        .await?;
    Ok(conn)
}

/// An empty database in memory, with the schemas of the tables attached.
async fn in_memory(metadata: &MetaData) -> sqlx::Result<SqliteConnection> {
    in_memory_with(SqliteConnectOptions::new(), metadata).await
}

/// [`in_memory`], otherwise as the options say.
pub(crate) async fn in_memory_with(
    options: SqliteConnectOptions,
    metadata: &MetaData,
) -> sqlx::Result<SqliteConnection> {
    let mut conn = options
        .in_memory(true)
        .disable_statement_logging()
        .connect()
        .await?;
    let attach = attached_schemas(metadata)
        .iter()
        .map(|schema| attach(":memory:", schema))
        .collect::<String>();
    raw_sql(AssertSqlSafe(attach)).execute(&mut conn).await?;
    Ok(conn)
}

/// The schemas of the tables that a connection knows only once they are attached.
pub(crate) fn attached_schemas(metadata: &MetaData) -> Vec<String> {
    let mut schemas = look::schemas().all(metadata);
    schemas.retain(|schema| schema != "main" && schema != "temp");
    schemas
}

/// The statement that attaches a file as a schema.
pub(crate) fn attach(file: &str, schema: &str) -> String {
    let mut sql = String::from("ATTACH ");
    push_doubled(&mut sql, '\'', file);
    sql.push_str(" AS ");
    push_doubled(&mut sql, '"', schema);
    sql.push_str(";\n");
    sql
}
