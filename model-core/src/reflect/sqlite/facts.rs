//! What is observed beside the objects: names in use, and foreign keys from outside.

use std::collections::BTreeMap;

use super::queries::{Key, ObjectRow, key};
use super::{NAMES, TEMP};
use crate::reflect::scope::Scope;
use crate::schema::{
    Database, ForeignKey, Name, ObjectKind, OuterReference, Table, TableName, TakenName,
};

/// Names of the wanted database that something else has: an object of another kind, an index of another table. A temporary
/// table or view in front of a wanted one is reported under the name that it hides.
pub(super) fn taken(wanted: &Database, objects: &[ObjectRow]) -> Vec<TakenName> {
    let names = WantedNames::of(wanted);
    let taken = objects.iter().filter_map(|object| names.taken_by(object));
    let mut taken: Vec<TakenName> = taken.collect();
    taken.sort();
    taken
}

/// The names that the wanted database needs.
struct WantedNames {
    /// Of tables and views.
    relations: BTreeMap<Key, TableName>,
    /// Of indexes, each with its table.
    indexes: BTreeMap<Key, String>,
}

impl WantedNames {
    fn of(wanted: &Database) -> Self {
        Self {
            relations: relations(wanted),
            indexes: wanted.tables.iter().flat_map(|it| indexes(it)).collect(),
        }
    }

    fn taken_by(&self, object: &ObjectRow) -> Option<TakenName> {
        let (key, kind) = (object.key(), kind(object)?);
        let is_other = self.relations.contains_key(&key)
            && matches!(kind, ObjectKind::Index | ObjectKind::VirtualTable);
        let of = self.indexes.get(&key);
        let is_of_other = of.is_some_and(|of| NAMES.key(&object.table) != *of);
        if is_other || is_of_other || of.is_some_and(|_| kind != ObjectKind::Index) {
            return Some(TakenName {
                kind,
                name: in_schema(&object.schema, &object.name),
                on: (kind == ObjectKind::Index).then(|| in_schema(&object.schema, &object.table)),
            });
        }
        let is_in_front = kind.has_rows() && NAMES.same(&object.schema, TEMP);
        let hidden = self.hidden_by(&key).filter(|_| is_in_front)?;
        Some(TakenName {
            kind: ObjectKind::TemporaryTable,
            name: hidden.clone(),
            on: None,
        })
    }

    /// The table or view of another schema that a temporary object hides.
    fn hidden_by(&self, (temp, name): &Key) -> Option<&TableName> {
        if self.relations.contains_key(&(temp.clone(), name.clone())) {
            return None;
        }
        let main = key("main", name);
        self.relations.get(&main)
    }
}

/// The wanted tables and views.
pub(super) fn relations(wanted: &Database) -> BTreeMap<Key, TableName> {
    let tables = wanted.tables.iter().map(|table| &table.name);
    let names = tables.chain(wanted.views.iter().map(|view| view.name()));
    names
        .map(|name| (in_main(name, &name.name), name.clone()))
        .collect()
}

/// The names of a table's indexes, and of its unique constraints: an older table gets those as indexes.
fn indexes(table: &Table) -> impl Iterator<Item = (Key, String)> {
    let indexes = table.indexes.iter().filter_map(|it| it.name.as_ref());
    let uniques = table.uniques.iter().filter_map(|it| it.name.as_ref());
    let of = NAMES.key(&table.name.name);
    indexes
        .chain(uniques)
        .map(move |name| (in_main(&table.name, name), of.clone()))
}

/// The key of a name in a table's schema, which is `main` where none is given.
fn in_main(table: &TableName, name: &str) -> Key {
    key(table.schema.as_deref().unwrap_or("main"), name)
}

fn kind(object: &ObjectRow) -> Option<ObjectKind> {
    Some(match object.kind.as_str() {
        "table" if !object.is_stored => ObjectKind::VirtualTable,
        "table" if NAMES.same(&object.schema, TEMP) => ObjectKind::TemporaryTable,
        "table" => ObjectKind::Table,
        "view" => ObjectKind::View,
        "index" => ObjectKind::Index,
        _ => return None,
    })
}

fn in_schema(schema: &str, name: &str) -> TableName {
    TableName {
        schema: Some(schema.to_owned().into()),
        name: Name::from(name.to_owned()),
    }
}

/// Foreign keys of tables that are not read to tables that are.
pub(super) fn references(tables: &BTreeMap<Key, Table>, scope: &Scope) -> Vec<OuterReference> {
    let is_read = |name: &TableName| scope.has(name.schema_text(), &name.name);
    let outside = tables.values().filter(|table| !is_read(&table.name));
    let mut references: Vec<OuterReference> = outside
        .flat_map(|table| {
            let keys = table.foreign_keys.iter();
            let inside = keys.filter(|key| is_read(&key.referred_table));
            inside.map(|key| reference(table, key))
        })
        .collect();
    references.sort();
    references
}

fn reference(table: &Table, key: &ForeignKey) -> OuterReference {
    OuterReference {
        table: table.name.clone(),
        name: key.name.clone(),
        columns: key.columns.to_vec(),
        referred_table: key.referred_table.clone(),
    }
}
