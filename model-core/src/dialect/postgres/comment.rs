//! `COMMENT ON`, which would replace a comment that is there: where tables may exist, only what has none gets one.

use super::super::writer::At;
use super::{W, enum_name, guard};
use crate::ddl::Existing;
use crate::schema::{Column, EnumDefinition, Index, Table};

pub(super) fn on_table<'a>(w: &mut W<'a>, table: &'a Table, comment: &str, existing: Existing) {
    w.at(At::Table(table));
    guard::table_comment(w, table, existing, |w| {
        w.push("COMMENT ON TABLE ");
        w.object(|w| w.table_name(&table.name));
        is(w, comment);
    });
}

pub(super) fn on_column<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    column: &'a Column,
    comment: &str,
    existing: Existing,
) {
    w.at(At::Column(table, column));
    guard::column_comment(w, table, column, existing, |w| {
        w.push("COMMENT ON COLUMN ");
        w.object(|w| {
            w.table_name(&table.name);
            w.push(".");
            w.identifier(&column.name);
        });
        is(w, comment);
    });
}

pub(super) fn on_index<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    index: &'a Index,
    comment: &str,
    existing: Existing,
) {
    w.at(At::Index(table, index));
    guard::index_comment(w, table, index, existing, |w| {
        w.push("COMMENT ON INDEX ");
        w.object(|w| index_name(w, table, index));
        is(w, comment);
    });
}

/// An index's name with its schema: that of its table.
pub(super) fn index_name(w: &mut W<'_>, table: &Table, index: &Index) {
    if let Some(schema) = &table.name.schema {
        w.identifier(schema);
        w.push(".");
    }
    w.effective_name(w.naming().index(table, index));
}

pub(super) fn on_enum<'a>(
    w: &mut W<'a>,
    definition: &'a EnumDefinition,
    comment: &str,
    existing: Existing,
) {
    w.at(At::Enum(definition));
    guard::enum_comment(w, definition, existing, |w| {
        w.push("COMMENT ON TYPE ");
        w.object(|w| enum_name(w, definition));
        is(w, comment);
    });
}

fn is(w: &mut W<'_>, comment: &str) {
    w.push(" IS ");
    w.literal(comment);
}
