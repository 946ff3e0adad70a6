//! Rows in, tables out.

use std::collections::HashMap;

use super::super::{
    Catalogue, Names, Object, ObjectKind, Reflected, ReflectedIndex, ReflectedReference,
};
use super::Reflection;
use super::rows::{CheckRow, ColumnRow, ForeignKeyRow, IndexRow, ObjectRow};
use crate::schema::{
    CheckConstraint, Column, ForeignKey, Name, PrimaryKey, ReferentialAction, ServerDefault,
    SqlType, Table, TableName, same_identifier,
};

/// What the queries brought.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) objects: Vec<ObjectRow>,
    pub(super) columns: Vec<ColumnRow>,
    pub(super) indexes: Vec<IndexRow>,
    pub(super) foreign_keys: Vec<ForeignKeyRow>,
    pub(super) checks: Vec<CheckRow>,
}

/// Tables under construction, by schema and name.
type Tables = HashMap<(String, String), Reflected>;

pub(super) fn assemble(names: Names, schemas: &[String], rows: Rows) -> Reflection {
    let mut tables = tables(&rows.objects);
    for row in rows.columns {
        part_of(&mut tables, &row.schema, &row.table, |table, _| {
            table.column(column(&row))
        });
    }
    let is_one_index = |left: &IndexRow, right: &IndexRow| {
        (&left.schema, &left.table, &left.name) == (&right.schema, &right.table, &right.name)
    };
    for rows in rows.indexes.chunk_by(is_one_index) {
        part_of(
            &mut tables,
            &rows[0].schema,
            &rows[0].table,
            |table, indexes| with_index(table, indexes, rows),
        );
    }
    for row in rows.checks {
        part_of(&mut tables, &row.schema, &row.table, |table, _| {
            with_check(table, row.name.clone())
        });
    }
    let is_one_key = |left: &ForeignKeyRow, right: &ForeignKeyRow| {
        (&left.schema, &left.table, &left.name) == (&right.schema, &right.table, &right.name)
    };
    let keys = rows.foreign_keys.chunk_by(is_one_key);
    for rows in keys.clone() {
        part_of(&mut tables, &rows[0].schema, &rows[0].table, |table, _| {
            table.foreign_key(foreign_key(rows))
        });
    }
    let catalogue = |schema: &String| {
        let of_schema = |row: &&ObjectRow| names.same(&row.schema, schema);
        let of_schema = rows.objects.iter().filter(of_schema);
        let found = of_schema.clone().filter_map(|row| tables.remove(&key(row)));
        let found: Vec<Reflected> = found.collect();
        let objects = of_schema.map(object);
        (names.key(schema), Catalogue::new(names, objects, found))
    };
    Reflection {
        catalogues: schemas.iter().map(catalogue).collect(),
        references: keys.map(reference).collect(),
    }
}

fn key(row: &ObjectRow) -> (String, String) {
    (row.schema.clone(), row.name.clone())
}

fn object(row: &ObjectRow) -> Object {
    Object {
        kind: object_kind(&row.kind),
        name: row.name.clone(),
    }
}

/// MariaDB 10.11, Information Schema TABLES Table.
fn object_kind(kind: &str) -> ObjectKind {
    match kind {
        "VIEW" | "SYSTEM VIEW" => ObjectKind::View,
        "SEQUENCE" => ObjectKind::Sequence,
        "TEMPORARY" => ObjectKind::TemporaryTable,
        _ => ObjectKind::Table,
    }
}

fn tables(objects: &[ObjectRow]) -> Tables {
    let is_table = |row: &&ObjectRow| object_kind(&row.kind) == ObjectKind::Table;
    let table = |row: &ObjectRow| {
        let found = Reflected {
            table: Table::new(TableName::new(row.name.clone())),
            indexes: Vec::new(),
        };
        (key(row), found)
    };
    objects.iter().filter(is_table).map(table).collect()
}

fn part_of(
    tables: &mut Tables,
    schema: &str,
    table: &str,
    add: impl FnOnce(Table, &mut Vec<ReflectedIndex>) -> Table,
) {
    if let Some(Reflected { table, indexes }) =
        tables.get_mut(&(schema.to_owned(), table.to_owned()))
    {
        let unfinished = std::mem::replace(table, Table::new(""));
        *table = add(unfinished, indexes);
    }
}

fn column(row: &ColumnRow) -> Column {
    let mut column = Column::new(row.name.clone(), SqlType::custom(row.type_text.clone()));
    column.nullable = row.nullable;
    column.default = row
        .default
        .clone()
        .map(|text| ServerDefault::Sql(text.into()));
    if row.numbered {
        column.identity()
    } else {
        column
    }
}

/// A unique constraint is a unique index here, and the primary key is an index of that name.
fn with_index(table: Table, indexes: &mut Vec<ReflectedIndex>, rows: &[IndexRow]) -> Table {
    let first = &rows[0];
    if first.name == "PRIMARY" {
        let columns = rows.iter().filter_map(|row| row.column.clone());
        return table.primary_key(PrimaryKey::new(columns));
    }
    indexes.push(ReflectedIndex {
        name: first.name.clone(),
        unique: first.unique,
        partial: false,
        finished: true,
        columns: rows.iter().map(|row| row.column.clone()).collect(),
        body: None,
    });
    table
}

/// MariaDB 10.11, CONSTRAINT: a check that belongs to a column has its name, and JSON brings one.
fn with_check(table: Table, name: String) -> Table {
    if table
        .columns
        .iter()
        .any(|column| same_identifier(&column.name, &name))
    {
        table
    } else {
        table.check(CheckConstraint::new("").named(name))
    }
}

fn foreign_key(rows: &[ForeignKeyRow]) -> ForeignKey {
    let first = &rows[0];
    let referred = TableName {
        schema: Some(Name::from(first.referred_schema.clone())),
        name: first.referred_table.clone().into(),
    };
    let columns = rows.iter().map(|row| row.column.clone());
    let referred_columns = rows.iter().map(|row| row.referred_column.clone());
    ForeignKey::new(columns, referred, referred_columns)
        .named(first.name.clone())
        .on_delete(action(&first.on_delete))
        .on_update(action(&first.on_update))
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

fn reference(rows: &[ForeignKeyRow]) -> ReflectedReference {
    let first = &rows[0];
    ReflectedReference {
        schema: first.schema.clone(),
        table: first.table.clone(),
        name: Some(first.name.clone()),
        columns: rows.iter().map(|row| row.column.clone()).collect(),
        referred_schema: first.referred_schema.clone(),
        referred_table: first.referred_table.clone(),
    }
}
