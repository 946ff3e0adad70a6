//! Expressions without what does not belong to them.

use super::{Token, closing_parenthesis, tokens};
use crate::schema::Dialect;

/// The expression without the whitespace and comments around it, and without parentheses around the whole of it.
pub(crate) fn bare(dialect: Dialect, expression: &str) -> &str {
    let tokens = tokens(dialect, expression);
    text_of(expression, within_parentheses(&tokens))
}

/// The tokens inside the parentheses that surround all of them.
pub(crate) fn within_parentheses<'t, 'a>(mut tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    while let [first, inside @ .., _] = tokens
        && !inside.is_empty()
        && first.is_symbol("(")
        && closing_parenthesis(tokens, 0) == Some(tokens.len() - 1)
    {
        tokens = inside;
    }
    tokens
}

/// The text from the first token to the last one.
pub(crate) fn text_of<'a>(sql: &'a str, tokens: &[Token<'_>]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => &sql[first.start..last.range().end],
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_parentheses_around_the_whole_are_removed() {
        for (written, expected) in [
            (" (a > 0) ", "a > 0"),
            ("((a > 0)) -- positive", "a > 0"),
            ("(a) + (b)", "(a) + (b)"),
            ("/* both */ a AND ')' = b", "a AND ')' = b"),
            ("()", "()"),
            ("((", "(("),
            ("", ""),
        ] {
            assert_eq!(bare(Dialect::Sqlite, written), expected, "{written}");
        }
    }
}
