//! Renames: those that the models announce with `renamed_from`, and those that are likely.

use std::collections::{BTreeMap, BTreeSet};

use super::comparison::Context;
use super::names::{Key, Names};
use super::parts::compared;
use super::table::compare_tables;
use super::{Change, Changes, Field, FieldChange, PendingRename, ProbableRename, TableChange};
use crate::schema::{Column, Database, Table, TableName};

/// The renames of tables and columns that have not happened yet: the old name exists and the new one does not.
pub(super) fn pending<'a>(
    names: &mut Names,
    found: &'a Database,
    wanted: &'a Database,
) -> Vec<PendingRename<'a>> {
    let mut pending = pending_tables(names, found, wanted);
    let tables = by_key(names, found);
    for wanted in &wanted.tables {
        if let Some(found) = tables.get(&names.key(&wanted.name)) {
            pending.extend(pending_columns(names, found, wanted));
        }
    }
    pending
}

/// The tables of the database by the names that they have or get.
fn by_key<'a>(names: &Names, database: &'a Database) -> BTreeMap<Key, &'a Table> {
    let tables = database.tables.iter();
    tables
        .map(|it| (names.found_key(&it.name), &**it))
        .collect()
}

fn pending_tables<'a>(
    names: &mut Names,
    found: &'a Database,
    wanted: &'a Database,
) -> Vec<PendingRename<'a>> {
    let existing = by_key(names, found);
    let mut claimed: BTreeSet<Key> = wanted.tables.iter().map(|it| names.key(&it.name)).collect();
    let mut pending = Vec::new();
    for table in &wanted.tables {
        let Some(old) = &table.renamed_from else {
            continue;
        };
        let old = names.key(&TableName {
            schema: table.name.schema.clone(),
            name: old.clone(),
        });
        if existing.contains_key(&names.key(&table.name)) || claimed.contains(&old) {
            continue;
        }
        if let Some(found) = existing.get(&old) {
            names.rename_table(&found.name, &table.name);
            pending.push(PendingRename::Table {
                found,
                wanted: table,
            });
            claimed.insert(old);
        }
    }
    pending
}

fn pending_columns<'a>(
    names: &mut Names,
    found: &'a Table,
    wanted: &'a Table,
) -> Vec<PendingRename<'a>> {
    let mut pending = Vec::new();
    for column in &wanted.columns {
        let Some(old) = &column.options().renamed_from else {
            continue;
        };
        let has = |table: &'a Table, name: &str| {
            table
                .columns
                .iter()
                .find(|it| names.same_part(&it.name, name))
        };
        let is_claimed = names
            .renamed_columns(&wanted.name)
            .iter()
            .any(|(it, _)| names.same_part(it, old));
        if has(found, &column.name).is_some() || has(wanted, old).is_some() || is_claimed {
            continue;
        }
        if let Some(found) = has(found, old) {
            names.rename_column(&wanted.name, (found.name.clone(), column.name.clone()));
            pending.push(PendingRename::Column {
                table: wanted,
                found,
                wanted: column,
            });
        }
    }
    pending
}

/// The renames that are likely: one is missing, one is superfluous, and their definitions are equal.
pub(super) fn probable(context: &Context<'_>, changes: &Changes<'_>) -> Vec<ProbableRename> {
    let mut probable = probable_tables(context, &changes.tables);
    for table in &changes.tables {
        if let TableChange::Differs(difference) = table {
            let scope = context.scope(&difference.found.name);
            let is_same = |found: &Column, wanted: &Column| {
                let (fields, _) = compared(scope, found, wanted);
                fields.iter().all(is_name)
            };
            let pairs = unambiguous(
                &extra(&difference.columns),
                &missing(&difference.columns),
                is_same,
            );
            probable.extend(pairs.into_iter().map(|(found, wanted)| ProbableRename {
                table: difference.found.name.clone(),
                column: Some(found.name.clone()),
                from: found.name.clone(),
                to: wanted.name.clone(),
            }));
        }
    }
    probable
}

