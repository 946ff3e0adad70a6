//! Server defaults that are literals, and the one expression that every dialect knows.

use super::super::compiler::Compiler;
use super::super::writer::Writer;
use crate::schema::ServerDefault;

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
        ServerDefault::Float(value) => w.push(value),
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
pub(in super::super) fn is_literal(expression: &str) -> bool {
    let expression = expression.trim();
    let is_word = ["NULL", "TRUE", "FALSE"]
        .iter()
        .any(|word| expression.eq_ignore_ascii_case(word));
    is_word || is_number(expression) || is_string(expression)
}

fn is_number(expression: &str) -> bool {
    let digits = expression.strip_prefix(['+', '-']).unwrap_or(expression);
    digits.starts_with(|first: char| first.is_ascii_digit())
        && digits
            .chars()
            .all(|character| character.is_ascii_digit() || character == '.')
}

fn is_string(expression: &str) -> bool {
    let inside = expression
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''));
    inside.is_some_and(|inside| !inside.replace("''", "").contains(['\'', '\\']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_is_told_from_expression() {
        for literal in ["0", "-1.5", "'it''s'", "null", " TRUE ", "''"] {
            assert!(is_literal(literal), "{literal}");
        }
        for expression in [
            "1 + 1",
            "'a' || 'b'",
            "lower('A')",
            "CURRENT_DATE",
            "-",
            "'",
            "",
        ] {
            assert!(!is_literal(expression), "{expression}");
        }
    }
}
