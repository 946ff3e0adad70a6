//! Server defaults that are literals, and the one expression that every dialect knows.

use super::super::compiler::Compiler;
use super::super::writer::Writer;
use super::plain_word;
use crate::schema::{Dialect, ServerDefault};
use crate::sql::{Token, TokenKind, text_of, tokens};

/// How a dialect spells truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Booleans {
    /// `TRUE` and `FALSE`.
    Words,
    /// 1 and 0.
    Digits,
}

/// Writes the default if it is a literal; gives back the expression otherwise.
pub(in super::super) fn literal_default<'d, D: Compiler>(
    w: &mut Writer<'_, D>,
    default: &'d ServerDefault,
    booleans: Booleans,
) -> Option<&'d str> {
    match default {
        ServerDefault::Boolean(value) => w.push(match (booleans, value) {
            (Booleans::Words, true) => "TRUE",
            (Booleans::Words, false) => "FALSE",
            (Booleans::Digits, true) => "1",
            (Booleans::Digits, false) => "0",
        }),
        ServerDefault::Integer(value) => w.display(*value),
        ServerDefault::Float(value) => plain_word(w, value),
        ServerDefault::Text(value) => w.literal(value),
        ServerDefault::Sql(expression) => return Some(expression),
        ServerDefault::Sequence(sequence) => D::next_number(w, sequence),
    }
    None
}

/// Whether the expression is the standard's word for the time of the statement.
pub(in super::super) fn is_current_timestamp(expression: &str) -> bool {
    expression.trim().eq_ignore_ascii_case("CURRENT_TIMESTAMP")
}

/// Whether the expression is one literal: a number, a string, NULL, TRUE or FALSE.
pub(in super::super) fn is_literal(dialect: Dialect, expression: &str) -> bool {
    let tokens = tokens(dialect, expression);
    // A comment behind a literal would need parentheses to end it.
    let is_whole = text_of(expression, &tokens) == expression.trim();
    is_whole
        && match &tokens[..] {
            [only] => is_number(only) || is_string(only) || is_constant(only),
            [sign, number] => {
                let is_sign = sign.is_symbol("+") || sign.is_symbol("-");
                is_sign && number.start == sign.range().end && is_number(number)
            }
            _ => false,
        }
}

fn is_number(token: &Token<'_>) -> bool {
    let is_decimal = |character: char| character.is_ascii_digit() || character == '.';
    token.kind == TokenKind::Number
        && !token.text.starts_with('.')
        && token.text.chars().all(is_decimal)
}

/// A string without backslashes, which mean something else in another `sql_mode`.
fn is_string(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Text
        && token.is_terminated
        && token.text.starts_with('\'')
        && !token.text.contains('\\')
}

fn is_constant(token: &Token<'_>) -> bool {
    ["NULL", "TRUE", "FALSE"].iter().any(|it| token.is_word(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_is_told_from_expression() {
        let all = |expression: &str| {
            let mut dialects = Dialect::ALL.into_iter();
            dialects.all(|dialect| is_literal(dialect, expression))
        };
        let any = |expression: &str| {
            let mut dialects = Dialect::ALL.into_iter();
            dialects.any(|dialect| is_literal(dialect, expression))
        };
        for literal in ["0", "-1.5", "'it''s'", "null", " TRUE ", "''"] {
            assert!(all(literal), "{literal}");
        }
        for expression in [
            "1 + 1",
            "'a' || 'b'",
            "lower('A')",
            "CURRENT_DATE",
            "-",
            "'",
            "",
            "1.2.3",
            "1 -- one",
            "'a' 'b'",
            r"'a\'",
        ] {
            assert!(!any(expression), "{expression}");
        }
    }
}
