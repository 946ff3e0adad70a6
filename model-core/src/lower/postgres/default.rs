//! Server defaults: a literal of the column's type, a sequence, or any other expression.

use super::expression::{bare, name};
use crate::dialect::read_postgres_type;
use crate::schema::{Dialect, Name, Sequence, ServerDefault, Shared, SqlType, TableName};
use crate::sql::{Token, TokenKind, tokens};

/// What the literals of a type look like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Literals {
    /// `true`.
    Truth,
    /// `-1.5`.
    Numbers,
    /// Anything in quotes.
    Texts,
}

impl Literals {
    /// Those of a type.
    pub(crate) fn of(sql_type: &SqlType) -> Self {
        match sql_type.base() {
            SqlType::Boolean => Self::Truth,
            SqlType::SmallInt
            | SqlType::Integer
            | SqlType::BigInt
            | SqlType::UnsignedTinyInt
            | SqlType::UnsignedSmallInt
            | SqlType::UnsignedInteger
            | SqlType::Real
            | SqlType::Double
            | SqlType::Numeric { .. } => Self::Numbers,
            _ => Self::Texts,
        }
    }
}

/// The default of a model as the catalogue would show it; `DEFAULT NULL` is no default.
pub(crate) fn canonical(default: &ServerDefault, sql_type: &SqlType) -> Option<ServerDefault> {
    match default {
        ServerDefault::Sql(text) => read(text, sql_type),
        ServerDefault::Text(text) => Some(literal(text, sql_type)),
        ServerDefault::Float(text) => Some(number(text).unwrap_or_else(|| default.clone())),
        ServerDefault::Sequence(sequence) => {
            let mut sequence = Sequence::clone(sequence);
            sequence.options = super::sequence::canonical(&sequence.options, &SqlType::BigInt);
            Some(ServerDefault::Sequence(sequence.into()))
        }
        ServerDefault::Boolean(_) | ServerDefault::Integer(_) => Some(default.clone()),
    }
}

/// A default as SQL: `'x'::text`, `'-1'::integer`, `nextval('s'::regclass)`.
pub(crate) fn read(text: &str, sql_type: &SqlType) -> Option<ServerDefault> {
    let text = bare(text);
    let tokens = tokens(Dialect::Postgres, text);
    if let [first, casts @ ..] = &tokens[..]
        && first.is_word("null")
        && are_casts(casts)
    {
        return None;
    }
    let found = sequence(&tokens).or_else(|| constant(text, &tokens, sql_type));
    Some(found.unwrap_or_else(|| ServerDefault::Sql(text.to_owned().into())))
}

fn constant(text: &str, tokens: &[Token<'_>], sql_type: &SqlType) -> Option<ServerDefault> {
    let literals = Literals::of(sql_type);
    match tokens {
        [only] if literals == Literals::Truth && only.is_word("true") => {
            Some(ServerDefault::Boolean(true))
        }
        [only] if literals == Literals::Truth && only.is_word("false") => {
            Some(ServerDefault::Boolean(false))
        }
        [only] if literals == Literals::Numbers && only.kind == TokenKind::Number => {
            number(only.text)
        }
        [sign, only]
            if literals == Literals::Numbers
                && only.kind == TokenKind::Number
                && (sign.is_symbol("-") || sign.is_symbol("+")) =>
        {
            number(&format!("{}{}", sign.text, only.text))
        }
        [first, casts @ ..] if first.kind == TokenKind::Text && are_casts(casts) => {
            let fits = casts_of(text, casts).all(|cast| is_a(&cast, sql_type));
            fits.then(|| literal(&first.value(Dialect::Postgres), sql_type))
        }
        _ => None,
    }
}

/// A text that PostgreSQL reads as a value of the type.
fn literal(text: &str, sql_type: &SqlType) -> ServerDefault {
    let value = match Literals::of(sql_type) {
        Literals::Truth => truth(text).map(ServerDefault::Boolean),
        Literals::Numbers => number(text),
        Literals::Texts => None,
    };
    value.unwrap_or_else(|| ServerDefault::Text(text.to_owned().into()))
}

/// PostgreSQL 15, 8.6 Boolean Type.
pub(crate) fn truth(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "on" | "1" => Some(true),
        "false" | "f" | "no" | "n" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// A number as PostgreSQL prints it: without an exponent and a plus sign.
pub(crate) fn number(text: &str) -> Option<ServerDefault> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = format!("{sign}{}", plain_decimal(digits)?);
    Some(match plain.parse() {
        Ok(whole) => ServerDefault::Integer(whole),
        Err(_) => ServerDefault::Float(plain.into()),
    })
}

/// `1.5e-3` as `0.0015`.
fn plain_decimal(text: &str) -> Option<String> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(fraction) || whole.len() + fraction.len() == 0 {
        return None;
    }
    let digits = format!("{whole}{fraction}");
    // More digits than any column holds: leave it to the server.
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    if point.abs() > 2000 {
        return None;
    }
    let padded = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => digits.clone() + &"0".repeat(point - digits.len()),
        Ok(point) => format!("{}.{}", &digits[..point], &digits[point..]),
        Err(_) => format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
    };
    let significant = padded.trim_start_matches('0');
    Some(match significant.bytes().next() {
        None => "0".to_owned(),
        Some(b'.') => format!("0{significant}"),
        Some(_) => significant.to_owned(),
    })
}

