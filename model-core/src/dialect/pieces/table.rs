//! The frame of a table.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::{Existing, Limitation};
use crate::schema::{Column, Table};

/// `CREATE TABLE` with what `elements` writes between its parentheses.
pub(in super::super) fn create_table<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    existing_: Existing,
    elements: impl FnOnce(&mut Writer<'a, D>),
) {
    w.at(At::Table(table));
    w.push("CREATE TABLE ");
    existing(w, existing_);
    w.object(|w| w.table_name(&table.name));
    w.push(" (");
    elements(w);
    w.push("\n)");
}

/// The columns, each as `column` writes it: the first elements of a table.
pub(in super::super) fn columns<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    column: impl Fn(&mut Writer<'a, D>, &'a Table, &'a Column),
) {
    let mut separator = "\n    ";
    for next in &table.columns {
        w.at(At::Column(table, next));
        w.push(separator);
        column(w, table, next);
        separator = ",\n    ";
    }
}

/// Begins an element behind the columns.
pub(in super::super) fn element<D: Compiler>(w: &mut Writer<'_, D>) {
    w.push(",\n    ");
}

/// `IF NOT EXISTS`, if that is meant.
pub(in super::super) fn existing<D: Compiler>(w: &mut Writer<'_, D>, existing: Existing) {
    match existing {
        Existing::Fail => {}
        Existing::Skip => w.push("IF NOT EXISTS "),
    }
}

pub(in super::super) fn drop_table<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table) {
    w.at(At::Table(table));
    w.push("DROP TABLE IF EXISTS ");
    w.object(|w| w.table_name(&table.name));
}

/// Reports an identity that contradicts itself, which no database takes.
pub(in super::super) fn identity_conflicts<D: Compiler>(w: &mut Writer<'_, D>, column: &Column) {
    if column.default.is_some() {
        w.problem(Limitation::IdentityWithDefault);
    }
}
