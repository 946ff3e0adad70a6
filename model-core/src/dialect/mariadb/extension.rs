//! What an older table lacks, added by one statement that may run twice.
//!
//! Two things MariaDB would do silently and wrong: give rows an empty value in a new column that has no default, and
//! leave an enumeration without its new labels. A statement before looks for both, and one behind it stops the script.

use super::super::pieces;
use super::super::writer::At;
use super::{W, foreign_key, types, write_column};
use crate::ddl::{Existing, ForeignKeys};
use crate::metadata::EffectiveName;
use crate::schema::{Column, EnumDefinition, Name, SqlType, Table};

/// Sets a variable to the sentence that says what cannot be added, or to NULL.
pub(super) fn find_impossible_parts<'a>(w: &mut W<'a>, table: &'a Table) {
    w.at(At::Table(table));
    w.push("SET @model_problem = COALESCE(");
    for column in &table.columns {
        w.at(At::Column(table, column));
        if column.is_required() {
            let message = format!(
                "{}.{} has no default for the rows that are there",
                table.name, column.name
            );
            w.push("\n    (SELECT ");
            signal(w, &message);
            w.push(" FROM ");
            w.object(|w| w.table_name(&table.name));
            w.push(" WHERE NOT EXISTS (SELECT 1");
            from_columns(w, table, column);
            w.push(") LIMIT 1),");
        }
        if let SqlType::Enum(definition) = types::effective(&column.sql_type) {
            let message = format!("{}.{} has other labels", table.name, column.name);
            w.push("\n    (SELECT ");
            signal(w, &message);
            from_columns(w, table, column);
            w.push(" AND BINARY COLUMN_TYPE <> ");
            w.as_literal(|w| catalogue_type(w, definition));
            w.push("),");
        }
    }
    w.push("\n    'DO 0'\n)");
}

/// Runs what was found: `SIGNAL`, or nothing.
pub(super) fn refuse_impossible_parts<'a>(w: &mut W<'a>, table: &'a Table) {
    w.at(At::Table(table));
    w.push("EXECUTE IMMEDIATE @model_problem");
}

/// `ALTER TABLE` with everything that the table may lack.
pub(super) fn add_missing_parts<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    foreign_keys: ForeignKeys<'a>,
) {
    w.at(At::Table(table));
    if table.options().mariadb.system_versioning {
        // MariaDB 10.11, System-Versioned Tables: without it, no such table can be altered. Old rows stay.
        w.push("SET STATEMENT system_versioning_alter_history = KEEP FOR ");
    }
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    pieces::columns(w, table, |w, table, column| {
        w.push("ADD COLUMN IF NOT EXISTS ");
        write_column(w, table, column);
    });
    if let Some(key) = &table.primary_key {
        w.at(At::PrimaryKey(table, key));
        pieces::element(w);
        w.push("ADD PRIMARY KEY IF NOT EXISTS ");
        w.identifiers(&key.columns);
    }
    for constraint in &table.uniques {
        w.at(At::Unique(table, constraint));
        pieces::element(w);
        w.push("ADD ");
        named_index(
            w,
            "UNIQUE INDEX ",
            w.naming().unique(table, constraint),
            &constraint.columns,
        );
    }
    for constraint in &table.checks {
        w.at(At::Check(table, constraint));
        pieces::element(w);
        w.push("ADD CONSTRAINT IF NOT EXISTS ");
        w.effective_name(w.naming().check(table, constraint));
        w.push(" CHECK (");
        w.push(&constraint.expression);
        w.push(")");
    }
    for index in &table.indexes {
        pieces::element(w);
        w.push("ADD ");
        pieces::index_element(w, table, index, Existing::Skip);
    }
    for key in table
        .foreign_keys
        .iter()
        .filter(|key| foreign_keys.contain(table, key))
    {
        pieces::element(w);
        w.push("ADD ");
        foreign_key(w, table, key, Existing::Skip);
    }
}

fn named_index(w: &mut W<'_>, words: &str, name: EffectiveName<'_>, columns: &[Name]) {
    w.push(words);
    pieces::existing(w, Existing::Skip);
    w.effective_name(name);
    w.push(" ");
    w.identifiers(columns);
}

/// The text of a `SIGNAL` statement, as a literal.
fn signal(w: &mut W<'_>, message: &str) {
    // MariaDB 10.11, SIGNAL: MESSAGE_TEXT has at most 512 characters; a name has at most 64.
    w.as_literal(|w| {
        w.push("SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = ");
        w.literal(message);
    });
}

/// The type as the catalogue spells it: in small letters, without spaces, a line's end escaped, and a question mark for
/// what is beyond the basic multilingual plane, which the column itself keeps (MariaDB 10.11, Information Schema
/// COLUMNS Table).
fn catalogue_type(w: &mut W<'_>, definition: &EnumDefinition) {
    let mut separator = "enum('";
    for label in &definition.labels {
        w.push(separator);
        for character in label.chars() {
            match character {
                '\'' => w.push("''"),
                '\\' => w.push(r"\\"),
                '\n' => w.push(r"\n"),
                '\r' => w.push(r"\r"),
                '\u{10000}'.. => w.push("?"),
                other => w.push(other.encode_utf8(&mut [0; 4])),
            }
        }
        separator = "','";
    }
    w.push("')");
}

/// The catalogue's row of the column, if it is there.
fn from_columns(w: &mut W<'_>, table: &Table, column: &Column) {
    w.push(" FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ");
    match &table.name.schema {
        Some(schema) => w.literal(schema),
        None => w.push("DATABASE()"),
    }
    w.push(" AND TABLE_NAME = ");
    w.literal(&table.name.name);
    w.push(" AND COLUMN_NAME = ");
    w.literal(&column.name);
}
