//! MariaDB's tables, with what they say of their storage.

use super::super::pieces;
use super::super::writer::At;
use super::{W, foreign_key, write_column};
use crate::ddl::{Existing, ForeignKeys};
use crate::schema::{EngineOptions, Table, TableOptions};

pub(super) fn create<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    foreign_keys: ForeignKeys<'a>,
    existing: Existing,
) {
    pieces::identity_is_numbered(w, table);
    pieces::checked_columns_are_the_rows_own(w, table);
    pieces::keys_are_bounded(w, table);
    let options = table.options.as_deref();
    if options.is_none_or(|options| options.mariadb.engine == EngineOptions::default()) {
        // Of InnoDB and its four bytes a character; others are the server's to judge.
        pieces::keys_are_short(w, table);
    }
    pieces::create_table(
        w,
        table,
        options.map_or("CREATE TABLE ", words),
        existing,
        |w| {
            pieces::columns(w, table, write_column);
            if let Some(key) = &table.primary_key {
                pieces::element(w);
                w.at(At::PrimaryKey(table, key));
                // Its name is always PRIMARY (MariaDB 10.11, CREATE TABLE).
                w.push("PRIMARY KEY ");
                w.identifiers(&key.columns);
                pieces::key_options(w, key.options());
            }
            for constraint in &table.uniques {
                pieces::element(w);
                pieces::unique(w, table, constraint);
            }
            for constraint in &table.checks {
                pieces::element(w);
                pieces::check(w, table, constraint);
            }
            for constraint in &table.excludes {
                pieces::exclude(w, table, constraint);
            }
            for key in table
                .foreign_keys
                .iter()
                .filter(|key| foreign_keys.contain(table, key))
            {
                pieces::element(w);
                foreign_key(w, table, key, Existing::Fail);
            }
            for index in &table.indexes {
                pieces::element(w);
                pieces::index_element(w, table, index, Existing::Fail);
            }
        },
    );
    match options {
        None => {
            w.push(" DEFAULT CHARACTER SET utf8mb4");
            pieces::table_comment(w, table);
        }
        Some(options) => storage(w, table, options),
    }
}

/// The first words.
fn words(options: &TableOptions) -> &'static str {
    if options.temporary.is_some() {
        "CREATE TEMPORARY TABLE "
    } else {
        "CREATE TABLE "
    }
}

/// MariaDB 10.11, CREATE TABLE, Table Options: what stands behind the parentheses.
fn storage<'a>(w: &mut W<'a>, table: &'a Table, options: &'a TableOptions) {
    pieces::is_no_part(w, table, options);
    if options.temporary.is_some() {
        pieces::temporary_keys(w, table);
    }
    w.at(At::Table(table));
    let own = &options.mariadb;
    pieces::engine_options(w, &own.engine);
    if own.page_compressed {
        w.push(" PAGE_COMPRESSED = 1");
    }
    match own.encrypted {
        Some(true) => w.push(" ENCRYPTED = YES"),
        Some(false) => w.push(" ENCRYPTED = NO"),
        None => {}
    }
    pieces::table_comment(w, table);
    if own.system_versioning {
        w.push(" WITH SYSTEM VERSIONING");
    }
    if let Some(by) = options.mariadb_partition_by() {
        pieces::partition_by(w, table, by);
    }
}

/// A partition that an older table may lack (MariaDB 10.11, ALTER TABLE, ADD PARTITION).
pub(super) fn add_partition<'a>(w: &mut W<'a>, table: &'a Table, position: usize) {
    let Some(by) = table.options().mariadb_partition_by() else {
        return;
    };
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" ADD PARTITION IF NOT EXISTS (");
    pieces::partition(w, by, position);
    w.push(")");
}

/// MariaDB 10.11, DROP TABLE: the word keeps a table that is not temporary.
pub(super) fn drop<'a>(w: &mut W<'a>, table: &'a Table) {
    pieces::drop_in_session(w, table);
}