/// Among more tables with equal columns than these, none is recognised: comparing each with each would take long, and the
/// right one would hardly be unambiguous.
const MOST_ALIKE: usize = 16;

/// The tables of one side and of the other that have equal columns.
#[derive(Default)]
struct Alike<'a> {
    extra: Vec<&'a Table>,
    missing: Vec<&'a Table>,
}

fn probable_tables(context: &Context<'_>, changes: &[TableChange<'_>]) -> Vec<ProbableRename> {
    let mut groups: BTreeMap<_, Alike<'_>> = BTreeMap::new();
    for change in changes {
        match change {
            TableChange::Extra { found } => {
                let group = groups.entry(columns_of(context, found)).or_default();
                group.extra.push(found);
            }
            TableChange::Missing { wanted } => {
                let group = groups.entry(columns_of(context, wanted)).or_default();
                group.missing.push(wanted);
            }
            _ => {}
        }
    }
    let is_same = |found: &Table, wanted: &Table| is_same_table(context, found, wanted);
    let few = groups
        .values()
        .filter(|it| it.extra.len().max(it.missing.len()) <= MOST_ALIKE);
    let pairs = few.flat_map(|it| unambiguous(&it.extra, &it.missing, is_same));
    let mut probable: Vec<ProbableRename> = pairs
        .map(|(found, wanted)| ProbableRename {
            table: found.name.clone(),
            column: None,
            from: found.name.name.clone(),
            to: wanted.name.name.clone(),
        })
        .collect();
    probable.sort_by(|left, right| left.to.cmp(&right.to));
    probable
}

/// The schema and the columns of a table, equal for tables that can be one.
fn columns_of(context: &Context<'_>, table: &Table) -> (String, Vec<String>) {
    let names = &context.names;
    let columns = table.columns.iter().map(|it| names.part_key(&it.name));
    let mut columns: Vec<String> = columns.collect();
    columns.sort();
    (names.key(&table.name).0, columns)
}

/// Whether two tables with equal columns differ in nothing but names. A partition has no columns to recognise it by.
fn is_same_table(context: &Context<'_>, found: &Table, wanted: &Table) -> bool {
    if found.columns.is_empty() {
        return false;
    }
    let (difference, _) = compare_tables(context.scope(&found.name), None, found, wanted);
    difference.columns.is_empty()
        && difference.fields.is_empty()
        && difference.primary_key.iter().all(differs_in_name)
        && difference.uniques.iter().all(differs_in_name)
        && difference.checks.iter().all(differs_in_name)
        && difference.excludes.iter().all(differs_in_name)
        && difference.foreign_keys.iter().all(differs_in_name)
        && difference.indexes.iter().all(differs_in_name)
}

fn differs_in_name<T>(change: &Change<'_, T>) -> bool {
    matches!(change, Change::Differs { fields, .. } if fields.iter().all(is_name))
}

fn is_name(change: &FieldChange) -> bool {
    change.field == Field::Name
}

fn extra<'a, T>(changes: &[Change<'a, T>]) -> Vec<&'a T> {
    let found = |change: &Change<'a, T>| match change {
        Change::Extra { found } => Some(*found),
        _ => None,
    };
    changes.iter().filter_map(found).collect()
}

fn missing<'a, T>(changes: &[Change<'a, T>]) -> Vec<&'a T> {
    let wanted = |change: &Change<'a, T>| match change {
        Change::Missing { wanted } => Some(*wanted),
        _ => None,
    };
    changes.iter().filter_map(wanted).collect()
}

/// The pairs that are the same, where neither has another partner.
fn unambiguous<'a, T>(
    extra: &[&'a T],
    missing: &[&'a T],
    is_same: impl Fn(&T, &T) -> bool,
) -> Vec<(&'a T, &'a T)> {
    let mut pairs = Vec::new();
    for wanted in missing {
        let mut partners = extra.iter().filter(|found| is_same(found, wanted));
        if let (Some(found), None) = (partners.next(), partners.next())
            && missing.iter().filter(|other| is_same(found, other)).count() == 1
        {
            pairs.push((*found, *wanted));
        }
    }
    pairs
}
