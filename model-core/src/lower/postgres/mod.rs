//! PostgreSQL's canonical form: what PostgreSQL's catalogue shows of a definition.
//!
//! `reflect` brings what it reads into the same form by the same functions, so both sides agree by construction.

pub(crate) mod column;
pub(crate) mod default;
pub(crate) mod expression;
pub(crate) mod index;
pub(crate) mod object;
pub(crate) mod partition;
pub(crate) mod sequence;
mod spelled;
pub(crate) mod table;
pub(crate) mod view;

use crate::metadata::MetaData;
use crate::schema::{Database, Table};

/// The schema of a session's temporary tables, whatever its number.
pub(crate) const TEMPORARY_SCHEMA: &str = "pg_temp";

/// The table, and its partitions as tables of their own.
pub(super) fn tables(table: Table) -> Vec<Table> {
    let partitions = partition::inline(&table);
    let mut tables = vec![table::canonical(table)];
    tables.extend(partitions.into_iter().map(table::canonical));
    tables
}

/// Everything beside the tables, and what concerns several tables.
pub(super) fn objects(metadata: &MetaData, wanted: &mut Database) {
    object::add(metadata, wanted);
    table::name_temporary(wanted);
    partition::canonical_bounds(wanted);
    view::canonical_all(wanted);
}
