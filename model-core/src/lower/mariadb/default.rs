//! Server defaults: one value for each spelling that the server stores alike.

use super::{bare, canonical_sequence};
use crate::schema::{Dialect, Name, ServerDefault, SqlType};
use crate::sql::{Token, TokenKind, tokens};

/// What kinds of values a column holds, as far as its default depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// `TINYINT(1)`.
    Boolean,
    /// Whole numbers.
    Integer,
    /// Exact numbers with digits behind the point.
    Decimal,
    /// Floating-point numbers of 32 bits.
    Real,
    /// Floating-point numbers of 64 bits.
    Double,
    /// Days, times or both, with so many digits of a second.
    Time(TimeKind, u8),
    /// Texts, labels, documents, bytes.
    Text,
    /// Bits, shapes, and types that only the server knows.
    Other,
}

/// What a column of times holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeKind {
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// A day and a time: `DATETIME`, `TIMESTAMP`.
    Both,
}

impl Class {
    /// The class of a canonical type.
    pub(crate) fn of(dialect: Dialect, sql_type: &SqlType) -> Self {
        match sql_type {
            SqlType::Boolean => Self::Boolean,
            SqlType::TinyInt
            | SqlType::SmallInt
            | SqlType::Integer
            | SqlType::BigInt
            | SqlType::UnsignedTinyInt
            | SqlType::UnsignedSmallInt
            | SqlType::UnsignedInteger => Self::Integer,
            SqlType::Real => Self::Real,
            SqlType::Double => Self::Double,
            SqlType::Numeric { .. } => Self::Decimal,
            SqlType::Date => Self::Time(TimeKind::Day, 0),
            SqlType::Time => Self::Time(TimeKind::Time, 6),
            SqlType::Timestamp | SqlType::TimestampTz => Self::Time(TimeKind::Both, 6),
            SqlType::Custom(custom) => {
                Self::of_text(dialect, custom.of(dialect).unwrap_or_default())
            }
            _ => Self::Text,
        }
    }

    fn of_text(dialect: Dialect, text: &str) -> Self {
        let tokens = tokens(dialect, text);
        let name = tokens.first().map_or("", |token| token.text);
        let digits = tokens.get(2).and_then(|token| token.text.parse().ok());
        let digits = digits.unwrap_or(0);
        match name {
            "mediumint" | "bigint" | "int" | "smallint" | "tinyint" | "year" => Self::Integer,
            "decimal" => Self::Decimal,
            "float" => Self::Real,
            "double" => Self::Double,
            "time" => Self::Time(TimeKind::Time, digits),
            "datetime" | "timestamp" => Self::Time(TimeKind::Both, digits),
            "char" | "varchar" | "binary" | "varbinary" | "tinytext" | "text" | "mediumtext"
            | "tinyblob" | "blob" | "mediumblob" | "set" => Self::Text,
            _ => Self::Other,
        }
    }
}

/// The default in its canonical form; `None` is `DEFAULT NULL`, which is no default.
pub(crate) fn canonical_default(
    dialect: Dialect,
    class: Class,
    default: &ServerDefault,
) -> Option<ServerDefault> {
    Some(match default {
        ServerDefault::Boolean(value) => number(class, if *value { "1" } else { "0" }),
        ServerDefault::Integer(value) => number(class, &value.to_string()),
        ServerDefault::Float(text) => number(class, text),
        ServerDefault::Text(text) => literal(class, text),
        ServerDefault::Sql(text) => return expression(dialect, class, text),
        ServerDefault::Sequence(sequence) => {
            let sequence = canonical_sequence((**sequence).clone());
            ServerDefault::Sequence(sequence.into())
        }
    })
}

/// A single literal becomes its value, and the time of the statement one word.
fn expression(dialect: Dialect, class: Class, text: &str) -> Option<ServerDefault> {
    let text = bare(dialect, text);
    let tokens = tokens(dialect, &text);
    let default = match &tokens[..] {
        [word] if word.is_word("NULL") => return None,
        [word] if word.is_word("TRUE") => number(class, "1"),
        [word] if word.is_word("FALSE") => number(class, "0"),
        [token] if token.kind == TokenKind::Text => literal(class, &token.value(dialect)),
        [token] if is_decimal(token) => number(class, token.text),
        [sign, token] if is_sign(sign) && is_decimal(token) => {
            let minus = if sign.text == "-" { "-" } else { "" };
            number(class, &format!("{minus}{}", token.text))
        }
        tokens if is_time_of_statement(class, tokens) => {
            ServerDefault::Sql("CURRENT_TIMESTAMP".into())
        }
        _ => ServerDefault::Sql(text.into()),
    };
    Some(default)
}

