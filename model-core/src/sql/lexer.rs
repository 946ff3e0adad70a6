//! One lexer for the SQL of every dialect.
//!
//! Flows in: text, whoever wrote it. Flows out: tokens that borrow from it; whitespace lies between them. Any text has
//! tokens: an unterminated literal or comment is a token without its end, and a character that no dialect knows is a
//! symbol. The lexer does not know grammar, and it evaluates no session setting: a double-quoted text is a name, and a
//! backslash escapes in strings of MariaDB and MySQL.

use super::scan::{exponent, is_based, is_word_character, postgres_operator, prefix, quote_end};
use super::token::{Token, TokenKind};
use crate::schema::Dialect;

/// The tokens of a text, without comments; an unterminated one is left in.
pub(crate) fn tokens(dialect: Dialect, sql: &str) -> Vec<Token<'_>> {
    let mut tokens = tokens_and_comments(dialect, sql);
    tokens.retain(|token| token.kind != TokenKind::Comment || !token.is_terminated);
    tokens
}

/// The tokens of a text, comments among them.
pub(crate) fn tokens_and_comments(dialect: Dialect, sql: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer {
        dialect,
        sql,
        position: 0,
        tokens: Vec::new(),
        executed: None,
    };
    while lexer.skip_space() {
        lexer.read_token();
    }
    if let Some(opening) = lexer.executed {
        lexer.tokens[opening].is_terminated = false;
    }
    lexer.tokens
}

/// Operators of several characters, longest first.
const OPERATORS: [&str; 14] = [
    "<=>", "->>", "->", "<=", ">=", "<>", "!=", "==", "<<", ">>", "||", "&&", "::", ":=",
];

struct Lexer<'a> {
    dialect: Dialect,
    sql: &'a str,
    position: usize,
    tokens: Vec<Token<'a>>,
    /// The token that opened `/*!`, while inside of it.
    executed: Option<usize>,
}

