//! The names of constraints and indexes that were given none.
//!
//! `pk_`, `uq_`, `ck_`, `fk_`, `ix_`, then the table and the columns, joined by `_`: deterministic, so that a later run
//! finds what an earlier one created. A condition that is no column's ends in its hash, for a table may have many. A name longer than [`LIMIT`] is cut and ends in a hash of the whole; the same
//! name is used on every database.

use std::fmt;

use crate::schema::{
    CheckConstraint, ForeignKey, Index, Name, PrimaryKey, Table, UniqueConstraint,
};

/// The longest name in bytes that every database takes: PostgreSQL's (MariaDB takes 64 characters, SQLite any).
pub(crate) const LIMIT: usize = 63;

/// The hash at the end of a cut name: `_` and eight hexadecimal digits.
const SUFFIX: usize = 9;

/// A constraint's or index's name in effect.
#[derive(Clone, Copy)]
pub(crate) enum EffectiveName<'a> {
    /// As the user wrote it.
    Explicit(&'a str),
    /// By convention.
    Conventional {
        prefix: &'static str,
        table: &'a str,
        columns: &'a [Name],
        suffix: Suffix<'a>,
    },
}

/// What follows the columns.
#[derive(Clone, Copy)]
pub(crate) enum Suffix<'a> {
    Nothing,
    /// The check that stands for an enumeration.
    Enumeration,
    /// A hash of a condition that is no column's: a table may have many.
    Condition(&'a str),
}

pub(crate) fn primary_key<'a>(table: &'a Table, key: &'a PrimaryKey) -> EffectiveName<'a> {
    // The table alone: it has only one.
    effective(key.name.as_ref(), "pk_", table, &[], Suffix::Nothing)
}

pub(crate) fn unique<'a>(table: &'a Table, constraint: &'a UniqueConstraint) -> EffectiveName<'a> {
    effective(
        constraint.name.as_ref(),
        "uq_",
        table,
        &constraint.columns,
        Suffix::Nothing,
    )
}

pub(crate) fn check<'a>(table: &'a Table, constraint: &'a CheckConstraint) -> EffectiveName<'a> {
    let suffix = match &constraint.column {
        Some(_) => Suffix::Nothing,
        None => Suffix::Condition(&constraint.expression),
    };
    effective(
        constraint.name.as_ref(),
        "ck_",
        table,
        constraint.column.as_slice(),
        suffix,
    )
}

/// The check that stands for an enumeration where the database has none.
pub(crate) fn enum_check<'a>(table: &'a Table, column: &'a Name) -> EffectiveName<'a> {
    effective(
        None,
        "ck_",
        table,
        std::slice::from_ref(column),
        Suffix::Enumeration,
    )
}

pub(crate) fn foreign_key<'a>(table: &'a Table, key: &'a ForeignKey) -> EffectiveName<'a> {
    effective(
        key.name.as_ref(),
        "fk_",
        table,
        &key.columns,
        Suffix::Nothing,
    )
}

pub(crate) fn index<'a>(table: &'a Table, index: &'a Index) -> EffectiveName<'a> {
    let prefix = if index.unique { "ux_" } else { "ix_" };
    effective(
        index.name.as_ref(),
        prefix,
        table,
        &index.columns,
        Suffix::Nothing,
    )
}

fn effective<'a>(
    name: Option<&'a Name>,
    prefix: &'static str,
    table: &'a Table,
    columns: &'a [Name],
    suffix: Suffix<'a>,
) -> EffectiveName<'a> {
    match name {
        Some(name) => EffectiveName::Explicit(name),
        None => EffectiveName::Conventional {
            prefix,
            table: &table.name.name,
            columns,
            suffix,
        },
    }
}

impl<'a> EffectiveName<'a> {
    /// The name, unquoted; written into `room` if it has to be made.
    pub(crate) fn text_in(self, room: &'a mut String) -> &'a str {
        match self {
            Self::Explicit(name) => name,
            Self::Conventional { .. } => {
                room.clear();
                self.push_to(room);
                room
            }
        }
    }

    /// Appends the name, unquoted.
    pub(crate) fn push_to(self, out: &mut String) {
        let start = out.len();
        match self {
            Self::Explicit(name) => out.push_str(name),
            Self::Conventional {
                prefix,
                table,
                columns,
                suffix,
            } => {
                out.push_str(prefix);
                out.push_str(table);
                for column in columns {
                    out.push('_');
                    out.push_str(column);
                }
                match suffix {
                    Suffix::Nothing => {}
                    Suffix::Enumeration => out.push_str("_enum"),
                    Suffix::Condition(condition) => push_hash(out, fnv(condition.as_bytes())),
                }
                if out.len() - start > LIMIT {
                    cut(out, start);
                }
            }
        }
    }
}

impl fmt::Display for EffectiveName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut name = String::new();
        self.push_to(&mut name);
        f.write_str(&name)
    }
}

/// Cuts the name that begins at `start` at a character's end and marks it with a hash of the whole.
fn cut(out: &mut String, start: usize) {
    let hash = fnv(&out.as_bytes()[start..]);
    out.truncate(out.floor_char_boundary(start + LIMIT - SUFFIX));
    push_hash(out, hash);
}

/// Appends `_` and eight hexadecimal digits.
fn push_hash(out: &mut String, hash: u32) {
    out.push('_');
    for shift in (0..32).step_by(4).rev() {
        let digit = (hash >> shift) & 0xf;
        out.push(char::from_digit(digit, 16).expect("a digit below 16"));
    }
}

fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conventional_name_joins_table_and_columns() {
        let table = Table::new("app.profiles");
        let index_ = Index::new(["email", "tenant"]);
        assert_eq!(
            index(&table, &index_).to_string(),
            "ix_profiles_email_tenant"
        );
        assert_eq!(
            primary_key(&table, &PrimaryKey::new(["id"])).to_string(),
            "pk_profiles"
        );
    }

    #[test]
    fn conditions_of_one_table_have_different_names() {
        let table = Table::new("seats");
        let one = check(&table, &CheckConstraint::new("row > 0")).to_string();
        let two = check(&table, &CheckConstraint::new("number > 0")).to_string();
        assert!(one.starts_with("ck_seats_") && two.starts_with("ck_seats_"));
        assert_ne!(one, two);
    }

    #[test]
    fn long_name_is_cut_at_a_character_and_stays_distinct() {
        let table = Table::new("é".repeat(40).as_str().to_owned());
        let one = index(&table, &Index::new(["one"])).to_string();
        let two = index(&table, &Index::new(["two"])).to_string();
        assert!(one.len() <= LIMIT && two.len() <= LIMIT);
        assert_ne!(one, two);
    }
}
