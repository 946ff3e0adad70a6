//! What SQLite's tables say of their storage.

use super::super::pieces;
use super::super::writer::At;
use super::W;
use crate::ddl::{Limitation, TableLimitation};
use crate::schema::{PartitionMethod, Table, TableOptions};

/// The first words.
pub(super) fn words(options: &TableOptions) -> &'static str {
    if options.temporary.is_some() {
        "CREATE TEMPORARY TABLE "
    } else {
        "CREATE TABLE "
    }
}

/// Reports what SQLite's tables cannot be.
pub(super) fn check<'a>(w: &mut W<'a>, table: &'a Table, options: &'a TableOptions) {
    pieces::is_no_part(w, table, options);
    match options.partition_by.as_ref().map(|by| by.method) {
        None => {}
        // A hash has a place for every row; a range or a list may refuse one.
        Some(
            PartitionMethod::Hash
            | PartitionMethod::Key
            | PartitionMethod::LinearHash
            | PartitionMethod::LinearKey,
        ) => w.left_out(Limitation::Table(TableLimitation::NoPartitions)),
        Some(PartitionMethod::Range | PartitionMethod::List) => {
            w.problem(Limitation::Table(TableLimitation::NoPartitions));
        }
    }
    if options.sqlite.without_rowid {
        without_rowid(w, table);
    }
}

/// SQLite, WITHOUT ROWID, 2: "An error is raised if a WITHOUT ROWID table lacks a PRIMARY KEY"; "AUTOINCREMENT does not
/// work on WITHOUT ROWID tables".
fn without_rowid<'a>(w: &mut W<'a>, table: &'a Table) {
    if table.primary_key.is_none() {
        w.problem(Limitation::Table(TableLimitation::WithoutRowidWithoutKey));
    }
    for column in (table.columns.iter()).filter(|column| column.identity.is_some()) {
        w.at(At::Column(table, column));
        w.problem(Limitation::Table(TableLimitation::IdentityWithoutRowid));
    }
}

/// What stands behind the parentheses.
pub(super) fn storage(w: &mut W<'_>, options: &TableOptions) {
    let sqlite = options.sqlite;
    w.push(match (sqlite.strict, sqlite.without_rowid) {
        (true, true) => " STRICT, WITHOUT ROWID",
        (true, false) => " STRICT",
        (false, true) => " WITHOUT ROWID",
        (false, false) => "",
    });
}