/// `nextval('"app"."s"'::regclass)`; how the sequence counts is not known here.
fn sequence(all: &[Token<'_>]) -> Option<ServerDefault> {
    let call = match all {
        [schema, dot, rest @ ..] if schema.is_word("pg_catalog") && dot.is_symbol(".") => rest,
        all => all,
    };
    let [function, open, text, casts @ .., close] = call else {
        return None;
    };
    let is_call = function.is_word("nextval")
        && open.is_symbol("(")
        && close.is_symbol(")")
        && text.kind == TokenKind::Text
        && are_casts(casts)
        && casts.last().is_none_or(|token| token.is_word("regclass"));
    if !is_call {
        return None;
    }
    let inside = text.value(Dialect::Postgres);
    let sequence = Sequence::new(qualified_name(&inside)?);
    Some(ServerDefault::Sequence(Shared::from(sequence)))
}

/// `"app"."s"` or `s`.
pub(crate) fn qualified_name(text: &str) -> Option<TableName> {
    let tokens = tokens(Dialect::Postgres, text);
    match &tokens[..] {
        [only] if only.is_name() => Some(TableName::new(name(only))),
        [schema, dot, last] if schema.is_name() && dot.is_symbol(".") && last.is_name() => {
            Some(TableName::new(name(last)).in_schema(name(schema)))
        }
        _ => None,
    }
}

/// Whether the tokens behind a literal only say its type.
fn are_casts(tokens: &[Token<'_>]) -> bool {
    let is_type = |token: &Token<'_>| match token.kind {
        TokenKind::Word => !token.is_word("collate"),
        TokenKind::QuotedName | TokenKind::Number => true,
        _ => ["::", ".", "(", ")", "[", "]", ","].contains(&token.text),
    };
    tokens.first().is_none_or(|first| first.is_symbol("::")) && tokens.iter().all(is_type)
}

/// The types of a chain of casts.
fn casts_of<'a>(text: &'a str, casts: &'a [Token<'_>]) -> impl Iterator<Item = SqlType> + 'a {
    let ends = |position: usize| {
        let next = casts[position + 1..].iter().find(|it| it.is_symbol("::"));
        next.map_or(text.len(), |it| it.start)
    };
    let casts_at = casts
        .iter()
        .enumerate()
        .filter(|(_, it)| it.is_symbol("::"));
    casts_at.map(move |(position, it)| read_postgres_type(&text[it.range().end..ends(position)]))
}

/// Whether a literal of type `cast` is one of the column's type. The names of user types depend on the search path, so
/// only the server's own types are told from each other.
fn is_a(cast: &SqlType, sql_type: &SqlType) -> bool {
    let sql_type = sql_type.base();
    let is_text = |it: &SqlType| match it {
        SqlType::Text | SqlType::Varchar(_) => true,
        SqlType::Custom(custom) => custom
            .postgres
            .as_deref()
            .is_some_and(|text| text.starts_with("character") || text == "bpchar"),
        _ => false,
    };
    match (Literals::of(cast), Literals::of(sql_type)) {
        (Literals::Texts, Literals::Texts) => {
            let is_users = |it: &SqlType| {
                matches!(
                    it,
                    SqlType::Custom(_) | SqlType::Enum(_) | SqlType::Array(_)
                )
            };
            is_text(cast) && is_text(sql_type)
                || cast == sql_type
                || is_users(cast) && is_users(sql_type) && is_text(cast) == is_text(sql_type)
        }
        (cast, column) => cast == column,
    }
}

