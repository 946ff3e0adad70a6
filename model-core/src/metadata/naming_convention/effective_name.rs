//! A name in effect: as the user wrote it, or made when it is written, without an allocation of its own.

use std::fmt;

use super::Pattern;
use crate::schema::{ElementKey, ExcludeElement, ForeignKey, IndexElement, Name, Table};

/// The longest name in bytes that every database takes: PostgreSQL's (MariaDB takes 64 characters, SQLite any).
pub(crate) const LIMIT: usize = 63;

/// The hash at the end of a cut name: `_` and eight hexadecimal digits.
const SUFFIX: usize = 9;

/// A constraint's or index's name in effect.
#[derive(Clone, Copy)]
pub(crate) enum EffectiveName<'a> {
    /// As the user wrote it.
    Explicit(&'a str),
    /// By the default convention: the prefix, then the table and the columns, joined by `_`.
    Conventional {
        prefix: &'static str,
        table: &'a str,
        columns: Parts<'a>,
        suffix: Suffix<'a>,
    },
    /// By a pattern of the user's.
    Patterned(&'a Pattern, Named<'a>),
}

/// What a constraint or index is over.
#[derive(Clone, Copy)]
pub(crate) enum Parts<'a> {
    Columns(&'a [Name]),
    Elements(&'a [IndexElement]),
    Excluded(&'a [ExcludeElement]),
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

/// What is to be named.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    pub(super) table: &'a Table,
    /// The name that it was given.
    pub(super) name: Option<&'a Name>,
    pub(super) columns: Parts<'a>,
    pub(super) referred: Option<&'a ForeignKey>,
    pub(super) suffix: Suffix<'a>,
}

impl<'a> Parts<'a> {
    /// How many there are.
    pub(super) fn len(self) -> usize {
        match self {
            Self::Columns(names) => names.len(),
            Self::Elements(elements) => elements.len(),
            Self::Excluded(elements) => elements.len(),
        }
    }

    /// The column at this position, if it is one.
    pub(super) fn column(self, position: usize) -> Option<&'a Name> {
        match self {
            Self::Columns(names) => names.get(position),
            Self::Elements(_) | Self::Excluded(_) => match self.key(position)? {
                ElementKey::Column(name) => Some(name),
                ElementKey::Expression(_) => None,
            },
        }
    }

    /// Appends the column's name; an expression, which is no name, as its hash.
    pub(super) fn push_to(self, out: &mut String, position: usize) {
        match (self.column(position), self.key(position)) {
            (Some(name), _) => out.push_str(name),
            (None, Some(ElementKey::Expression(sql))) => push_hash(out, sql),
            (None, _) => {}
        }
    }

    fn key(self, position: usize) -> Option<&'a ElementKey> {
        match self {
            Self::Columns(_) => None,
            Self::Elements(elements) => Some(&elements.get(position)?.key),
            Self::Excluded(elements) => Some(&elements.get(position)?.element.key),
        }
    }
}

impl<'a> Named<'a> {
    /// What refers to no other table and has no suffix.
    #[inline]
    pub(super) fn plain(table: &'a Table, name: Option<&'a Name>, columns: Parts<'a>) -> Self {
        Self {
            table,
            name,
            columns,
            referred: None,
            suffix: Suffix::Nothing,
        }
    }

    /// Its name by the pattern, or else by default: the prefix, the table and `columns`.
    #[inline]
    pub(super) fn by(
        self,
        pattern: Option<&'a Pattern>,
        prefix: &'static str,
        columns: Parts<'a>,
    ) -> EffectiveName<'a> {
        match (self.name, pattern) {
            (Some(name), None) => EffectiveName::Explicit(name),
            (None, None) => EffectiveName::Conventional {
                prefix,
                table: &self.table.name.name,
                columns,
                suffix: self.suffix,
            },
            (Some(name), Some(pattern)) if !pattern.takes_given_names() => {
                EffectiveName::Explicit(name)
            }
            (_, Some(pattern)) => EffectiveName::Patterned(pattern, self),
        }
    }
}

impl<'a> EffectiveName<'a> {
    /// The name, unquoted; written into `room` if it has to be made.
    pub(crate) fn text_in(self, room: &'a mut String) -> &'a str {
        match self {
            Self::Explicit(name) => name,
            Self::Conventional { .. } | Self::Patterned(..) => {
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
            Self::Explicit(name) => return out.push_str(name),
            Self::Conventional {
                prefix,
                table,
                columns,
                suffix,
            } => {
                out.push_str(prefix);
                out.push_str(table);
                match columns {
                    // Nearly all of them.
                    Parts::Columns(names) => names.iter().for_each(|name| {
                        out.push('_');
                        out.push_str(name);
                    }),
                    others => (0..others.len()).for_each(|position| {
                        out.push('_');
                        others.push_to(out, position);
                    }),
                }
                match suffix {
                    Suffix::Nothing => {}
                    Suffix::Enumeration => out.push_str(ENUMERATION),
                    Suffix::Condition(condition) => {
                        out.push('_');
                        push_hash(out, condition);
                    }
                }
            }
            Self::Patterned(pattern, named) => pattern.push_to(out, named),
        }
        if out.len() - start > LIMIT {
            cut(out, start);
        }
    }
}

/// The end of the name of a check that stands for an enumeration.
pub(super) const ENUMERATION: &str = "_enum";

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
    out.push('_');
    push_digits(out, hash);
}

/// Appends the hash of a text: eight hexadecimal digits.
pub(super) fn push_hash(out: &mut String, text: &str) {
    push_digits(out, fnv(text.as_bytes()));
}

fn push_digits(out: &mut String, hash: u32) {
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
