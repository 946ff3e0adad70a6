//! Rows in, tables out.

use std::collections::HashMap;

use super::super::{
    Catalogue, Names, Object, ObjectKind, Reflected, ReflectedIndex, ReflectedReference,
};
use super::Reflection;
use super::rows::{ColumnRow, ConstraintRow, EnumRow, IndexRow, ObjectRow};
use crate::schema::{
    CheckConstraint, Column, ForeignKey, Index, Name, PrimaryKey, ReferentialAction, ServerDefault,
    SqlType, Table, TableName, UniqueConstraint,
};

/// What the queries brought.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) objects: Vec<ObjectRow>,
    pub(super) columns: Vec<ColumnRow>,
    pub(super) constraints: Vec<ConstraintRow>,
    pub(super) indexes: Vec<IndexRow>,
    pub(super) enums: Vec<EnumRow>,
}

/// Tables under construction, by schema and name.
type Tables = HashMap<(String, String), Reflected>;

pub(super) fn assemble(schemas: &[String], rows: Rows) -> Reflection {
    let (temporary, objects): (Vec<_>, Vec<_>) =
        rows.objects.into_iter().partition(|row| row.temporary);
    let references = rows.constraints.iter().filter_map(reference).collect();
    let mut tables = tables(&objects);
    for row in rows.columns {
        part_of(&mut tables, &row.schema, &row.table, |found| {
            found.table = std::mem::replace(&mut found.table, Table::new("")).column(column(&row));
        });
    }
    for row in rows.constraints {
        part_of(&mut tables, &row.schema, &row.table, |found| {
            let table = std::mem::replace(&mut found.table, Table::new(""));
            found.table = with_constraint(table, &row);
        });
    }
    for row in rows.indexes {
        part_of(&mut tables, &row.schema, &row.table, |found| {
            add_index(found, &row);
        });
    }
    let catalogue = |schema: &String| {
        let of_schema = |row: &&ObjectRow| row.schema == *schema;
        let objects = objects.iter().filter(of_schema).map(object);
        let names = objects.clone().map(|object| object.name);
        let found = names.filter_map(|name| tables.remove(&(schema.clone(), name)));
        let found: Vec<Reflected> = found.collect();
        (schema.clone(), Catalogue::new(Names::Exact, objects, found))
    };
    let catalogues = schemas.iter().map(catalogue).collect();
    let enums = rows
        .enums
        .into_iter()
        .map(|row| ((row.schema, row.name), row.labels));
    Reflection {
        catalogues,
        enums: enums.collect(),
        temporary: temporary.into_iter().map(|row| row.name).collect(),
        references,
    }
}

fn object(row: &ObjectRow) -> Object {
    Object {
        kind: object_kind(&row.kind),
        name: row.name.clone(),
    }
}

/// PostgreSQL 15, 53.11 `pg_class` and 53.64 `pg_type`.
fn object_kind(kind: &str) -> ObjectKind {
    match kind {
        "r" | "p" => ObjectKind::Table,
        "f" => ObjectKind::ForeignTable,
        "v" => ObjectKind::View,
        "m" => ObjectKind::MaterializedView,
        "i" | "I" => ObjectKind::Index,
        "S" => ObjectKind::Sequence,
        "type e" => ObjectKind::Enum,
        "type d" => ObjectKind::Domain,
        _ => ObjectKind::Type,
    }
}

fn tables(objects: &[ObjectRow]) -> Tables {
    let is_table = |row: &&ObjectRow| object_kind(&row.kind) == ObjectKind::Table;
    let table = |row: &ObjectRow| {
        let found = Reflected {
            table: Table::new(TableName::new(row.name.clone())),
            indexes: Vec::new(),
        };
        ((row.schema.clone(), row.name.clone()), found)
    };
    objects.iter().filter(is_table).map(table).collect()
}

fn part_of(tables: &mut Tables, schema: &str, table: &str, add: impl FnOnce(&mut Reflected)) {
    if let Some(found) = tables.get_mut(&(schema.to_owned(), table.to_owned())) {
        add(found);
    }
}

fn column(row: &ColumnRow) -> Column {
    let sql_type = SqlType::custom(super::type_text::qualified(
        &row.type_schema,
        &row.type_text,
    ));
    let mut column = Column::new(row.name.clone(), sql_type);
    column.nullable = !row.not_null;
    column.default = row
        .default
        .clone()
        .map(|text| ServerDefault::Sql(text.into()));
    if row.identity {
        column.identity()
    } else {
        column
    }
}

fn with_constraint(table: Table, row: &ConstraintRow) -> Table {
    let (name, columns) = (row.name.clone(), row.columns.iter().cloned());
    match row.kind.as_str() {
        "p" => table.primary_key(PrimaryKey::new(columns).named(name)),
        "u" => table.unique(UniqueConstraint::new(columns).named(name)),
        "c" => table.check(CheckConstraint::new(row.definition.clone()).named(name)),
        "f" => table.foreign_key(foreign_key(row).named(name)),
        _ => table,
    }
}

fn foreign_key(row: &ConstraintRow) -> ForeignKey {
    let referred = TableName {
        schema: row.referred_schema.clone().map(Name::from),
        name: row.referred_table.clone().unwrap_or_default().into(),
    };
    let columns = row.columns.iter().cloned();
    ForeignKey::new(columns, referred, row.referred_columns.iter().cloned())
        .on_delete(action(&row.on_delete))
        .on_update(action(&row.on_update))
}

/// PostgreSQL 15, 53.13 `pg_constraint`.
fn action(letter: &str) -> ReferentialAction {
    match letter {
        "r" => ReferentialAction::Restrict,
        "c" => ReferentialAction::Cascade,
        "n" => ReferentialAction::SetNull,
        "d" => ReferentialAction::SetDefault,
        _ => ReferentialAction::NoAction,
    }
}

fn add_index(found: &mut Reflected, row: &IndexRow) {
    let plain: Option<Vec<Name>> = row
        .columns
        .iter()
        .map(|column| column.clone().map(Name::from))
        .collect();
    if let (Some(columns), false) = (plain, row.partial) {
        let index = Index::new(columns).named(row.name.clone());
        let index = if row.unique { index.unique() } else { index };
        found.table = std::mem::replace(&mut found.table, Table::new("")).index(index);
    }
    found.indexes.push(ReflectedIndex {
        name: row.name.clone(),
        unique: row.unique,
        partial: row.partial,
        finished: row.finished,
        columns: row.columns.clone(),
        body: None,
    });
}

fn reference(row: &ConstraintRow) -> Option<ReflectedReference> {
    Some(ReflectedReference {
        schema: row.schema.clone(),
        table: row.table.clone(),
        name: Some(row.name.clone()),
        columns: row.columns.clone(),
        referred_schema: row.referred_schema.clone()?,
        referred_table: row.referred_table.clone()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partitioned_table_is_a_table_and_a_composite_a_type() {
        assert_eq!(object_kind("p"), ObjectKind::Table);
        assert_eq!(object_kind("type d"), ObjectKind::Domain);
        assert_eq!(object_kind("c"), ObjectKind::Type);
    }
}
