//! When two names are one: the server's rules, the default schema, and renames that have not happened yet.

use std::collections::BTreeMap;

use crate::schema::{Found, Name, NameCase, TableName};

/// A schema and a name, equal for names that are one.
pub(super) type Key = (String, String);

/// A column's name in the database, and its new one in the models.
pub(super) type Renamed = (Name, Name);

/// How names are compared.
pub(super) struct Names {
    tables: NameCase,
    parts: NameCase,
    default_schema: Option<Name>,
    /// From a table of the database to the wanted one that it becomes.
    renamed_tables: BTreeMap<Key, Key>,
    /// By wanted table.
    renamed_columns: BTreeMap<Key, Vec<Renamed>>,
}

impl Names {
    /// The rules of a live database.
    pub(super) fn of(found: &Found) -> Self {
        Self {
            tables: found.server.table_names,
            parts: found.server.part_names,
            default_schema: found.database.default_schema.clone(),
            renamed_tables: BTreeMap::new(),
            renamed_columns: BTreeMap::new(),
        }
    }

    /// The rules of models among each other: names that differ only in case are one.
    pub(super) const fn of_models() -> Self {
        Self {
            tables: NameCase::Ignore,
            parts: NameCase::Ignore,
            default_schema: None,
            renamed_tables: BTreeMap::new(),
            renamed_columns: BTreeMap::new(),
        }
    }

    /// Lets a table of the database count as the wanted one that it becomes.
    pub(super) fn rename_table(&mut self, found: &TableName, wanted: &TableName) {
        let (found, wanted) = (self.key(found), self.key(wanted));
        self.renamed_tables.insert(found, wanted);
    }

    /// Lets a column of the database count as the wanted one that it becomes.
    pub(super) fn rename_column(&mut self, table: &TableName, renamed: Renamed) {
        let table = self.key(table);
        self.renamed_columns.entry(table).or_default().push(renamed);
    }

    /// The columns of a wanted table that are not renamed yet.
    pub(super) fn renamed_columns(&self, table: &TableName) -> &[Renamed] {
        let renamed = self.renamed_columns.get(&self.key(table));
        renamed.map_or(&[], Vec::as_slice)
    }

    /// The key of a table, view, sequence or type, of either side.
    pub(super) fn key(&self, name: &TableName) -> Key {
        let default = self.default_schema.as_ref();
        let schema = name.schema.as_ref().or(default).map_or("", |it| it);
        (self.tables.key(schema), self.tables.key(&name.name))
    }

    /// The key of the wanted table that a table of the database is or becomes.
    pub(super) fn found_key(&self, name: &TableName) -> Key {
        let key = self.key(name);
        self.renamed_tables.get(&key).cloned().unwrap_or(key)
    }

    pub(super) fn same_table(&self, found: &TableName, wanted: &TableName) -> bool {
        self.found_key(found) == self.key(wanted)
    }

    /// Whether both are one name of a schema.
    pub(super) fn same_schema(&self, left: &str, right: &str) -> bool {
        self.tables.same(left, right)
    }

    /// Whether both are one name of a part of a table.
    pub(super) fn same_part(&self, left: &str, right: &str) -> bool {
        self.parts.same(left, right)
    }

    /// The key of a part's name.
    pub(super) fn part_key(&self, name: &str) -> String {
        self.parts.key(name)
    }

    /// Whether a column of the database is or becomes the wanted one.
    pub(super) fn same_column(&self, renamed: &[Renamed], found: &str, wanted: &str) -> bool {
        let becomes = renamed.iter().find(|(old, _)| self.same_part(old, found));
        let name = becomes.map_or(found, |(_, new)| new);
        self.same_part(name, wanted)
    }

    /// [`same_column`](Self::same_column) for each of two lists.
    pub(super) fn same_columns(
        &self,
        renamed: &[Renamed],
        found: &[Name],
        wanted: &[Name],
    ) -> bool {
        found.len() == wanted.len()
            && found
                .iter()
                .zip(wanted)
                .all(|(found, wanted)| self.same_column(renamed, found, wanted))
    }

    /// A name for messages: without the default schema, whether or not that is written.
    pub(super) fn shown(&self, name: &TableName) -> String {
        match (&name.schema, &self.default_schema) {
            (Some(schema), Some(default)) if self.same_schema(schema, default) => {
                name.name.to_string()
            }
            _ => name.to_string(),
        }
    }
}