/// What a token is, how many bytes it has, and whether it has its end.
type Read = (TokenKind, usize, bool);

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.sql[self.position..]
    }

    fn is_mysql(&self) -> bool {
        matches!(self.dialect, Dialect::MariaDb | Dialect::MySql)
    }

    /// Whether anything is left behind the whitespace.
    fn skip_space(&mut self) -> bool {
        let is_space = |character: char| character.is_ascii_whitespace() || character == '\u{b}';
        self.position = self.sql.len() - self.rest().trim_start_matches(is_space).len();
        self.position < self.sql.len()
    }

    fn read_token(&mut self) {
        let (kind, length, is_terminated) = self
            .executed_comment()
            .or_else(|| self.comment())
            .or_else(|| self.quoted())
            .or_else(|| self.number())
            .or_else(|| self.parameter())
            .or_else(|| self.word())
            .unwrap_or_else(|| (TokenKind::Symbol, self.symbol(), true));
        self.tokens.push(Token {
            kind,
            text: &self.rest()[..length],
            start: self.position,
            is_terminated,
        });
        self.position += length;
    }

    /// The beginning or the end of `/*!50100 .. */` or `/*M! .. */`: what is between them is executed.
    fn executed_comment(&mut self) -> Option<Read> {
        let rest = self.rest();
        if self.executed.is_some() && rest.starts_with("*/") {
            self.executed = None;
            return Some((TokenKind::Comment, 2, true));
        }
        let opening = ["/*!", "/*M!"]
            .into_iter()
            .find(|opening| self.is_mysql() && rest.starts_with(opening))?;
        self.executed = Some(self.tokens.len());
        let length = opening.len() + prefix(&rest[opening.len()..], |it| it.is_ascii_digit());
        Some((TokenKind::Comment, length, true))
    }

    fn comment(&self) -> Option<Read> {
        let rest = self.rest();
        if rest.starts_with("/*") {
            let end = self.block_end(rest);
            return Some((TokenKind::Comment, end.unwrap_or(rest.len()), end.is_some()));
        }
        let is_line = if self.is_mysql() {
            // MySQL 8.0, 9.7 Comments: whitespace or a control character follows the dashes.
            let behind = |rest: &str| rest.chars().next().is_none_or(|it| it <= ' ');
            rest.starts_with('#') || rest.strip_prefix("--").is_some_and(behind)
        } else {
            rest.starts_with("--")
        };
        is_line.then(|| {
            (
                TokenKind::Comment,
                rest.find('\n').unwrap_or(rest.len()),
                true,
            )
        })
    }

    /// Behind the `*/` that ends the comment at the beginning of `rest`; PostgreSQL's comments nest.
    fn block_end(&self, rest: &str) -> Option<usize> {
        let mut depth = 1_usize;
        let mut position = 2;
        loop {
            position += rest[position..].find(['*', '/'])?;
            let here = &rest[position..];
            if here.starts_with("*/") {
                depth -= 1;
                position += 2;
            } else if here.starts_with("/*") && self.dialect == Dialect::Postgres {
                depth += 1;
                position += 2;
            } else {
                position += 1;
            }
            if depth == 0 {
                return Some(position);
            }
        }
    }

    /// A string, a quoted name, bits or bytes.
    fn quoted(&self) -> Option<Read> {
        let rest = self.rest();
        if let Some(tag) = self.dollar_tag() {
            let end = rest[tag..].find(&rest[..tag]);
            let length = end.map_or(rest.len(), |end| end + 2 * tag);
            return Some((TokenKind::Text, length, end.is_some()));
        }
        if self.dialect == Dialect::Sqlite && rest.starts_with('[') {
            let end = rest.find(']').map(|end| end + 1);
            return Some((
                TokenKind::QuotedName,
                end.unwrap_or(rest.len()),
                end.is_some(),
            ));
        }
        let before = self.quote_prefix();
        let (prefix, body) = rest.split_at(before);
        let quote = body.bytes().next()?;
        let kind = match (quote, prefix.bytes().next()) {
            (b'\'', Some(b'x' | b'X' | b'b' | b'B')) => TokenKind::Bytes,
            (b'\'', _) => TokenKind::Text,
            (b'"', _) => TokenKind::QuotedName,
            (b'`', _) if self.dialect != Dialect::Postgres => TokenKind::QuotedName,
            _ => return None,
        };
        let is_escaped =
            kind == TokenKind::Text && (self.is_mysql() || prefix.eq_ignore_ascii_case("e"));
        let end = quote_end(body, quote, is_escaped).map(|end| before + end);
        Some((kind, end.unwrap_or(rest.len()), end.is_some()))
    }

    /// How long `$tag$` is at this position.
    fn dollar_tag(&self) -> Option<usize> {
        let rest = self.rest();
        if self.dialect != Dialect::Postgres || !rest.starts_with('$') {
            return None;
        }
        let tag = prefix(&rest[1..], |it| is_word_character(it) && it != '$');
        let is_tag = !rest[1..].starts_with(|it: char| it.is_ascii_digit());
        (is_tag && rest[1 + tag..].starts_with('$')).then_some(tag + 2)
    }

    /// How long the letters before a quote are: `E`, `X`, `U&`.
    fn quote_prefix(&self) -> usize {
        let rest = self.rest();
        let (letters, unicode) = match self.dialect {
            Dialect::Postgres => ("eEbBxXnN", true),
            Dialect::Sqlite => ("xX", false),
            Dialect::MariaDb | Dialect::MySql => ("bBxXnN", false),
        };
        let is_quoted = |rest: &str, quotes: &[char]| rest.starts_with(quotes);
        if rest.starts_with(|it| letters.contains(it)) && is_quoted(&rest[1..], &['\'']) {
            return 1;
        }
        let is_unicode = unicode
            && rest
                .get(..2)
                .is_some_and(|it| it.eq_ignore_ascii_case("u&"));
        if is_unicode && is_quoted(&rest[2..], &['\'', '"']) {
            return 2;
        }
        0
    }

    fn number(&self) -> Option<Read> {
        let rest = self.rest();
        let is_digit = |it: char| it.is_ascii_digit();
        let is_fraction = rest.starts_with('.') && rest[1..].starts_with(is_digit);
        if !is_fraction && !rest.starts_with(is_digit) {
            return None;
        }
        let run = prefix(rest, is_word_character);
        if is_based(&rest[..run]) {
            return Some((TokenKind::Number, run, true));
        }
        let mut length = prefix(rest, |it| it.is_ascii_digit() || it == '_');
        if rest[length..].starts_with('.') && !rest[length..].starts_with("..") {
            length += 1 + prefix(&rest[length + 1..], |it| it.is_ascii_digit() || it == '_');
        }
        length += exponent(&rest[length..]);
        // MySQL 8.0, 9.2 Schema Object Names: a name may begin with a digit.
        let is_name = self.is_mysql() && length < run;
        Some(if is_name {
            (TokenKind::Word, run, true)
        } else {
            (TokenKind::Number, length, true)
        })
    }

    fn parameter(&self) -> Option<Read> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        let name = |skipped: usize| skipped + prefix(&rest[skipped..], is_word_character);
        let length = match (self.dialect, first) {
            (Dialect::Postgres, '$') => 1 + prefix(&rest[1..], |it| it.is_ascii_digit()),
            (Dialect::Postgres, _) => return None,
            (_, '?') => 1 + prefix(&rest[1..], |it| it.is_ascii_digit()),
            (Dialect::Sqlite, ':' | '@' | '$') => name(1),
            (Dialect::MariaDb | Dialect::MySql, '@') => {
                name(if rest.starts_with("@@") { 2 } else { 1 })
            }
            _ => return None,
        };
        (length > 1 || first == '?').then_some((TokenKind::Parameter, length, true))
    }

    fn word(&self) -> Option<Read> {
        let length = prefix(self.rest(), is_word_character);
        let is_word = length > 0 && (self.is_mysql() || !self.rest().starts_with('$'));
        is_word.then_some((TokenKind::Word, length, true))
    }

    /// How long the operator or the punctuation at this position is.
    fn symbol(&self) -> usize {
        let rest = self.rest();
        let operator = match self.dialect {
            Dialect::Postgres => postgres_operator(rest),
            _ => 0,
        };
        let listed = OPERATORS.into_iter().find(|it| rest.starts_with(it));
        match (operator, listed) {
            (1.., _) => operator,
            (0, Some(listed)) => listed.len(),
            (0, None) => rest.chars().next().map_or(0, char::len_utf8),
        }
    }
}

#[cfg(test)]
mod tests;
