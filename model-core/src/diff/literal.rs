//! Server defaults: literals are compared as values, everything else as expressions.

use crate::schema::{Backslashes, Dialect, ServerDefault};
use crate::sql::{TokenKind, push_literal, tokens};

/// A default as a value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Literal {
    Null,
    Boolean(bool),
    Number(Decimal),
    Text(String),
}

/// A number: digits without zeros at either end, and the power of ten that they are multiplied by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    is_negative: bool,
    digits: String,
    exponent: i64,
}

/// The value of a default that is a literal; `None` for an expression or a sequence.
pub(super) fn literal(dialect: Dialect, default: &ServerDefault) -> Option<Literal> {
    match default {
        ServerDefault::Boolean(value) => Some(boolean(dialect, *value)),
        ServerDefault::Integer(value) => decimal(&value.to_string()).map(Literal::Number),
        ServerDefault::Float(text) => decimal(text).map(Literal::Number),
        ServerDefault::Text(text) => Some(Literal::Text(text.to_string())),
        ServerDefault::Sql(text) => written(dialect, text),
        ServerDefault::Sequence(_) => None,
    }
}

/// Only PostgreSQL has Booleans that are no numbers.
fn boolean(dialect: Dialect, value: bool) -> Literal {
    match (dialect, decimal(if value { "1" } else { "0" })) {
        (Dialect::Sqlite | Dialect::MariaDb | Dialect::MySql, Some(number)) => {
            Literal::Number(number)
        }
        _ => Literal::Boolean(value),
    }
}

/// The value of an expression that is a literal.
fn written(dialect: Dialect, sql: &str) -> Option<Literal> {
    let tokens = tokens(dialect, sql);
    match &tokens[..] {
        [token] if token.is_word("null") => Some(Literal::Null),
        [token] if token.is_word("true") => Some(boolean(dialect, true)),
        [token] if token.is_word("false") => Some(boolean(dialect, false)),
        [token] if token.kind == TokenKind::Text && token.is_terminated => {
            Some(Literal::Text(token.value(dialect).into_owned()))
        }
        [token] if token.kind == TokenKind::Number => decimal(token.text).map(Literal::Number),
        [sign, number] if number.kind == TokenKind::Number && sign.is_symbol("-") => {
            decimal(&format!("-{}", number.text)).map(Literal::Number)
        }
        _ => None,
    }
}

/// The number that a text stands for: `1.50` and `15e-1` are one.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, power) = match text.split_once(['e', 'E']) {
        Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction = i64::try_from(fraction.len()).ok()?;
    let short = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - short.len()).ok()?;
    let short = short.trim_start_matches('0');
    let is_zero = short.is_empty();
    Some(Decimal {
        is_negative: is_negative && !is_zero,
        digits: short.to_owned(),
        exponent: if is_zero {
            0
        } else {
            power.checked_sub(fraction)?.checked_add(zeros)?
        },
    })
}

/// A default as an SQL expression.
pub(super) fn expression(
    dialect: Dialect,
    backslashes: Backslashes,
    default: &ServerDefault,
) -> String {
    let ServerDefault::Text(text) = default else {
        return default_text(default);
    };
    let mut sql = String::new();
    push_literal(&mut sql, dialect, backslashes, text);
    sql
}

/// A default as messages show it.
pub(super) fn default_text(default: &ServerDefault) -> String {
    match default {
        ServerDefault::Boolean(value) => value.to_string(),
        ServerDefault::Integer(value) => value.to_string(),
        ServerDefault::Float(value) | ServerDefault::Sql(value) => value.to_string(),
        ServerDefault::Text(value) => format!("'{value}'"),
        ServerDefault::Sequence(sequence) => {
            format!("the next of `{}`{}", sequence.name, sequence.options)
        }
    }
}
