//! Facts: names that are in use, and foreign keys from outside.

use std::collections::BTreeSet;

use super::{Catalogue, name_of};
use crate::reflect::ReflectOptions;
use crate::reflect::mariadb::queries::{KeyColumnRow, ObjectKindText};
use crate::reflect::scope::Scope;
use crate::schema::{Database, Dialect, Found, ObjectKind, OuterReference, TakenName};

/// Collects them.
pub(super) fn collect(
    found: &mut Found,
    scope: &Scope,
    options: &ReflectOptions<'_>,
    catalogue: &Catalogue,
) {
    let temporary = catalogue.objects.iter().filter(|object| {
        object.kind == ObjectKindText::Temporary && scope.has(&object.schema, &object.name)
    });
    found.facts.taken.extend(temporary.map(|object| TakenName {
        kind: ObjectKind::TemporaryTable,
        name: name_of(&object.schema, &object.name),
        on: None,
    }));
    let wanted_checks = options.wanted.map(check_names);
    for row in &catalogue.checks {
        // MySQL 8.0, 13.1.20.6: the name of a check is unique in its schema.
        let is_needed = wanted_checks
            .as_ref()
            .is_some_and(|names| names.contains(&row.name.to_lowercase()));
        if found.server.dialect == Dialect::MySql
            && is_needed
            && !scope.has(&row.schema, &row.table)
        {
            found.facts.taken.push(TakenName {
                kind: ObjectKind::Other,
                name: name_of(&row.schema, &row.name),
                on: Some(name_of(&row.schema, &row.table)),
            });
        }
    }
    let wanted_names = options.wanted.map(foreign_key_names);
    let is_one = |left: &KeyColumnRow, right: &KeyColumnRow| {
        (&left.schema, &left.table, &left.name) == (&right.schema, &right.table, &right.name)
    };
    for rows in catalogue.key_columns.chunk_by(is_one) {
        let first = &rows[0];
        if scope.has(&first.schema, &first.table) {
            continue;
        }
        let is_wanted = |names: &BTreeSet<String>| names.contains(&first.name.to_lowercase());
        if scope.has_schema(&first.schema) && wanted_names.as_ref().is_none_or(is_wanted) {
            found.facts.taken.push(TakenName {
                kind: ObjectKind::ForeignKey,
                name: name_of(&first.schema, &first.name),
                on: Some(name_of(&first.schema, &first.table)),
            });
        }
        if scope.has(&first.referred_schema, &first.referred_table) {
            found.facts.references.push(reference(rows));
        }
    }
}

/// The names that the wanted foreign keys need; the server compares them without case.
fn foreign_key_names(wanted: &Database) -> BTreeSet<String> {
    let keys = wanted
        .tables
        .iter()
        .flat_map(|table| table.foreign_keys.iter());
    keys.filter_map(|key| key.name.as_deref())
        .map(str::to_lowercase)
        .collect()
}

fn check_names(wanted: &Database) -> BTreeSet<String> {
    let checks = wanted.tables.iter().flat_map(|table| table.checks.iter());
    checks
        .filter_map(|check| check.name.as_deref())
        .map(str::to_lowercase)
        .collect()
}

fn reference(rows: &[KeyColumnRow]) -> OuterReference {
    let first = &rows[0];
    OuterReference {
        table: name_of(&first.schema, &first.table),
        name: Some(first.name.clone().into()),
        columns: rows.iter().map(|row| row.column.clone().into()).collect(),
        referred_table: name_of(&first.referred_schema, &first.referred_table),
    }
}