/// The texts of a literal default, for partition bounds.
pub(crate) fn text_of(default: &ServerDefault) -> Name {
    match default {
        ServerDefault::Boolean(value) => value.to_string().into(),
        ServerDefault::Integer(value) => value.to_string().into(),
        ServerDefault::Float(text) | ServerDefault::Text(text) | ServerDefault::Sql(text) => {
            text.clone()
        }
        ServerDefault::Sequence(sequence) => sequence.name.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &'static str) -> ServerDefault {
        ServerDefault::Text(value.into())
    }

    fn sql(value: &'static str) -> ServerDefault {
        ServerDefault::Sql(value.into())
    }

    #[test]
    fn literals_of_the_columns_type_are_values() {
        let numeric = SqlType::Numeric {
            precision: Some(10),
            scale: Some(2),
        };
        for (found, sql_type, default) in [
            (
                "'x'::character varying",
                SqlType::Varchar(5),
                Some(text("x")),
            ),
            ("'it''s'::text", SqlType::Text, Some(text("it's"))),
            (
                "'2020-01-01'::date",
                SqlType::Date,
                Some(text("2020-01-01")),
            ),
            ("'{}'::jsonb", SqlType::Json, Some(text("{}"))),
            (
                "('-1'::integer)",
                SqlType::SmallInt,
                Some(ServerDefault::Integer(-1)),
            ),
            ("5", SqlType::BigInt, Some(ServerDefault::Integer(5))),
            ("- 5", SqlType::BigInt, Some(ServerDefault::Integer(-5))),
            ("1.50", numeric, Some(ServerDefault::Float("1.50".into()))),
            ("true", SqlType::Boolean, Some(ServerDefault::Boolean(true))),
            ("'f'", SqlType::Boolean, Some(ServerDefault::Boolean(false))),
            ("NULL::character varying", SqlType::Text, None),
            (
                "'{}'::text[]",
                SqlType::Array(SqlType::Text.into()),
                Some(text("{}")),
            ),
        ] {
            assert_eq!(read(found, &sql_type), default, "{found}");
        }
    }

    #[test]
    fn expressions_stay_as_they_are() {
        for (found, sql_type, default) in [
            ("now()", SqlType::TimestampTz, Some(sql("now()"))),
            (
                "('now'::text)::date",
                SqlType::Date,
                Some(sql("('now'::text)::date")),
            ),
            ("'now'::text", SqlType::Date, Some(sql("'now'::text"))),
            (
                "('a'::text || 'b'::text)",
                SqlType::Text,
                Some(sql("'a'::text || 'b'::text")),
            ),
            ("(1 + 1)", SqlType::Integer, Some(sql("1 + 1"))),
        ] {
            assert_eq!(read(found, &sql_type), default, "{found}");
        }
    }

    #[test]
    fn next_number_names_its_sequence() {
        let default = read("nextval('\"App\".s'::regclass)", &SqlType::BigInt);
        let sequence = Sequence::new(TableName::new("s").in_schema("App"));
        assert_eq!(default, Some(ServerDefault::Sequence(sequence.into())));
    }

    #[test]
    fn numbers_are_plain() {
        let float = |text: &'static str| Some(ServerDefault::Float(text.into()));
        assert_eq!(number("1e3"), Some(ServerDefault::Integer(1000)));
        assert_eq!(number("1.5e-3"), float("0.0015"));
        assert_eq!(number("-.5"), float("-0.5"));
        assert_eq!(number("1.50"), float("1.50"));
        assert_eq!(number("007"), Some(ServerDefault::Integer(7)));
        assert_eq!(number("NaN"), None);
        assert_eq!(number("1e999999999"), None);
    }
}
