//! What an index is sorted by, and a key's columns.

use super::cursor::{Cursor, Read, Unreadable, is_name};
use crate::schema::{Column, Dialect, IndexElement, Name};
use crate::sql::{Token, closing_parenthesis, text_of, tokens, within_parentheses};

/// An element of an index or a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ElementText {
    /// The expression as written, without its collation and order.
    pub(crate) expression: String,
    /// The name, if the expression is nothing else; it need not be a column's.
    pub(crate) name: Option<String>,
    /// The collation by which it is compared, if one is given.
    pub(crate) collation: Option<String>,
    /// Whether the greatest value comes first.
    pub(crate) descending: bool,
}

impl ElementText {
    /// The column of this name.
    pub(crate) fn of_name(name: &str) -> Self {
        Self {
            expression: name.to_owned(),
            name: Some(name.to_owned()),
            collation: None,
            descending: false,
        }
    }

    /// An expression, which can have a collation.
    pub(crate) fn of_expression(sql: &str) -> Option<Self> {
        Self::of(sql, &tokens(Dialect::Sqlite, sql))
    }

    /// The element of an index on a table with these columns. A collation is absent if it applies anyway: the column's own,
    /// and BINARY for an expression (SQLite, CREATE INDEX, 1.4).
    pub(crate) fn into_element(self, columns: &[Column]) -> IndexElement {
        let name = self.name.as_deref();
        let column = name.and_then(|name| {
            let is_it = |column: &&Column| column.name.eq_ignore_ascii_case(name);
            columns.iter().find(is_it)
        });
        let own = column.and_then(|column| column.options().collations.sqlite.as_deref());
        let own = own.unwrap_or(BINARY);
        let mut element = match column {
            Some(column) => IndexElement::column(column.name.clone()),
            None => IndexElement::expression(self.expression),
        };
        if let Some(given) = self.collation
            && !given.eq_ignore_ascii_case(own)
        {
            let given = collation(&given).unwrap_or(Name::Static(BINARY));
            element = element.sqlite_collation(given);
        }
        if self.descending {
            element.descending()
        } else {
            element
        }
    }

    /// Reads up to the comma or the parenthesis behind it.
    pub(super) fn read(cursor: &mut Cursor<'_>, sql: &str) -> Read<Self> {
        let rest = cursor.rest();
        let length = length(rest).ok_or(Unreadable)?;
        let element = Self::of(sql, &rest[..length]).ok_or(Unreadable)?;
        cursor.skip(length);
        Ok(element)
    }

    fn of(sql: &str, mut tokens: &[Token<'_>]) -> Option<Self> {
        for order in [["NULLS", "FIRST"], ["NULLS", "LAST"]] {
            tokens = without(tokens, &order).unwrap_or(tokens);
        }
        let ascending = without(tokens, &["ASC"]);
        let descending = without(tokens, &["DESC"]);
        tokens = ascending.or(descending).unwrap_or(tokens);
        let mut collation = None;
        loop {
            tokens = within_parentheses(tokens);
            let Some((before, name)) = collated(tokens) else {
                break;
            };
            // The outermost one counts.
            collation.get_or_insert(name);
            tokens = before;
        }
        let name = match tokens {
            [] => return None,
            [only] if is_name(only) => Some(only.value(Dialect::Sqlite).into_owned()),
            _ => None,
        };
        Some(Self {
            expression: text_of(sql, tokens).to_owned(),
            name,
            collation,
            descending: descending.is_some(),
        })
    }
}

/// The collation that applies where none is given.
const BINARY: &str = "BINARY";

/// The collation of a column; BINARY is none. SQLite compares their names without case, so its own have one spelling.
pub(crate) fn collation(name: &str) -> Option<Name> {
    if name.eq_ignore_ascii_case(BINARY) {
        return None;
    }
    let built_in = ["NOCASE", "RTRIM"].into_iter();
    let mut built_in = built_in.filter(|it| it.eq_ignore_ascii_case(name));
    Some(
        built_in
            .next()
            .map_or_else(|| name.to_owned().into(), Name::Static),
    )
}

/// How many tokens come before the comma or the parenthesis that ends an element, and before AUTOINCREMENT.
fn length(tokens: &[Token<'_>]) -> Option<usize> {
    let mut position = 0;
    loop {
        let token = tokens.get(position)?;
        let is_last = [",", ")"].iter().any(|end| token.is_symbol(end));
        if is_last || token.is_word("AUTOINCREMENT") {
            return Some(position);
        }
        position = if token.is_symbol("(") {
            closing_parenthesis(tokens, position)? + 1
        } else {
            position + 1
        };
    }
}

/// The tokens before these last words; not all tokens are such words.
fn without<'t, 'a>(tokens: &'t [Token<'a>], words: &[&str]) -> Option<&'t [Token<'a>]> {
    let at = tokens.len().checked_sub(words.len()).filter(|it| *it > 0)?;
    let (before, last) = tokens.split_at(at);
    let are_last = words.iter().zip(last).all(|(word, it)| it.is_word(word));
    are_last.then_some(before)
}

/// What stands before a `COLLATE name` that belongs to the whole expression, and the name. SQLite, SQL Language
/// Expressions, 2: COLLATE binds more tightly than any operator.
fn collated<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<(&'t [Token<'a>], String)> {
    let (before, [word, name]) = tokens.split_last_chunk::<2>()?;
    let is_one = word.is_word("COLLATE") && is_name(name) && is_operand(before);
    is_one.then(|| (before, name.value(Dialect::Sqlite).into_owned()))
}

/// Whether the tokens are one operand: no operator is outside of parentheses.
fn is_operand(tokens: &[Token<'_>]) -> bool {
    let closes_last = |open| closing_parenthesis(tokens, open) == Some(tokens.len() - 1);
    match tokens {
        [] => false,
        [_] => true,
        [first, ..] if first.is_symbol("(") => closes_last(0),
        [first, second, ..] if first.is_name() && second.is_symbol("(") => closes_last(1),
        [first, .., last] if first.is_word("CASE") && last.is_word("END") => true,
        [before @ .., word, name] => word.is_word("COLLATE") && is_name(name) && is_operand(before),
    }
}
