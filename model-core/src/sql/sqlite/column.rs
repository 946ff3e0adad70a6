//! A column of a table.

use super::clause::{ColumnClause, Named, named};
use super::cursor::{Cursor, Read, Unreadable, is_name};
use crate::sql::{Token, closing_parenthesis};

/// A column as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ColumnText {
    pub(crate) name: String,
    /// The type as written; empty where there is none.
    pub(crate) declared_type: String,
    pub(crate) clauses: Vec<Named<ColumnClause>>,
}

impl ColumnText {
    /// What follows a column's name: a type, and perhaps more.
    pub(crate) fn of_definition(definition: &str) -> Option<Self> {
        let mut cursor = Cursor::new(definition);
        let column = Self::behind_name(&mut cursor, String::new()).ok()?;
        cursor.expect_end().ok()?;
        Some(column)
    }

    pub(super) fn read(cursor: &mut Cursor<'_>) -> Read<Self> {
        let name = cursor.name()?;
        Self::behind_name(cursor, name)
    }

    fn behind_name(cursor: &mut Cursor<'_>, name: String) -> Read<Self> {
        Ok(Self {
            name,
            declared_type: declared_type(cursor)?.to_owned(),
            clauses: named(cursor, None, ColumnClause::read)?,
        })
    }
}

/// The words that end a type: those that begin a clause.
const CLAUSES: [&str; 11] = [
    "CONSTRAINT",
    "NOT",
    "NULL",
    "PRIMARY",
    "UNIQUE",
    "CHECK",
    "DEFAULT",
    "COLLATE",
    "REFERENCES",
    "AS",
    "DEFERRABLE",
];

/// Words, and perhaps numbers in parentheses.
fn declared_type<'a>(cursor: &mut Cursor<'a>) -> Read<&'a str> {
    let mut words = 0;
    let rest = cursor.rest();
    while let Some(token) = rest.get(words)
        && is_name(token)
        && !CLAUSES.iter().any(|word| token.is_word(word))
        && !is_generated(&rest[words..])
    {
        words += 1;
    }
    let arguments = match rest.get(words) {
        Some(token) if words > 0 && token.is_symbol("(") => {
            closing_parenthesis(rest, words).ok_or(Unreadable)? + 1 - words
        }
        _ => 0,
    };
    Ok(cursor.take(words + arguments))
}

fn is_generated(tokens: &[Token<'_>]) -> bool {
    let words = ["GENERATED", "ALWAYS", "AS"];
    tokens.len() >= 3 && words.iter().zip(tokens).all(|(word, it)| it.is_word(word))
}
