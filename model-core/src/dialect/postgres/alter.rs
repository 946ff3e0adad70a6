//! `ALTER TABLE` for what exists and differs.

use super::super::pieces::{self, Booleans};
use super::super::writer::At;
use super::{W, types};
use crate::ddl::ColumnAlteration;
use crate::schema::{Column, PartKind, Table};

/// `ALTER TABLE ... ALTER COLUMN ...`
pub(super) fn column<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    column: &'a Column,
    alteration: ColumnAlteration,
) {
    w.at(At::Column(table, column));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" ALTER COLUMN ");
    w.identifier(&column.name);
    match alteration {
        ColumnAlteration::Type => {
            w.push(" TYPE ");
            types::write(w, &column.sql_type);
        }
        ColumnAlteration::Nullable if column.nullable => w.push(" DROP NOT NULL"),
        ColumnAlteration::Nullable => w.push(" SET NOT NULL"),
        ColumnAlteration::Default => match &column.default {
            None => w.push(" DROP DEFAULT"),
            Some(default) => {
                w.push(" SET DEFAULT ");
                if let Some(expression) = pieces::literal_default(w, default, Booleans::Words) {
                    w.push(expression);
                }
            }
        },
    }
}

/// `ALTER TABLE ... DROP CONSTRAINT`, or what else removes that part.
pub(super) fn drop_part<'a>(w: &mut W<'a>, table: &'a Table, kind: PartKind, name: &str) {
    match kind {
        PartKind::Column => pieces::drop_part(w, table, "COLUMN", Some(name)),
        PartKind::Index => {
            w.at(At::Table(table));
            w.push("DROP INDEX ");
            w.object(|w| w.qualified(table.name.schema.as_deref(), name));
        }
        PartKind::PrimaryKey
        | PartKind::Unique
        | PartKind::Check
        | PartKind::Exclude
        | PartKind::ForeignKey => pieces::drop_part(w, table, "CONSTRAINT", Some(name)),
        PartKind::Comment
        | PartKind::Query
        | PartKind::Option
        | PartKind::Statements
        | PartKind::Sequence => pieces::no_such_statement(w),
    }
}
