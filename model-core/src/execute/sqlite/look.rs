//! What a connection holds, of the schemas that the tables name.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use crate::execute::ExecuteError;
use crate::execute::place::{Places, Schemas};
use crate::metadata::MetaData;
use crate::reflect::sqlite::{catalogue, same_name, schemas as attached};
use crate::reflect::{Names, ReflectedReference};
use crate::schema::{Name, Table, View};

/// The schema in which a table without one lives.
const MAIN: &str = "main";

pub(super) fn schemas() -> Schemas {
    Schemas {
        names: Names::AsciiCase,
        default: MAIN.to_owned(),
    }
}

/// Reads every schema that the tables name.
pub(super) async fn places(
    conn: &mut SqliteConnection,
    metadata: &MetaData,
) -> Result<Places, ExecuteError> {
    let reading = |error| ExecuteError::database("read what the database holds", error);
    let known = attached(conn).await.map_err(reading)?;
    let wanted = schemas().all(metadata);
    let is_known = |name: &String| known.iter().any(|known| same_name(known, name));
    let unknown: Vec<String> = wanted
        .iter()
        .filter(|name| !is_known(name))
        .cloned()
        .collect();
    if !unknown.is_empty() {
        return Err(ExecuteError::NotAttached { schemas: unknown });
    }
    let mut catalogues = BTreeMap::new();
    for name in wanted {
        let found = catalogue(conn, &name).await.map_err(reading)?;
        catalogues.insert(name, found);
    }
    Ok(Places::new(schemas(), catalogues))
}

/// Every foreign key there is: none leaves its schema.
pub(super) fn references(places: &Places) -> Vec<ReflectedReference> {
    let of_table = |(schema, found): (&str, &crate::reflect::Reflected)| {
        let reference = |key: &crate::schema::ForeignKey| ReflectedReference {
            schema: schema.to_owned(),
            table: found.table.name.name.to_string(),
            name: None,
            columns: key.columns.iter().map(Name::to_string).collect(),
            referred_schema: schema.to_owned(),
            referred_table: key.referred_table.name.to_string(),
        };
        found
            .table
            .foreign_keys
            .iter()
            .map(reference)
            .collect::<Vec<_>>()
    };
    places.tables().flat_map(of_table).collect()
}

/// The table with its schema said: without one, `ALTER` and `DROP` would find a temporary table of its name first.
pub(super) fn qualified(table: &Table) -> Table {
    let mut table = table.clone();
    table.name.schema.get_or_insert(Name::Static(MAIN));
    table
}

/// The view with its schema said.
pub(super) fn qualified_view(view: &View) -> View {
    let mut view = view.clone();
    view.relation = qualified(&view.relation).into();
    view
}
