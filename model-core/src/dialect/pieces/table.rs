//! The frame of a table.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::{Existing, Limitation, TableLimitation};
use crate::schema::{Column, Generated, Identity, OnCommit, SequenceOptions, Table, TableOptions};

/// `CREATE TABLE`, in these `words`, with what `elements` writes between its parentheses.
pub(in super::super) fn create_table<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    words: &str,
    existing_: Existing,
    elements: impl FnOnce(&mut Writer<'a, D>),
) {
    w.at(At::Table(table));
    w.push(words);
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

/// `DROP TABLE` of what may be temporary: by its session's schema, for a table of its name may live elsewhere too.
pub(in super::super) fn drop_table<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    temporary_schema: &str,
) {
    w.at(At::Table(table));
    w.push("DROP TABLE IF EXISTS ");
    if table.options().temporary.is_some() {
        w.push(temporary_schema);
        w.push(".");
    }
    w.object(|w| w.table_name(&table.name));
}

/// `DROP TABLE`, or `DROP TEMPORARY TABLE`, which leaves every other table of its name alone.
pub(in super::super) fn drop_in_session<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table) {
    w.at(At::Table(table));
    w.push(if table.options().temporary.is_some() {
        "DROP TEMPORARY TABLE IF EXISTS "
    } else {
        "DROP TABLE IF EXISTS "
    });
    w.object(|w| w.table_name(&table.name));
}

/// Reports what only PostgreSQL's tables can be.
pub(in super::super) fn is_no_part<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    options: &TableOptions,
) {
    w.at(At::Table(table));
    if !options.inherits.is_empty() {
        w.problem(Limitation::Table(TableLimitation::NoTableOption {
            what: "tables that inherit from others",
        }));
    }
    if options.partition_of.is_some() {
        w.problem(Limitation::Table(TableLimitation::NoTableOption {
            what: "partitions that are tables of their own",
        }));
    }
    if options
        .temporary
        .is_some_and(|on_commit| on_commit != OnCommit::default())
    {
        w.problem(Limitation::Table(TableLimitation::NoTableOption {
            what: "temporary tables that end with a transaction",
        }));
    }
}

/// `GENERATED ALWAYS AS (sql) STORED`, behind a column's type.
pub(in super::super) fn generated<D: Compiler>(w: &mut Writer<'_, D>, generated: &Generated) {
    w.push(" GENERATED ALWAYS AS (");
    w.push(&generated.expression);
    w.push(") ");
    w.push(generated.storage.word());
}

/// Reports a column that is numbered otherwise than the database numbers: by rows' own numbers or by one from one.
pub(in super::super) fn identity_is_by_default<D: Compiler>(
    w: &mut Writer<'_, D>,
    column: &Column,
) {
    if column.identity == Some(Identity::Always) {
        w.problem(Limitation::lacks(
            "columns that it alone numbers",
            "write `identity`, which lets a row bring its own number",
        ));
    }
    if column.options().sequence != SequenceOptions::NONE {
        w.left_out(Limitation::lacks(
            "identity columns that count otherwise than up by one",
            "take the numbers away; where it begins is said of the table, `mariadb(auto_increment = 100)`",
        ));
    }
}

/// Reports an identity that contradicts itself, which no database takes.
pub(in super::super) fn identity_conflicts<D: Compiler>(w: &mut Writer<'_, D>, column: &Column) {
    if column.default.is_some() || column.options().generated.is_some() {
        w.problem(Limitation::IdentityWithDefault);
    }
}
