//! Defaults in the form in which SQLite applies them.

use crate::schema::{Dialect, ServerDefault, SqlType};
use crate::sql::{Token, TokenKind, text_of, tokens, within_parentheses};

/// The default that an expression is for a column of this type; `None`: it is NULL, which is no default.
pub(crate) fn read(sql_type: &SqlType, expression: &str) -> Option<ServerDefault> {
    let tokens = tokens(Dialect::Sqlite, expression);
    let inside = within_parentheses(&tokens);
    let literal = match inside {
        [sign, value] if value.kind == TokenKind::Number && is_sign(sign) => {
            number(sign.text, value.text)
        }
        [value] if value.kind == TokenKind::Number => number("", value.text),
        [value] if value.kind == TokenKind::Text => Some(ServerDefault::Text(
            value.value(Dialect::Sqlite).into_owned().into(),
        )),
        [value] if value.is_word("NULL") => return None,
        [value] if value.is_word("TRUE") => Some(ServerDefault::Boolean(true)),
        [value] if value.is_word("FALSE") => Some(ServerDefault::Boolean(false)),
        _ => None,
    };
    let as_written = || ServerDefault::Sql(text_of(expression, inside).to_owned().into());
    Some(literal.map_or_else(as_written, |literal| of_type(sql_type, literal)))
}

fn is_sign(token: &Token<'_>) -> bool {
    token.is_symbol("-") || token.is_symbol("+")
}

/// The default of a column of this type, as it is read once it was written.
pub(crate) fn canonical(sql_type: &SqlType, default: &ServerDefault) -> Option<ServerDefault> {
    match default {
        ServerDefault::Sql(expression) => read(sql_type, expression),
        ServerDefault::Float(text) => read(sql_type, text),
        ServerDefault::Boolean(_)
        | ServerDefault::Integer(_)
        | ServerDefault::Text(_)
        | ServerDefault::Sequence(_) => Some(of_type(sql_type, default.clone())),
    }
}

/// The value that a column of this type stores (SQLite, Datatypes In SQLite, 3: affinity converts a default too).
fn of_type(sql_type: &SqlType, default: ServerDefault) -> ServerDefault {
    match (sql_type, &default) {
        (SqlType::Boolean, ServerDefault::Integer(value @ (0 | 1))) => {
            ServerDefault::Boolean(*value == 1)
        }
        (SqlType::Boolean, ServerDefault::Boolean(_)) => default,
        (_, ServerDefault::Boolean(value)) => {
            of_type(sql_type, ServerDefault::Integer(i64::from(*value)))
        }
        (
            SqlType::Boolean | SqlType::BigInt | SqlType::Double | SqlType::Numeric { .. },
            ServerDefault::Text(text),
        ) => match converted(text) {
            Some(value) => of_type(sql_type, value),
            None => default,
        },
        (SqlType::Text | SqlType::Varchar(_), ServerDefault::Integer(value)) => {
            ServerDefault::Text(value.to_string().into())
        }
        _ => default,
    }
}

/// The number that numeric affinity makes of a text.
fn converted(text: &str) -> Option<ServerDefault> {
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_number = digits.starts_with(|it: char| it.is_ascii_digit());
    number("", text).filter(|_| is_number && !digits.contains(['x', 'X', '_']))
}

/// A literal; `None` if SQLite does not read it as a number either.
fn number(sign: &str, text: &str) -> Option<ServerDefault> {
    let digits: String = text.chars().filter(|it| *it != '_').collect();
    let mut prefixes = ["0x", "0X"].iter();
    let hexadecimal = prefixes.find_map(|it| digits.strip_prefix(it));
    if let Some(hexadecimal) = hexadecimal {
        // SQLite, SQL Language Expressions, 3: hexadecimal literals are 64 bits in two's complement.
        let value = u64::from_str_radix(hexadecimal, 16).ok()?.cast_signed();
        let negated = sign == "-";
        let value = if negated { value.checked_neg()? } else { value };
        return Some(ServerDefault::Integer(value));
    }
    let sign = sign.trim_start_matches('+');
    let signed = format!("{sign}{digits}");
    match signed.parse() {
        Ok(value) => Some(ServerDefault::Integer(value)),
        Err(_) => signed
            .parse::<f64>()
            .ok()
            .map(|_| ServerDefault::Float(signed.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMERIC: SqlType = SqlType::Numeric {
        precision: None,
        scale: None,
    };

    fn text(value: &'static str) -> ServerDefault {
        ServerDefault::Text(value.into())
    }

    fn float(value: &'static str) -> ServerDefault {
        ServerDefault::Float(value.into())
    }

    fn sql(value: &'static str) -> ServerDefault {
        ServerDefault::Sql(value.into())
    }

    #[test]
    fn literal_is_the_value_that_the_column_stores() {
        for (sql_type, written, expected) in [
            (SqlType::Boolean, "1", ServerDefault::Boolean(true)),
            (SqlType::Boolean, "FALSE", ServerDefault::Boolean(false)),
            (SqlType::BigInt, "true", ServerDefault::Integer(1)),
            (SqlType::BigInt, "'5'", ServerDefault::Integer(5)),
            (SqlType::BigInt, "( - 7 )", ServerDefault::Integer(-7)),
            (SqlType::BigInt, "0x10", ServerDefault::Integer(16)),
            (SqlType::BigInt, "1_000", ServerDefault::Integer(1000)),
            (SqlType::BigInt, "3.0", float("3.0")),
            (SqlType::BigInt, "'many'", text("many")),
            (SqlType::Double, "+1.50", float("1.50")),
            (SqlType::Double, "0", ServerDefault::Integer(0)),
            (NUMERIC, "0.00", float("0.00")),
            (NUMERIC, "'0.10'", float("0.10")),
            (SqlType::Text, "'it''s'", text("it's")),
            (SqlType::Text, "5", text("5")),
            (SqlType::Text, "''", text("")),
            (SqlType::Text, "(1 + 1)", sql("1 + 1")),
            (SqlType::Text, "x'00'", sql("x'00'")),
            (
                SqlType::TimestampTz,
                "CURRENT_TIMESTAMP",
                sql("CURRENT_TIMESTAMP"),
            ),
            (SqlType::BigInt, "(abs(-1))", sql("abs(-1)")),
        ] {
            assert_eq!(read(&sql_type, written), Some(expected), "{written}");
        }
        assert_eq!(read(&SqlType::Text, "(NULL)"), None);
    }

    #[test]
    fn canonical_default_is_canonical() {
        for sql_type in [
            SqlType::Boolean,
            SqlType::BigInt,
            SqlType::Double,
            SqlType::Text,
            NUMERIC,
        ] {
            for written in [
                "1", "2.50", "'1'", "'a'", "true", "(1 + 1)", "-0.0", "1e300", "NULL",
            ] {
                let once = read(&sql_type, written);
                let twice = once.as_ref().and_then(|it| canonical(&sql_type, it));
                assert_eq!(once, twice, "{written} of {sql_type}");
            }
        }
    }
}
