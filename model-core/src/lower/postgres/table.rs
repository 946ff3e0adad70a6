//! Tables: their columns, keys and options.

use std::collections::BTreeSet;

use super::column::comment;
use super::expression::bare_name;
use super::index::parameter;
use super::{TEMPORARY_SCHEMA, column, index, partition, spelled};
use crate::schema::{
    CheckConstraint, CheckOptions, Database, ForeignKey, ForeignKeyOptions, KeyOptions, List, Name,
    PostgresTable, Shared, StorageParameter, Table, TableKey, TableName, TableOptions,
};

/// A table as the catalogue would show it.
pub(super) fn canonical(mut table: Table) -> Table {
    if table.options().partition_of.is_some() {
        // The columns and the key are the parent's.
        table.columns = List::EMPTY;
        table.primary_key = None;
    }
    let key = table.primary_key.as_ref();
    let key = key.map_or(List::EMPTY, |key| key.columns.clone());
    table.columns = map(&table.columns, |it| {
        column::canonical(&spelled::expanded(&table.name, it), &key)
    });
    let columns = table.columns.clone();
    table.primary_key = table.primary_key.map(|mut key| {
        key.options = key_options(key.options.as_deref(), false);
        key
    });
    table.uniques = map(&table.uniques, |it| {
        let mut unique = it.clone();
        unique.options = key_options(it.options.as_deref(), true);
        unique
    });
    table.checks = map(&table.checks, check);
    table.excludes = map(&table.excludes, |it| index::exclude(it, &columns));
    table.foreign_keys = map(&table.foreign_keys, foreign_key);
    table.indexes = map(&table.indexes, |it| index::canonical(it, &columns));
    table.comment = comment(table.comment.as_ref());
    let has_long_values = !columns.iter().all(column::is_never_long);
    let options = table.options.as_deref();
    let options = options.map(|it| canonical_options(it, has_long_values));
    table.options = options
        .filter(|it| *it != TableOptions::NONE)
        .map(Shared::from);
    table
}

fn map<T: Clone>(list: &List<T>, change: impl Fn(&T) -> T) -> List<T> {
    if list.is_empty() {
        return list.clone();
    }
    list.iter().map(change).collect()
}

fn key_options(options: Option<&KeyOptions>, is_unique: bool) -> Option<Shared<KeyOptions>> {
    let mut options = options?.clone();
    options.on_conflict = None;
    options.nulls_not_distinct &= is_unique;
    (options != KeyOptions::NONE).then(|| options.into())
}

pub(crate) fn check(check: &CheckConstraint) -> CheckConstraint {
    CheckConstraint {
        expression: bare_name(&check.expression),
        options: CheckOptions {
            not_enforced: false,
            ..check.options
        },
        ..check.clone()
    }
}

fn foreign_key(key: &ForeignKey) -> ForeignKey {
    let mut key = key.clone();
    key.options = key
        .options
        .filter(|options| **options != ForeignKeyOptions::NONE);
    key
}

fn canonical_options(options: &TableOptions, has_long_values: bool) -> TableOptions {
    let postgres = &options.postgres;
    TableOptions {
        temporary: options.temporary,
        inherits: options.inherits.clone(),
        partition_by: options.postgres_partition_by().map(partition::key),
        partition_of: options.partition_of.clone(),
        postgres: PostgresTable {
            // A temporary table is written without the word.
            unlogged: postgres.unlogged && options.temporary.is_none(),
            using: postgres.using.clone().filter(|method| &**method != "heap"),
            with: with(&postgres.with, has_long_values),
            tablespace: tablespace(postgres.tablespace.as_ref()),
            partition_by: None,
        },
        ..TableOptions::NONE
    }
}

/// PostgreSQL 15, 73.2: a table whose values are never long has no TOAST table that could have parameters.
fn with(parameters: &[StorageParameter], has_long_values: bool) -> List<StorageParameter> {
    let all = storage_parameters(parameters);
    let is_kept = |it: &&StorageParameter| has_long_values || !it.name.starts_with("toast.");
    all.iter().filter(is_kept).cloned().collect()
}

/// The database's own tablespace, unless it was created with another one.
pub(super) fn tablespace(name: Option<&Name>) -> Option<Name> {
    name.filter(|name| &***name != "pg_default").cloned()
}

/// By name, in small letters, with one word for each truth value.
pub(crate) fn storage_parameters(parameters: &[StorageParameter]) -> List<StorageParameter> {
    let mut all: Vec<StorageParameter> = parameters
        .iter()
        .map(|it| StorageParameter {
            name: it.name.to_ascii_lowercase().into(),
            value: parameter(&it.name, &it.value),
        })
        .collect();
    all.sort_by(|left, right| left.name.cmp(&right.name));
    all.into()
}

/// Names the schema of temporary tables, in their own names and in references to them.
pub(super) fn name_temporary(wanted: &mut Database) {
    let is_temporary = |table: &&Shared<Table>| table.options().temporary.is_some();
    let names = wanted.tables.iter().filter(is_temporary);
    let names: BTreeSet<TableKey> = names.map(|table| table.name.key()).collect();
    if names.is_empty() {
        return;
    }
    let renamed = |name: &TableName| {
        if name.schema.is_none() && names.contains(&name.key()) {
            name.clone().in_schema(TEMPORARY_SCHEMA)
        } else {
            name.clone()
        }
    };
    for table in &mut wanted.tables {
        *table = with_names(table, renamed).into();
    }
}

/// The table with other names of tables, wherever it has one.
fn with_names(table: &Table, renamed: impl Fn(&TableName) -> TableName) -> Table {
    let mut table = table.clone();
    table.name = renamed(&table.name);
    table.foreign_keys = map(&table.foreign_keys, |key| ForeignKey {
        referred_table: renamed(&key.referred_table),
        ..key.clone()
    });
    if let Some(options) = &table.options {
        let mut options = TableOptions::clone(options);
        options.inherits = map(&options.inherits, &renamed);
        if let Some(partition) = &mut options.partition_of {
            partition.parent = renamed(&partition.parent);
        }
        table.options = Some(options.into());
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Column, OnCommit, PrimaryKey, SqlType};

    #[test]
    fn options_of_other_databases_and_defaults_are_left_out() {
        let options = PostgresTable::new().using("heap").tablespace("pg_default");
        let table = Table::new("t").column(Column::new("id", SqlType::BigInt));
        let given = table.clone().postgres(options).comment("");
        assert_eq!(canonical(given).options, None);
    }

    #[test]
    fn temporary_tables_are_in_the_schema_of_the_session() {
        let id = || Column::new("id", SqlType::BigInt);
        let parent = Table::new("parents")
            .column(id())
            .primary_key(PrimaryKey::new(["id"]))
            .temporary(OnCommit::PreserveRows);
        let child = Table::new("children")
            .column(id())
            .foreign_key(ForeignKey::new(["id"], "parents", ["id"]))
            .temporary(OnCommit::Drop);
        let mut wanted = Database::new(crate::schema::Dialect::Postgres);
        wanted.tables = vec![child.into(), parent.into()];
        name_temporary(&mut wanted);
        let child = wanted.table("pg_temp.children").expect("it was named");
        assert_eq!(
            child.foreign_keys[0].referred_table.to_string(),
            "pg_temp.parents"
        );
    }
}
