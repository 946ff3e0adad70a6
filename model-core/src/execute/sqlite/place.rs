//! Where each table of the metadata stands in the database.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use crate::execute::ExecuteError;
use crate::metadata::MetaData;
use crate::reflect::sqlite::{Catalogue, Object, Reflected, catalogue, folded, same_name, schemas};
use crate::schema::{Name, Table, TableName, View};

/// The schema in which a table without one lives.
const MAIN: &str = "main";

/// The schemas of the metadata's tables, as the database has them.
pub(super) struct Places {
    /// By the schema's name in lower case.
    catalogues: BTreeMap<String, Catalogue>,
}

/// The catalogue that a table belongs into.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    catalogue: &'a Catalogue,
    name: &'a TableName,
}

impl Places {
    /// Reads every schema that the tables and views name.
    pub(super) async fn read(
        conn: &mut SqliteConnection,
        metadata: &MetaData,
    ) -> Result<Self, ExecuteError> {
        let reading = |error| ExecuteError::database("read what the database holds", error);
        let known = schemas(conn).await.map_err(reading)?;
        let wanted = schema_names(metadata);
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
        Ok(Self { catalogues })
    }

    /// The place of a table of the metadata that was read.
    pub(super) fn of<'a>(&'a self, table: &'a TableName) -> Place<'a> {
        let catalogue = self
            .catalogues
            .get(&schema_of(table))
            .expect("every schema of the metadata was read");
        Place {
            catalogue,
            name: table,
        }
    }

    /// Every table there is, with its schema.
    pub(super) fn tables(&self) -> impl Iterator<Item = (&str, &Reflected)> {
        self.catalogues.iter().flat_map(|(schema, catalogue)| {
            catalogue
                .tables()
                .map(move |table| (schema.as_str(), table))
        })
    }
}

impl<'a> Place<'a> {
    /// What bears the table's name.
    pub(super) fn object(self) -> Option<&'a Object> {
        self.catalogue.object(&self.name.name)
    }

    /// What bears this name in the table's schema.
    pub(super) fn named(self, name: &str) -> Option<&'a Object> {
        self.catalogue.object(name)
    }

    /// The table of the table's name.
    pub(super) fn table(self) -> Option<&'a Reflected> {
        self.catalogue.table(&self.name.name)
    }
}

/// The schemas that the tables and views live in, in lower case, each once.
pub(super) fn schema_names(metadata: &MetaData) -> Vec<String> {
    let tables = metadata.tables().map(|table| schema_of(&table.name));
    let views = metadata.views().map(|view| schema_of(view.name()));
    let mut names: Vec<String> = tables.chain(views).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The schema of a table, in lower case.
pub(super) fn schema_of(table: &TableName) -> String {
    folded(table.schema.as_deref().unwrap_or(MAIN))
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
