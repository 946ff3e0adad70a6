//! Rows in, tables out.

use std::collections::{BTreeMap, HashMap};

use super::super::{Catalogue, Names, Object, ObjectKind, Reflected, ReflectedIndex};
use super::folded;
use super::rows::{ColumnRow, ForeignKeyRow, IndexRow, ObjectRow};
use super::tokens::{behind_parenthesis, checks, is_numbered};
use crate::schema::{
    Column, ForeignKey, Index, IndexElement, List, Name, PrimaryKey, ReferentialAction,
    ServerDefault, SqlType, Table, TableName, UniqueConstraint,
};

pub(super) fn assemble(
    objects: Vec<ObjectRow>,
    columns: Vec<ColumnRow>,
    foreign_keys: Vec<ForeignKeyRow>,
    indexes: Vec<IndexRow>,
) -> Catalogue {
    let mut columns = by_table(columns, |row| &row.table);
    let mut foreign_keys = by_table(foreign_keys, |row| &row.table);
    let mut indexes = by_table(indexes, |row| &row.table);
    let mut tables: BTreeMap<String, Reflected> = objects
        .iter()
        .filter(|object| object.kind == "table" && object.is_stored)
        .map(|object| {
            let columns = columns.remove(&object.name).unwrap_or_default();
            let foreign_keys = foreign_keys.remove(&object.name).unwrap_or_default();
            let indexes = indexes.remove(&object.name).unwrap_or_default();
            (
                folded(&object.name),
                table(object, &columns, &foreign_keys, &indexes),
            )
        })
        .collect();
    complete_foreign_keys(&mut tables);
    Catalogue::new(
        Names::AsciiCase,
        objects.into_iter().map(object),
        tables.into_values(),
    )
}

fn object(row: ObjectRow) -> Object {
    let kind = match (row.kind.as_str(), row.is_stored) {
        ("view", _) => ObjectKind::View,
        ("index", _) => ObjectKind::Index,
        (_, true) => ObjectKind::Table,
        (_, false) => ObjectKind::VirtualTable,
    };
    Object {
        kind,
        name: row.name,
    }
}

fn by_table<T>(rows: Vec<T>, table: impl Fn(&T) -> &String) -> HashMap<String, Vec<T>> {
    let mut tables: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        tables.entry(table(&row).clone()).or_default().push(row);
    }
    tables
}

fn table(
    object: &ObjectRow,
    columns: &[ColumnRow],
    foreign_keys: &[ForeignKeyRow],
    rows: &[IndexRow],
) -> Reflected {
    let sql = object.sql.as_deref().unwrap_or_default();
    let mut key: Vec<&ColumnRow> = columns.iter().filter(|row| row.key_position > 0).collect();
    key.sort_by_key(|row| row.key_position);
    let mut table = Table::new(TableName::new(object.name.clone()));
    for row in columns {
        let is_row_number = matches!(key[..], [only] if only.name == row.name && is_row_number_type(&row.declared_type));
        table = table.column(column(row, is_row_number, sql));
    }
    if !key.is_empty() {
        table = table.primary_key(PrimaryKey::new(
            key.iter().map(|row| Name::from(row.name.clone())),
        ));
    }
    for rows in foreign_keys.chunk_by(|left, right| left.id == right.id) {
        table = table.foreign_key(foreign_key(rows));
    }
    for check in checks(sql) {
        table = table.check(check);
    }
    let (table, indexes) = with_indexes(table, rows);
    Reflected { table, indexes }
}

/// SQLite, CREATE TABLE, ROWIDs and the INTEGER PRIMARY KEY: this very word, and no other integer type.
fn is_row_number_type(declared_type: &str) -> bool {
    declared_type.eq_ignore_ascii_case("INTEGER")
}

fn column(row: &ColumnRow, is_row_number: bool, sql: &str) -> Column {
    let mut column = Column::new(row.name.clone(), SqlType::custom(row.declared_type.clone()));
    // The row's number is never NULL, said or not.
    column.nullable = !row.not_null && !is_row_number;
    column.default = row
        .default
        .clone()
        .map(|text| ServerDefault::Sql(text.into()));
    if is_row_number && is_numbered(sql) {
        column.identity()
    } else {
        column
    }
}

fn foreign_key(rows: &[ForeignKeyRow]) -> ForeignKey {
    let first = &rows[0];
    let columns = rows.iter().map(|row| Name::from(row.column.clone()));
    let referred = rows
        .iter()
        .filter_map(|row| row.referred_column.clone())
        .map(Name::from);
    let mut key = ForeignKey::new(
        columns,
        TableName::new(first.referred_table.clone()),
        referred,
    );
    key.on_delete = action(&first.on_delete);
    key.on_update = action(&first.on_update);
    key
}

fn action(word: &str) -> ReferentialAction {
    match word {
        "CASCADE" => ReferentialAction::Cascade,
        "RESTRICT" => ReferentialAction::Restrict,
        "SET NULL" => ReferentialAction::SetNull,
        "SET DEFAULT" => ReferentialAction::SetDefault,
        _ => ReferentialAction::NoAction,
    }
}

/// A key that names no columns refers to the primary key.
fn complete_foreign_keys(tables: &mut BTreeMap<String, Reflected>) {
    let is_complete = |key: &ForeignKey| !key.referred_columns.is_empty();
    let key_of = |name: &TableName, tables: &BTreeMap<String, Reflected>| {
        tables
            .get(&folded(&name.name))
            .and_then(|found| found.table.primary_key.clone())
    };
    let incomplete: Vec<String> = tables
        .iter()
        .filter(|(_, found)| !found.table.foreign_keys.iter().all(&is_complete))
        .map(|(name, _)| name.clone())
        .collect();
    for name in incomplete {
        let completed = tables[&name].table.foreign_keys.iter().map(|key| {
            let mut key = key.clone();
            if !is_complete(&key) {
                key.referred_columns =
                    key_of(&key.referred_table, tables).map_or(List::EMPTY, |key| key.columns);
            }
            key
        });
        let completed = completed.collect();
        tables
            .get_mut(&name)
            .expect("its name is from this map")
            .table
            .foreign_keys = completed;
    }
}

fn with_indexes(mut table: Table, rows: &[IndexRow]) -> (Table, Vec<ReflectedIndex>) {
    let mut found: Vec<ReflectedIndex> = Vec::new();
    for rows in rows.chunk_by(|left, right| left.name == right.name) {
        let columns: Vec<Option<String>> = rows.iter().map(|row| row.column.clone()).collect();
        let IndexRow {
            name,
            unique,
            origin,
            partial,
            ..
        } = &rows[0];
        let plain: Option<Vec<Name>> = columns
            .iter()
            .cloned()
            .map(|column| column.map(Name::from))
            .collect();
        let elements = |columns: Vec<Name>| {
            let rows = columns.into_iter().zip(rows);
            rows.map(|(column, row)| {
                let element = IndexElement::column(column);
                if row.descending {
                    element.descending()
                } else {
                    element
                }
            })
            .collect::<Vec<_>>()
        };
        match (plain, origin.as_str()) {
            (Some(columns), "u") => table = table.unique(UniqueConstraint::new(columns)),
            (Some(columns), "c") if !partial => {
                let index = Index::new(elements(columns)).named(name.clone());
                table = table.index(if *unique { index.unique() } else { index });
            }
            _ => {}
        }
        found.push(ReflectedIndex {
            name: name.clone(),
            unique: *unique,
            partial: *partial,
            finished: true,
            columns,
            body: rows[0].sql.as_deref().map(behind_parenthesis),
        });
    }
    (table, found)
}
