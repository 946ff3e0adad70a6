//! `ddl!` items, which only the user's own SQL can find.

use sqlx::{AssertSqlSafe, SqliteConnection, raw_sql};

use crate::reflect::ReflectError;
use crate::schema::{Database, Dialect, Name};

/// The names of the items whose `exists` query returns a row.
pub(super) async fn existing(
    conn: &mut SqliteConnection,
    wanted: &Database,
) -> Result<Vec<Name>, ReflectError> {
    let mut existing = Vec::new();
    for item in &wanted.items {
        let is_created = item.create.of(Dialect::Sqlite).is_some();
        let Some(query) = item.exists.of(Dialect::Sqlite).filter(|_| is_created) else {
            continue;
        };
        let row = raw_sql(AssertSqlSafe(query.to_owned()))
            .fetch_optional(&mut *conn)
            .await
            .map_err(|error| ReflectError::database("look for a `ddl!` item", error))?;
        if row.is_some() {
            existing.push(item.name.clone());
        }
    }
    Ok(existing)
}
