//! `ddl!` items, which only the user's own SQL knows.

use sqlx::{AssertSqlSafe, Database, Executor, raw_sql};

use super::{ExecuteError, ExistingObject};
use crate::metadata::MetaData;
use crate::reflect::ObjectKind;
use crate::schema::{DdlItem, Dialect, Name, TableName};

/// The names of the items that their own queries find.
pub(super) async fn find<DB: Database>(
    metadata: &MetaData,
    dialect: Dialect,
    conn: &mut DB::Connection,
) -> Result<Vec<Name>, ExecuteError>
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
{
    let mut found = Vec::new();
    for item in of(metadata, dialect) {
        let Some(query) = item.exists.of(dialect) else {
            continue;
        };
        let row = raw_sql(AssertSqlSafe(query.to_owned()))
            .fetch_optional(&mut *conn)
            .await
            .map_err(|error| ExecuteError::database("look for a `ddl!` item", error))?;
        if row.is_some() {
            found.push(item.name.clone());
        }
    }
    Ok(found)
}

/// The items that a dialect has, in the order in which they are created.
pub(super) fn of(metadata: &MetaData, dialect: Dialect) -> Vec<&DdlItem> {
    let objects = metadata.sorted_objects();
    let items = objects.items();
    items
        .filter(|item| item.create.of(dialect).is_some())
        .collect()
}

/// The items that are created, where these are found.
pub(super) fn created(metadata: &MetaData, dialect: Dialect, found: &[Name]) -> Vec<Name> {
    let items = of(metadata, dialect).into_iter();
    let names = items.map(|item| item.name.clone());
    names.filter(|name| !found.contains(name)).collect()
}

/// The items that are looked for and were not found.
#[cfg(feature = "testing")]
pub(super) fn missing(metadata: &MetaData, dialect: Dialect, found: &[Name]) -> Vec<Name> {
    let items = of(metadata, dialect).into_iter();
    let looked_for = items.filter(|item| item.exists.of(dialect).is_some());
    let names = looked_for.map(|item| item.name.clone());
    names.filter(|name| !found.contains(name)).collect()
}

/// The items that are dropped, in the order in which they are.
pub(super) fn dropped(metadata: &MetaData, dialect: Dialect) -> Vec<Name> {
    let items = of(metadata, dialect).into_iter().rev();
    items.map(|item| item.name.clone()).collect()
}

/// The items that are there, as obstacles.
pub(super) fn existing(found: &[Name]) -> impl Iterator<Item = ExistingObject> {
    found.iter().map(|name| ExistingObject {
        kind: ObjectKind::Item,
        name: TableName::new(name.clone()),
    })
}
