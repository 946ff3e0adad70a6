//! SQLite's columns, whose key is part of the column where the database numbers it.

use super::super::pieces::{self, Booleans};
use super::super::writer::At;
use super::{W, enum_check, enum_of, referred, strict, types};
use crate::ddl::Limitation;
use crate::schema::{Column, Dialect, SqlType, Table, same_identifier};

/// A column of a new table.
pub(super) fn write<'a>(w: &mut W<'a>, table: &'a Table, column: &'a Column) {
    w.at(At::Column(table, column));
    w.identifier(&column.name);
    w.push(" ");
    let is_key = is_whole_key(table, column);
    if is_key && is_integer(&column.sql_type) {
        // SQLite, CREATE TABLE, ROWIDs and the INTEGER PRIMARY KEY: only this very word makes the key the row's number.
        w.push("INTEGER");
    } else if table.options.is_some() && table.options().sqlite.strict {
        strict::write(w, &column.sql_type);
    } else if let Some(text) = &column.options().written_type {
        w.push(text);
    } else {
        types::write(w, &column.sql_type);
    }
    if let Some(collation) = &column.options().collations.sqlite {
        w.push(" COLLATE ");
        w.identifier(collation);
    }
    if let Some(generated) = &column.options().generated {
        pieces::generated(w, generated);
    }
    if !column.nullable {
        w.push(" NOT NULL");
    }
    if column.identity.is_some() {
        pieces::identity_is_by_default(w, column);
        identity(w, table, column, is_key);
    }
    default(w, column);
    if column.options().comment.is_some() {
        w.left_out(Limitation::NoComments);
    }
}

/// A column of a table that is there: with those of its constraints that `ADD COLUMN` takes.
pub(super) fn write_whole<'a>(w: &mut W<'a>, table: &'a Table, column: &'a Column) {
    write(w, table, column);
    let own = |names: &[crate::schema::Name]| matches!(names, [name] if same_identifier(name, &column.name));
    let is_own_check = |name: &crate::schema::Name| same_identifier(name, &column.name);
    for check in table
        .checks
        .iter()
        .filter(|check| check.column.as_ref().is_some_and(is_own_check))
    {
        w.push(" ");
        pieces::check(w, table, check);
    }
    if let Some(definition) = enum_of(&column.sql_type) {
        w.push(" ");
        enum_check(w, table, column, definition);
    }
    for key in table.foreign_keys.iter().filter(|key| own(&key.columns)) {
        w.at(At::ForeignKey(table, key));
        w.push(" CONSTRAINT ");
        w.effective_name(w.naming().foreign_key(table, key));
        let referred = referred(w, table, key);
        pieces::references(w, key, &referred);
    }
}

/// Whether the key is written with its column.
pub(super) fn holds_key(table: &Table) -> bool {
    let is_numbered = |column: &Column| column.identity.is_some() && is_whole_key(table, column);
    table.columns.iter().any(is_numbered)
}

fn identity<'a>(w: &mut W<'a>, table: &'a Table, column: &'a Column, is_key: bool) {
    pieces::identity_conflicts(w, column);
    let Some(key) = table.primary_key.as_ref().filter(|_| is_key) else {
        w.problem(Limitation::IdentityIsNotTheKey);
        return;
    };
    w.push(" CONSTRAINT ");
    w.effective_name(w.naming().primary_key(table, key));
    w.push(" PRIMARY KEY");
    pieces::key_options(w, key.options());
    w.push(" AUTOINCREMENT");
}

fn default(w: &mut W<'_>, column: &Column) {
    let Some(default) = &column.default else {
        return;
    };
    w.push(" DEFAULT ");
    let Some(expression) = pieces::literal_default(w, default, Booleans::Digits) else {
        return;
    };
    // SQLite, CREATE TABLE, The DEFAULT clause: anything but a literal and the three words stands in parentheses.
    let is_bare = pieces::is_literal(Dialect::Sqlite, expression) || is_current(expression);
    w.push(if is_bare { "" } else { "(" });
    w.push(expression);
    w.push(if is_bare { "" } else { ")" });
}

fn is_current(expression: &str) -> bool {
    let is = |word: &str| expression.trim().eq_ignore_ascii_case(word);
    is("CURRENT_TIMESTAMP") || is("CURRENT_DATE") || is("CURRENT_TIME")
}

fn is_whole_key(table: &Table, column: &Column) -> bool {
    let key = table
        .primary_key
        .as_ref()
        .map_or(&[][..], |key| &key.columns);
    matches!(key, [name] if same_identifier(name, &column.name))
}

fn is_integer(sql_type: &SqlType) -> bool {
    match sql_type {
        SqlType::TinyInt
        | SqlType::SmallInt
        | SqlType::Integer
        | SqlType::BigInt
        | SqlType::UnsignedTinyInt
        | SqlType::UnsignedSmallInt
        | SqlType::UnsignedInteger => true,
        SqlType::Custom(custom) if custom.sqlite.is_none() => {
            custom.otherwise.as_deref().is_some_and(is_integer)
        }
        _ => false,
    }
}
