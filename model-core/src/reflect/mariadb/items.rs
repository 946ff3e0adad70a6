//! The `ddl!` items that exist: those whose own query finds a row.

use sqlx::mysql::MySqlConnection;
use sqlx::{AssertSqlSafe, raw_sql};

use crate::reflect::ReflectError;
use crate::schema::{Database, Found};

/// Asks the query of every item that has one.
pub(super) async fn find(
    conn: &mut MySqlConnection,
    found: &mut Found,
    wanted: &Database,
) -> Result<(), ReflectError> {
    for item in &wanted.items {
        let is_of_dialect = item.create.of(wanted.dialect).is_some();
        let Some(exists) = item.exists.of(wanted.dialect).filter(|_| is_of_dialect) else {
            continue;
        };
        // The user's own SQL, run as written.
        let row = raw_sql(AssertSqlSafe(exists.to_owned()))
            .fetch_optional(&mut *conn)
            .await
            .map_err(|error| {
                ReflectError::database("run the `exists` query of a `ddl!` item", error)
            })?;
        if row.is_some() {
            found.existing_items.push(item.name.clone());
        }
    }
    Ok(())
}
