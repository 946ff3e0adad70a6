//! The schemas of SQLite's tables: databases that are attached to a connection.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection, raw_sql};

use crate::metadata::MetaData;
use crate::schema::{Dialect, View};
use crate::sql::{identifier, literal};

/// An empty database in memory, with the schemas of the tables attached.
pub(super) async fn in_memory_with(
    options: SqliteConnectOptions,
    metadata: &MetaData,
) -> sqlx::Result<SqliteConnection> {
    let mut conn = options
        .in_memory(true)
        .disable_statement_logging()
        .connect()
        .await?;
    let schemas = attached_schemas(metadata);
    let attach: String = schemas
        .iter()
        .map(|schema| attach(":memory:", schema))
        .collect();
    raw_sql(AssertSqlSafe(attach)).execute(&mut conn).await?;
    Ok(conn)
}

/// The schemas of the tables and views that a connection has only once they are attached, in lower case.
pub(super) fn attached_schemas(metadata: &MetaData) -> Vec<String> {
    let tables = metadata.tables().map(|table| &table.name);
    let names = tables.chain(metadata.views().map(View::name));
    let mut schemas: Vec<String> = names
        .filter_map(|name| Some(name.schema.as_ref()?.to_ascii_lowercase()))
        .filter(|schema| schema != "main" && schema != "temp")
        .collect();
    schemas.sort_unstable();
    schemas.dedup();
    schemas
}

/// The statement that attaches a file as a schema.
pub(super) fn attach(file: &str, schema: &str) -> String {
    format!(
        "ATTACH {} AS {};\n",
        literal(Dialect::Sqlite, file),
        identifier(Dialect::Sqlite, schema)
    )
}
