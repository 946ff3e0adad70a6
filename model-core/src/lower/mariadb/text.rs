//! Small questions about pieces of SQL text.

use crate::schema::Dialect;
#[cfg(feature = "mysql")]
use crate::sql::Token;
use crate::sql::{closing_parenthesis, identifier, tokens};

/// The expression without space around it and without parentheses around the whole.
pub(crate) fn bare(dialect: Dialect, expression: &str) -> String {
    let mut text = expression.trim();
    loop {
        let tokens = tokens(dialect, text);
        let is_enclosed = tokens.len() > 2
            && tokens[0].start == 0
            && tokens[0].is_symbol("(")
            && closing_parenthesis(&tokens, 0) == Some(tokens.len() - 1)
            && tokens[tokens.len() - 1].range().end == text.len();
        if !is_enclosed {
            return text.to_owned();
        }
        text = text[1..text.len() - 1].trim();
    }
}

/// The name, if the text is one name and nothing else.
pub(crate) fn single_name(dialect: Dialect, text: &str) -> Option<String> {
    match &tokens(dialect, text)[..] {
        [name] if name.is_name() => Some(name.value(dialect).into_owned()),
        _ => None,
    }
}

/// The name, quoted: for MySQL as for MariaDB.
pub(crate) fn quoted_name(name: &str) -> String {
    identifier(Dialect::MariaDb, name)
}

/// The pieces between commas that are not inside parentheses, each as a range of tokens.
#[cfg(feature = "mysql")]
pub(super) fn between_commas<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    let mut pieces = Vec::new();
    let (mut begin, mut depth) = (0, 0_usize);
    for (position, token) in tokens.iter().enumerate() {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth = depth.saturating_sub(1);
        } else if token.is_symbol(",") && depth == 0 {
            pieces.push(&tokens[begin..position]);
            begin = position + 1;
        }
    }
    if begin < tokens.len() {
        pieces.push(&tokens[begin..]);
    }
    pieces
}
