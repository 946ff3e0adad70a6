//! Whether tables have rows.

use sqlx::mysql::MySqlConnection;
use sqlx::{AssertSqlSafe, Row, raw_sql};

use crate::reflect::ReflectError;
use crate::schema::{Dialect, Rows, TableName};
use crate::sql::qualified;

/// Counts the rows of each table, up to two.
pub(crate) async fn count_rows(
    conn: &mut MySqlConnection,
    tables: &[TableName],
) -> Result<Vec<Rows>, ReflectError> {
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    let counts: Vec<String> = tables.iter().map(count).collect();
    // Names are quoted; everything else is written below.
    let row = raw_sql(AssertSqlSafe(format!("SELECT {}", counts.join(", "))))
        .fetch_one(conn)
        .await
        .map_err(failed)?;
    (0..tables.len())
        .map(|position| {
            let count: i64 = row.try_get_unchecked(position).map_err(failed)?;
            Ok(match count {
                0 => Rows::None,
                1 => Rows::One,
                _ => Rows::Several,
            })
        })
        .collect()
}

fn count(table: &TableName) -> String {
    // MySQL quotes names as MariaDB does.
    let name = qualified(Dialect::MariaDb, table);
    format!("CAST((SELECT COUNT(*) FROM (SELECT 1 FROM {name} LIMIT 2) AS few) AS SIGNED)")
}

fn failed(error: sqlx::Error) -> ReflectError {
    ReflectError::database("count rows", error)
}
