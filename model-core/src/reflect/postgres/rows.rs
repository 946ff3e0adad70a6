//! How many rows tables have, as far as it matters.

use sqlx::{AssertSqlSafe, PgConnection, Row as _, raw_sql};

use super::super::ReflectError;
use crate::schema::{Dialect, Rows, TableName};
use crate::sql::qualified;

/// Of each table: none, one, or several.
pub(crate) async fn count_rows(
    conn: &mut PgConnection,
    tables: &[TableName],
) -> Result<Vec<Rows>, ReflectError> {
    let counts: Vec<String> = tables.iter().map(count).collect();
    let sql = format!("SELECT {}", counts.join(", "));
    let row = raw_sql(AssertSqlSafe(sql))
        .fetch_one(conn)
        .await
        .map_err(|error| ReflectError::database("count rows", error))?;
    let rows = (0..tables.len()).map(|column| match row.try_get::<i64, _>(column) {
        Ok(0) => Rows::None,
        Ok(1) => Rows::One,
        _ => Rows::Several,
    });
    Ok(rows.collect())
}

fn count(table: &TableName) -> String {
    let name = qualified(Dialect::Postgres, table);
    format!("(SELECT pg_catalog.count(*) FROM (SELECT FROM {name} LIMIT 2) AS t)")
}
