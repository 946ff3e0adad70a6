//! A token of SQL text, and what can be asked of it.

use std::borrow::Cow;
use std::ops::Range;

use crate::schema::Dialect;

/// A piece of SQL text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// What it is.
    pub(crate) kind: TokenKind,
    /// The piece as written, quotes included.
    pub(crate) text: &'a str,
    /// Where it begins in the text, in bytes.
    pub(crate) start: usize,
    /// Whether it has its end; only literals, quoted names and comments can lack one.
    pub(crate) is_terminated: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A keyword or a name without quotes.
    Word,
    /// A name in quotes, backticks or brackets.
    QuotedName,
    /// A string: `'it''s'`, `E'\n'`, `$$body$$`.
    Text,
    /// Bits or bytes: `X'1F'`, `B'01'`.
    Bytes,
    /// A number without a sign.
    Number,
    /// `?`, `$1`, `:name`, `@name`.
    Parameter,
    /// An operator or punctuation; an operator of several characters is one token.
    Symbol,
    /// A comment; also the beginning and the end of `/*! .. */`, whose body MariaDB and MySQL execute.
    Comment,
}

impl Token<'_> {
    /// Where the token is in the text.
    pub(crate) const fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Whether it is this keyword, in any case. A quoted name is never a keyword.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.kind == TokenKind::Word && self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is this operator or punctuation.
    pub(crate) fn is_symbol(&self, symbol: &str) -> bool {
        self.kind == TokenKind::Symbol && self.text == symbol
    }

    /// Whether it can be a name: a word or a quoted name.
    pub(crate) fn is_name(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::QuotedName)
    }

    /// A name without its quotes, a string as the text that it stands for, any other token as written. Words keep their
    /// case, and Unicode escapes (`U&'..'`) stay as written.
    pub(crate) fn value(&self, dialect: Dialect) -> Cow<'_, str> {
        match self.kind {
            TokenKind::QuotedName => unquoted_name(self.text),
            TokenKind::Text => string_value(dialect, self.text),
            _ => Cow::Borrowed(self.text),
        }
    }
}

/// The position of the parenthesis that closes the one at `open`.
pub(crate) fn closing_parenthesis(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (position, token) in tokens.iter().enumerate().skip(open) {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth = depth.checked_sub(1)?;
        }
        if depth == 0 {
            return Some(position);
        }
    }
    None
}

fn unquoted_name(text: &str) -> Cow<'_, str> {
    match text.strip_prefix('[') {
        Some(rest) => Cow::Borrowed(rest.strip_suffix(']').unwrap_or(rest)),
        None => between_quotes(text),
    }
}

fn string_value(dialect: Dialect, text: &str) -> Cow<'_, str> {
    if text.starts_with('$') {
        return between_dollars(text);
    }
    let is_escaped = match dialect {
        Dialect::Postgres => text.starts_with(['e', 'E']),
        Dialect::MariaDb | Dialect::MySql => true,
        Dialect::Sqlite => false,
    };
    let value = between_quotes(text);
    if is_escaped && value.contains('\\') {
        Cow::Owned(unescaped(&value))
    } else {
        value
    }
}

/// The text between the first quote and the last one; a doubled quote is one.
fn between_quotes(text: &str) -> Cow<'_, str> {
    let Some(begin) = text.find(['\'', '"', '`']) else {
        return Cow::Borrowed(text);
    };
    let (quote, body) = text[begin..].split_at(1);
    let body = body.strip_suffix(quote).unwrap_or(body);
    if body.contains(quote) {
        Cow::Owned(body.replace(&quote.repeat(2), quote))
    } else {
        Cow::Borrowed(body)
    }
}

fn between_dollars(text: &str) -> Cow<'_, str> {
    let body = text[1..].find('$').map_or("", |end| &text[end + 2..]);
    let tag = &text[..text.len() - body.len()];
    Cow::Borrowed(body.strip_suffix(tag).unwrap_or(body))
}

/// Backslash escapes that PostgreSQL (4.1.2.2), MariaDB and MySQL (9.1.1) share; before any other character, a backslash
/// disappears. MariaDB and MySQL keep it before `%` and `_`, which only matters inside `LIKE`.
fn unescaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            value.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => value.push('\n'),
            Some('r') => value.push('\r'),
            Some('t') => value.push('\t'),
            Some('b') => value.push('\u{8}'),
            Some('0') => value.push('\0'),
            Some('Z') => value.push('\u{1a}'),
            Some(wildcard @ ('%' | '_')) => value.extend(['\\', wildcard]),
            Some(other) => value.push(other),
            None => value.push('\\'),
        }
    }
    value
}
