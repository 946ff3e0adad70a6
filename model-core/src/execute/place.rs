//! Where each table of the metadata stands in the database.

use std::collections::BTreeMap;

use crate::metadata::MetaData;
use crate::reflect::{Catalogue, Names, Object, Reflected};
use crate::schema::TableName;

/// The schemas of the metadata's tables, as the database has them.
pub(super) struct Places {
    schemas: Schemas,
    /// By the schema's key.
    catalogues: BTreeMap<String, Catalogue>,
}

/// How schemas are told apart, and which one a table without any lives in.
#[derive(Clone)]
pub(super) struct Schemas {
    pub(super) names: Names,
    pub(super) default: String,
}

/// The catalogue that a table belongs into.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    catalogue: &'a Catalogue,
    name: &'a TableName,
}

impl Places {
    /// Every schema that the tables and views name.
    pub(super) fn new(schemas: Schemas, catalogues: BTreeMap<String, Catalogue>) -> Self {
        Self {
            schemas,
            catalogues,
        }
    }

    /// The place of a table or view of the metadata that was read.
    pub(super) fn of<'a>(&'a self, table: &'a TableName) -> Place<'a> {
        let catalogue = self
            .catalogues
            .get(&self.schemas.of(table))
            .expect("every schema of the metadata was read");
        Place {
            catalogue,
            name: table,
        }
    }

    /// The schemas' names.
    pub(super) fn schemas(&self) -> &Schemas {
        &self.schemas
    }

    /// Every table there is, with its schema.
    #[cfg(feature = "sqlite")]
    pub(super) fn tables(&self) -> impl Iterator<Item = (&str, &Reflected)> {
        self.catalogues.iter().flat_map(|(schema, catalogue)| {
            catalogue
                .tables()
                .map(move |table| (schema.as_str(), table))
        })
    }
}

impl Schemas {
    /// The key of the schema that a table lives in.
    pub(super) fn of(&self, table: &TableName) -> String {
        self.names
            .key(table.schema.as_deref().unwrap_or(&self.default))
    }

    /// The keys of the schemas that the tables and views live in, each once.
    pub(super) fn all(&self, metadata: &MetaData) -> Vec<String> {
        let tables = metadata.tables().map(|table| self.of(&table.name));
        let views = metadata.views().map(|view| self.of(view.name()));
        let mut names: Vec<String> = tables.chain(views).collect();
        names.sort_unstable();
        names.dedup();
        names
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