fn is_sign(token: &Token<'_>) -> bool {
    token.is_symbol("-") || token.is_symbol("+")
}

fn is_decimal(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Number && !token.text.starts_with(['x', 'X']) && !is_based(token.text)
}

fn is_based(text: &str) -> bool {
    text.len() > 2 && text.starts_with('0') && text[1..].starts_with(['x', 'b'])
}

/// `CURRENT_TIMESTAMP`, or `current_timestamp(6)` of a column with six digits: MariaDB 10.11, DATETIME; MySQL 8.0,
/// 11.2.5. A column with other digits has another default then.
fn is_time_of_statement(class: Class, tokens: &[Token<'_>]) -> bool {
    let Class::Time(TimeKind::Both, digits) = class else {
        return false;
    };
    let is_word = |token: &Token<'_>| token.is_word("CURRENT_TIMESTAMP");
    let closes = |open: &Token<'_>, close: &Token<'_>| open.is_symbol("(") && close.is_symbol(")");
    match tokens {
        // The writer gives it the column's digits.
        [word] => is_word(word),
        [word, open, close] => is_word(word) && closes(open, close) && digits == 0,
        [word, open, number, close] => {
            is_word(word) && closes(open, close) && number.text.parse() == Ok(digits)
        }
        _ => false,
    }
}

/// A number that is the default of a column of this class.
fn number(class: Class, text: &str) -> ServerDefault {
    let text = text.trim();
    match class {
        Class::Boolean if text == "1" || text == "0" => ServerDefault::Boolean(text == "1"),
        Class::Text => ServerDefault::Text(text.to_owned().into()),
        Class::Real => decimal(
            &text
                .parse::<f32>()
                .map_or(text.to_owned(), |it| it.to_string()),
        ),
        Class::Double => decimal(
            &text
                .parse::<f64>()
                .map_or(text.to_owned(), |it| it.to_string()),
        ),
        _ => decimal(text),
    }
}

/// Without a plus sign, without zeros that add nothing; a whole number if it is one.
fn decimal(text: &str) -> ServerDefault {
    let exact = if text.contains(['e', 'E']) {
        text.parse::<f64>()
            .map_or(text.to_owned(), |it| it.to_string())
    } else {
        text.to_owned()
    };
    let (minus, digits) = match exact.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", exact.strip_prefix('+').unwrap_or(&exact)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    let minus = if whole == "0" && fraction.is_empty() {
        ""
    } else {
        minus
    };
    if fraction.is_empty() {
        let text = format!("{minus}{whole}");
        return match text.parse() {
            Ok(number) => ServerDefault::Integer(number),
            Err(_) => ServerDefault::Float(text.into()),
        };
    }
    ServerDefault::Float(format!("{minus}{whole}.{fraction}").into())
}

/// A text that is the default of a column of this class.
fn literal(class: Class, text: &str) -> ServerDefault {
    match class {
        Class::Boolean | Class::Integer | Class::Decimal | Class::Real | Class::Double
            if text.trim().parse::<f64>().is_ok() =>
        {
            number(class, text)
        }
        Class::Time(kind, _) => ServerDefault::Text(time(kind, text)),
        _ => ServerDefault::Text(text.to_owned().into()),
    }
}

/// A day, a time or both, as the server prints them, without a fraction of zero.
fn time(kind: TimeKind, text: &str) -> Name {
    let text = text.trim();
    let without_zeros = match text.split_once('.') {
        Some((whole, fraction)) => match fraction.trim_end_matches('0') {
            "" => whole.to_owned(),
            fraction => format!("{whole}.{fraction}"),
        },
        None => text.to_owned(),
    };
    let is_day = text.len() == 10 && text.matches('-').count() == 2;
    let is_short_time = text.len() == 5 && text.matches(':').count() == 1;
    match kind {
        TimeKind::Both if is_day => format!("{text} 00:00:00").into(),
        TimeKind::Both => without_zeros.replacen('T', " ", 1).into(),
        TimeKind::Time if is_short_time => format!("{text}:00").into(),
        TimeKind::Time | TimeKind::Day => without_zeros.into(),
    }
}
