//! The texts of the catalogue in the spelling that a user would write.
//!
//! The servers print expressions with backslash escapes, MySQL with the character set before every literal and, in the
//! catalogue, with another layer of escapes around the whole. A session may read backslashes otherwise, or have names
//! printed in double quotes.

use crate::lower::mariadb::{bare, quoted_name};
use crate::schema::{Backslashes, Dialect};
use crate::sql::{Token, TokenKind, push_literal, tokens};

/// An expression of the catalogue, as this session would read it.
pub(super) fn expression(dialect: Dialect, backslashes: Backslashes, printed: &str) -> String {
    let text = match dialect {
        Dialect::MySql => unescaped(printed),
        _ => printed.to_owned(),
    };
    bare(dialect, &respelled(dialect, backslashes, &text))
}

/// The text with names in backticks and literals in the session's spelling.
pub(super) fn respelled(dialect: Dialect, backslashes: Backslashes, text: &str) -> String {
    let tokens = tokens(dialect, text);
    let mut written = String::with_capacity(text.len());
    let mut end = 0;
    for (position, token) in tokens.iter().enumerate() {
        written.push_str(&text[end..token.start]);
        end = token.range().end;
        let next = tokens.get(position + 1);
        match token.kind {
            // The character set of the connection that wrote it, which is ours too.
            TokenKind::Word
                if token.text == "_utf8mb4"
                    && next.is_some_and(|it| it.kind == TokenKind::Text) => {}
            TokenKind::QuotedName => written.push_str(&quoted_name(&token.value(dialect))),
            TokenKind::Text => literal(&mut written, dialect, backslashes, token),
            _ => written.push_str(token.text),
        }
    }
    written.push_str(&text[end..]);
    written
}

fn literal(written: &mut String, dialect: Dialect, backslashes: Backslashes, token: &Token<'_>) {
    match backslashes {
        Backslashes::Ordinary => push_literal(written, dialect, backslashes, &token.value(dialect)),
        Backslashes::Escape => with_doubled_quotes(written, token.text),
    }
}

/// The literal with `''` for `\'`; its other escapes stay.
fn with_doubled_quotes(written: &mut String, text: &str) {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match (character, character == '\\') {
            (_, true) => match characters.next() {
                Some('\'') => written.push_str("''"),
                Some('"') => written.push('"'),
                Some(other) => written.extend(['\\', other]),
                None => written.push('\\'),
            },
            (other, false) => written.push(other),
        }
    }
}

/// MySQL's catalogue prints expressions as if they were between quotes (bug 100607). A quote without a backslash means
/// that this text is not printed so.
pub(super) fn unescaped(printed: &str) -> String {
    let mut text = String::with_capacity(printed.len());
    let mut characters = printed.chars();
    while let Some(character) = characters.next() {
        match character {
            '\'' => return printed.to_owned(),
            '\\' => match characters.next() {
                Some('n') => text.push('\n'),
                Some('r') => text.push('\r'),
                Some('0') => text.push('\0'),
                Some('Z') => text.push('\u{1a}'),
                Some(other) => text.push(other),
                None => text.push('\\'),
            },
            other => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expression_of_mysql_loses_its_escapes_and_character_sets() {
        let printed = r#"(`v` <> _utf8mb4\'it\\\'s \\\\ \\n "q" `t\')"#;
        assert_eq!(
            expression(Dialect::MySql, Backslashes::Escape, printed),
            r#"`v` <> 'it''s \\ \n "q" `t'"#
        );
        assert_eq!(
            expression(Dialect::MySql, Backslashes::Escape, "(_latin1\\'a\\')"),
            "_latin1'a'"
        );
    }

    #[test]
    fn expression_of_mariadb_is_spelt_for_the_session() {
        let printed = r#""v" <> 'it\'s \\ '"#;
        assert_eq!(
            expression(Dialect::MariaDb, Backslashes::Escape, printed),
            r"`v` <> 'it''s \\ '"
        );
        assert_eq!(
            expression(Dialect::MariaDb, Backslashes::Ordinary, printed),
            r"`v` <> 'it''s \ '"
        );
    }
}
