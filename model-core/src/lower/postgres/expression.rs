//! Expressions without the parentheses around them.

use crate::schema::{Dialect, Name};
use crate::sql::{Token, TokenKind, closing_parenthesis, tokens};

/// The expression without whitespace and parentheses around the whole of it.
pub(crate) fn bare(text: &str) -> &str {
    let mut text = text.trim();
    while text.starts_with('(') {
        let tokens = tokens(Dialect::Postgres, text);
        if closing_parenthesis(&tokens, 0) != tokens.len().checked_sub(1) {
            break;
        }
        text = text[1..text.len() - 1].trim();
    }
    text
}

/// [`bare`], as a name of its own; a text that is bare already is kept.
pub(crate) fn bare_name(text: &Name) -> Name {
    let bare = bare(text);
    if bare.len() == text.len() {
        text.clone()
    } else {
        Name::from(bare.to_owned())
    }
}

/// The column, if the expression is nothing but its name.
pub(crate) fn column_name(text: &str) -> Option<String> {
    match &tokens(Dialect::Postgres, bare(text))[..] {
        [token] if token.is_name() => Some(name(token)),
        _ => None,
    }
}

/// What a token names: PostgreSQL folds names without quotes (15, 4.1.1).
pub(crate) fn name(token: &Token<'_>) -> String {
    match token.kind {
        TokenKind::QuotedName => token.value(Dialect::Postgres).into_owned(),
        _ => token.text.to_lowercase(),
    }
}

/// The query without whitespace, semicolons and comments behind it.
pub(crate) fn query(text: &str) -> &str {
    let tokens = tokens(Dialect::Postgres, text);
    let last = tokens.iter().rev().find(|token| !token.is_symbol(";"));
    let first = tokens.first().map_or(0, |token| token.start);
    last.map_or("", |token| &text[first..token.range().end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_parentheses_around_the_whole_are_removed() {
        assert_eq!(bare(" ((a > 0)) "), "a > 0");
        assert_eq!(bare("(a) AND (b)"), "(a) AND (b)");
        assert_eq!(bare("(')')"), "')'");
        assert_eq!(bare("(a"), "(a");
        assert_eq!(bare("()"), "");
    }

    #[test]
    fn column_is_told_from_an_expression() {
        assert_eq!(column_name("(Email)").as_deref(), Some("email"));
        assert_eq!(column_name("\"E mail\"").as_deref(), Some("E mail"));
        assert_eq!(column_name("lower(email)"), None);
    }

    #[test]
    fn query_loses_what_is_behind_it() {
        assert_eq!(query("\n SELECT 1 ; -- one\n"), "SELECT 1");
        assert_eq!(query("SELECT ';'"), "SELECT ';'");
    }
}
