//! `ALTER TABLE` for tables that exist: what is added, renamed, removed.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::{Addition, Limitation};
use crate::schema::{
    CheckConstraint, Column, ExcludeConstraint, ForeignKey, Index, PartKind, PrimaryKey, Table,
    TableName, UniqueConstraint,
};

/// A part that is added.
#[derive(Clone, Copy)]
pub(in super::super) enum Added<'a> {
    Column(&'a Column),
    PrimaryKey(&'a PrimaryKey),
    Unique(&'a UniqueConstraint),
    Check(&'a CheckConstraint),
    Exclude(&'a ExcludeConstraint),
    ForeignKey(&'a ForeignKey),
    Index(&'a Index),
}

/// `ALTER TABLE ... ADD ..., ADD ...`, with what `part` writes behind each `ADD`.
pub(in super::super) fn add_parts<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    addition: &'a Addition<'a>,
    part: impl Fn(&mut Writer<'a, D>, &'a Table, Added<'a>),
) {
    let table = addition.table;
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    let parts = parts(addition);
    let several = parts.len() > 1;
    let mut separator = if several { "\n    ADD " } else { " ADD " };
    for added in parts {
        w.push(separator);
        w.at(added.at(table));
        part(w, table, added);
        separator = ",\n    ADD ";
    }
}

fn parts<'a>(addition: &'a Addition<'a>) -> Vec<Added<'a>> {
    let columns = addition.columns.iter().copied().map(Added::Column);
    let key = addition.primary_key.into_iter().map(Added::PrimaryKey);
    let uniques = addition.uniques.iter().copied().map(Added::Unique);
    let checks = addition.checks.iter().copied().map(Added::Check);
    let excludes = addition.excludes.iter().copied().map(Added::Exclude);
    let indexes = addition.indexes.iter().copied().map(Added::Index);
    let keys = addition.foreign_keys.iter().copied().map(Added::ForeignKey);
    columns
        .chain(key)
        .chain(uniques)
        .chain(checks)
        .chain(excludes)
        .chain(indexes)
        .chain(keys)
        .collect()
}

impl<'a> Added<'a> {
    fn at(self, table: &'a Table) -> At<'a> {
        match self {
            Self::Column(column) => At::Column(table, column),
            Self::PrimaryKey(key) => At::PrimaryKey(table, key),
            Self::Unique(constraint) => At::Unique(table, constraint),
            Self::Check(constraint) => At::Check(table, constraint),
            Self::Exclude(constraint) => At::Exclude(table, constraint),
            Self::ForeignKey(key) => At::ForeignKey(table, key),
            Self::Index(index) => At::Index(table, index),
        }
    }
}

/// `ALTER TABLE ... RENAME TO`, alike on all four.
pub(in super::super) fn rename_table<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    from: &'a TableName,
    table: &'a Table,
) {
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(from));
    w.push(" RENAME TO ");
    w.identifier(&table.name.name);
}

/// `ALTER TABLE ... RENAME COLUMN`, alike on all four.
pub(in super::super) fn rename_column<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    from: &str,
    column: &'a Column,
) {
    w.at(At::Column(table, column));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" RENAME COLUMN ");
    w.identifier(from);
    w.push(" TO ");
    w.identifier(&column.name);
}

/// `ALTER TABLE ... DROP`, with these words before the name.
pub(in super::super) fn drop_part<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    words: &str,
    name: Option<&str>,
) {
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" DROP ");
    w.push(words);
    if let Some(name) = name {
        w.push(" ");
        w.identifier(name);
    }
}

/// `ALTER TABLE ... DROP`, in the words of MariaDB and MySQL.
pub(in super::super) fn drop_from_table<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    kind: PartKind,
    name: &str,
) {
    match kind {
        PartKind::Column => drop_part(w, table, "COLUMN", Some(name)),
        PartKind::PrimaryKey => drop_part(w, table, "PRIMARY KEY", None),
        PartKind::Unique | PartKind::Index => drop_part(w, table, "INDEX", Some(name)),
        PartKind::Check => drop_part(w, table, "CONSTRAINT", Some(name)),
        PartKind::ForeignKey => drop_part(w, table, "FOREIGN KEY", Some(name)),
        PartKind::Exclude
        | PartKind::Comment
        | PartKind::Query
        | PartKind::Option
        | PartKind::Statements
        | PartKind::Sequence => no_such_statement(w),
    }
}

/// Reports that this database has no statement for it.
pub(in super::super) fn no_such_statement<D: Compiler>(w: &mut Writer<'_, D>) {
    w.problem(Limitation::lacks(
        "a statement for this change of an existing table",
        "create a new table, copy the rows, drop the old table, rename the new one",
    ));
}
