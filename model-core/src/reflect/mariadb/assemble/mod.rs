//! Rows in, objects out: in the canonical form that `lower` gives the models.

mod columns;
mod constraints;
mod facts;
mod indexes;
mod options;
mod partitions;
mod tables;
mod unmanaged;
mod views;

use std::collections::{BTreeMap, BTreeSet};

use super::queries::{
    CheckRow, ColumnRow, IndexRow, KeyColumnRow, ObjectKindText, ObjectRow, PartitionRow,
    ReferenceRow, RoutineRow, TriggerRow, ViewRow,
};
use super::server::Session;
use super::shown::Shown;
use super::{by_table, spelling};
use crate::lower::mariadb::canonical_sequence;
use crate::reflect::ReflectOptions;
use crate::reflect::scope::Scope;
use crate::schema::{
    Backslashes, Fingerprint, Found, Name, ObjectKind, Sequence, TableName, Unmanaged,
};

/// What the queries returned.
#[derive(Default)]
pub(super) struct Catalogue {
    pub(super) schemas: Vec<String>,
    pub(super) objects: Vec<ObjectRow>,
    pub(super) columns: Vec<ColumnRow>,
    pub(super) indexes: Vec<IndexRow>,
    pub(super) key_columns: Vec<KeyColumnRow>,
    pub(super) references: Vec<ReferenceRow>,
    pub(super) checks: Vec<CheckRow>,
    pub(super) partitions: Vec<PartitionRow>,
    pub(super) views: Vec<ViewRow>,
    pub(super) sequences: Vec<Sequence>,
    pub(super) routines: Vec<RoutineRow>,
    pub(super) triggers: Vec<TriggerRow>,
    pub(super) shown: BTreeMap<(String, String), Shown>,
    pub(super) fingerprint: Option<Fingerprint>,
    /// MySQL's tables in shared tablespaces.
    pub(super) tables_elsewhere: Vec<(String, String)>,
}

/// What every part of the assembly needs to know.
struct Context<'a> {
    session: &'a Session,
    sequences: &'a [Sequence],
}

/// The rows that belong to one table or view.
#[derive(Default)]
struct Parts {
    columns: Vec<ColumnRow>,
    indexes: Vec<IndexRow>,
    key_columns: Vec<KeyColumnRow>,
    references: Vec<ReferenceRow>,
    checks: Vec<CheckRow>,
    partitions: Vec<PartitionRow>,
    shown: Shown,
}

/// The objects in scope.
pub(super) fn assemble(
    session: &Session,
    scope: &Scope,
    options: &ReflectOptions<'_>,
    mut catalogue: Catalogue,
) -> Found {
    let mut found = Found::empty(session.server.clone());
    facts::collect(&mut found, scope, options, &catalogue);
    unmanaged::collect(&mut found, scope, options, &mut catalogue);
    found.fingerprint = catalogue.fingerprint.take();
    found.database.schemas = catalogue.schemas.iter().cloned().map(Name::from).collect();
    let sequences: Vec<Sequence> = catalogue
        .sequences
        .drain(..)
        .map(canonical_sequence)
        .collect();
    let context = Context {
        session,
        sequences: &sequences,
    };
    let mut views = by_table(catalogue.views, |row| {
        (row.schema.clone(), row.name.clone())
    });
    let mut columns = by_table(catalogue.columns, |row| {
        (row.schema.clone(), row.table.clone())
    });
    let mut indexes = by_table(catalogue.indexes, |row| {
        (row.schema.clone(), row.table.clone())
    });
    let mut keys = by_table(catalogue.key_columns, |row| {
        (row.schema.clone(), row.table.clone())
    });
    let mut references = by_table(catalogue.references, |row| {
        (row.schema.clone(), row.table.clone())
    });
    let mut checks = by_table(catalogue.checks, |row| {
        (row.schema.clone(), row.table.clone())
    });
    let mut partitions = by_table(catalogue.partitions, |row| {
        (row.schema.clone(), row.table.clone())
    });
    for object in catalogue
        .objects
        .iter()
        .filter(|row| scope.has(&row.schema, &row.name))
    {
        let key = (object.schema.clone(), object.name.clone());
        let parts = Parts {
            columns: columns.remove(&key).unwrap_or_default(),
            indexes: indexes.remove(&key).unwrap_or_default(),
            key_columns: keys.remove(&key).unwrap_or_default(),
            references: references.remove(&key).unwrap_or_default(),
            checks: checks.remove(&key).unwrap_or_default(),
            partitions: partitions.remove(&key).unwrap_or_default(),
            shown: catalogue.shown.remove(&key).unwrap_or_default(),
        };
        match object.kind {
            ObjectKindText::Table | ObjectKindText::SystemVersioned => {
                tables::table(&context, &mut found, object, parts);
            }
            ObjectKindText::View => {
                for row in views.remove(&key).unwrap_or_default() {
                    views::view(&context, &mut found, &row, &parts.columns);
                }
            }
            ObjectKindText::Sequence | ObjectKindText::Temporary => {}
        }
    }
    found.database.sequences = sequences.into_iter().map(Into::into).collect();
    sort(&mut found);
    found
}

/// Lists by name: the server sorts by its own collation.
fn sort(found: &mut Found) {
    let key = |name: &TableName| (name.schema.clone(), name.name.clone());
    let database = &mut found.database;
    database.schemas.sort();
    database.tables.sort_by_key(|table| key(&table.name));
    database.views.sort_by_key(|view| key(view.name()));
    database
        .sequences
        .sort_by_key(|sequence| key(&sequence.name));
    found.facts.taken.sort();
    found.facts.references.sort();
    found.unmanaged.sort();
    let unique: BTreeSet<Unmanaged> = found.unmanaged.drain(..).collect();
    found.unmanaged = unique.into_iter().collect();
}

impl Context<'_> {
    /// An expression of the catalogue as the session would read it.
    fn expression(&self, printed: &str) -> String {
        let dialect = self.session.dialect();
        spelling::expression(dialect, self.session.server.backslashes, printed)
    }

    /// An expression of the catalogue in which backslashes escape, whatever the session says: what `lower` reads values
    /// from.
    fn escaped_expression(&self, printed: &str) -> String {
        spelling::expression(self.session.dialect(), Backslashes::Escape, printed)
    }

    /// An expression that MySQL prints without another layer of escapes.
    fn plain_expression(&self, printed: &str) -> String {
        let dialect = self.session.dialect();
        spelling::respelled(dialect, self.session.server.backslashes, printed)
    }
}

fn name_of(schema: &str, name: &str) -> TableName {
    TableName::new(name.to_owned()).in_schema(schema.to_owned())
}

/// Something of a table that models cannot express.
fn beyond(table: &TableName, detail: impl Into<Name>) -> Unmanaged {
    Unmanaged {
        kind: ObjectKind::Other,
        name: table.clone(),
        on: Some(table.clone()),
        detail: Some(detail.into().to_string()),
        depends_on: vec![table.clone()],
    }
}
