//! `ddl!` items, which only the user's own queries find.

use sqlx::PgConnection;

use super::super::ReflectError;
use super::message::read_as_written;
use super::session::Session;
use crate::schema::{Database, Dialect, Name};

/// The names of the items whose `exists` query has a row.
pub(super) async fn existing(
    conn: &mut PgConnection,
    session: &Session,
    wanted: &Database,
) -> Result<Vec<Name>, ReflectError> {
    let mut existing = Vec::new();
    for item in &wanted.items {
        let Some(query) = item.exists.of(Dialect::Postgres) else {
            continue;
        };
        let rows = read_as_written(conn, session, query)
            .await
            .map_err(|error| ReflectError::database("look for a `ddl!` item", error))?;
        if !rows.is_empty() {
            existing.push(item.name.clone());
        }
    }
    Ok(existing)
}
