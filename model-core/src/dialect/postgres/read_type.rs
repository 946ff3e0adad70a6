//! PostgreSQL's types, read back: as the server prints them, and as users spell them (PostgreSQL 15, 8 Data Types).

use super::super::text_options::{Locations, Portability, TextOptions};
use super::super::writer::Writer;
use super::{Postgres, types};
use crate::metadata::NamingConvention;
use crate::schema::{Backslashes, CustomType, Dialect, Domain, Name, SqlType};
use crate::sql::{Token, TokenKind, tokens};

/// The type of a model as the catalogue would show it: on PostgreSQL an unsigned 16-bit integer is an INTEGER. Types that
/// are objects of their own stay.
pub(crate) fn canonical(sql_type: &SqlType) -> SqlType {
    match sql_type {
        SqlType::Enum(_) => sql_type.clone(),
        SqlType::Domain(domain) => SqlType::Domain(
            Domain {
                base: canonical(&domain.base).into(),
                ..Domain::clone(domain)
            }
            .into(),
        ),
        SqlType::Array(element) => array(canonical(element)),
        SqlType::Custom(custom) => match (&custom.postgres, &custom.otherwise) {
            (Some(text), _) => brought_by(read(text), custom.extension.as_ref()),
            (None, Some(otherwise)) => canonical(otherwise),
            (None, None) => sql_type.clone(),
        },
        plain => read(&written(plain)),
    }
}

fn brought_by(sql_type: SqlType, extension: Option<&Name>) -> SqlType {
    match (sql_type, extension) {
        (SqlType::Custom(custom), Some(extension)) => SqlType::Custom(
            CustomType::clone(&custom)
                .from_extension(extension.clone())
                .into(),
        ),
        (sql_type, _) => sql_type,
    }
}

/// PostgreSQL 15, 8.15.1: the number of dimensions is not part of the type.
fn array(element: SqlType) -> SqlType {
    match element {
        SqlType::Array(_) => element,
        element => SqlType::Array(element.into()),
    }
}

/// The type as SQL; empty where PostgreSQL has no such type.
pub(crate) fn written(sql_type: &SqlType) -> String {
    let options = TextOptions {
        portability: Portability::Degrading,
        locations: Locations::Hidden,
        naming: NamingConvention::DEFAULT,
        backslashes: Backslashes::Escape,
    };
    let mut w = Writer::<Postgres>::new(0, options);
    types::write(&mut w, sql_type);
    let script = w.finish().ok();
    let text = script.as_ref().map_or("", |script| script.as_str());
    text.strip_suffix('\n').unwrap_or(text).to_owned()
}

/// Reads a type. One that is not in the vocabulary is custom, in the server's spelling.
pub(crate) fn read(text: &str) -> SqlType {
    let read = TypeText::read(text);
    let element = read.element();
    if read.is_array {
        SqlType::Array(element.into())
    } else {
        element
    }
}

/// A type's text in parts.
#[derive(Debug, Default)]
struct TypeText {
    schema: Option<String>,
    name: String,
    arguments: Vec<String>,
    is_array: bool,
}

impl TypeText {
    fn read(text: &str) -> Self {
        let mut read = Self::default();
        let mut words: Vec<Token<'_>> = Vec::new();
        let all = tokens(Dialect::Postgres, text);
        let mut rest = all.iter().peekable();
        while let Some(token) = rest.next() {
            match token.text {
                "." => read.schema = words.pop().as_ref().map(plain_name),
                "(" => {
                    let inside = rest.by_ref().take_while(|token| token.text != ")");
                    read.arguments = arguments(inside);
                }
                "[" => {
                    read.is_array = true;
                    // The size of an array, which the server forgets.
                    rest.by_ref().find(|token| token.text == "]");
                }
                // The collation belongs to the column.
                _ if token.is_word("collate") => break,
                _ if token.is_word("array") && !words.is_empty() => read.is_array = true,
                _ => words.push(*token),
            }
        }
        if read.schema.as_deref() == Some("pg_catalog") {
            read.schema = None;
        }
        read.set_name(&words);
        read
    }

    fn set_name(&mut self, words: &[Token<'_>]) {
        match words {
            // The quotes tell it from CHAR.
            [only] if only.text == "\"char\"" => only.text.clone_into(&mut self.name),
            // The server's spelling of `bit` without a length.
            [only] if only.text == "\"bit\"" => only.text.clone_into(&mut self.name),
            [only] if only.kind == TokenKind::QuotedName => self.name = quoted_if_needed(only),
            _ => {
                let words: Vec<String> = words.iter().map(|it| it.text.to_lowercase()).collect();
                self.name = words.join(" ");
                if self.schema.is_none() {
                    self.apply_synonyms();
                }
            }
        }
    }

    fn apply_synonyms(&mut self) {
        let (name, default_arguments): (&str, &[&str]) = match self.name.as_str() {
            "int" | "int4" => ("integer", &[]),
            "int2" => ("smallint", &[]),
            "int8" => ("bigint", &[]),
            "bool" => ("boolean", &[]),
            "float4" => ("real", &[]),
            "float8" | "double" => ("double precision", &[]),
            "float" => (self.float(), &[]),
            "decimal" | "dec" => ("numeric", &[]),
            "varchar"
            | "char varying"
            | "national character varying"
            | "national char varying"
            | "nchar varying" => ("character varying", &[]),
            "char" | "character" | "national character" | "national char" | "nchar" => {
                ("character", &["1"])
            }
            "varbit" => ("bit varying", &[]),
            "bit" => ("bit", &["1"]),
            "timestamp" => ("timestamp without time zone", &[]),
            "timestamptz" => ("timestamp with time zone", &[]),
            "time" => ("time without time zone", &[]),
            "timetz" => ("time with time zone", &[]),
            name => (name, &[]),
        };
        if self.name == "float" {
            self.arguments.clear();
        }
        if self.arguments.is_empty() {
            self.arguments = default_arguments.iter().map(ToString::to_string).collect();
        }
        self.name = name.to_owned();
        if self.name == "bpchar" && !self.arguments.is_empty() {
            "character".clone_into(&mut self.name);
        }
        if self.name == "numeric" && self.arguments.len() == 1 {
            self.arguments.push("0".to_owned());
        }
    }

    /// At most 24 binary digits fit into 32 bits.
    fn float(&self) -> &'static str {
        match self.arguments.first().map(|digits| digits.parse::<u8>()) {
            Some(Ok(1..=24)) => "real",
            _ => "double precision",
        }
    }

    /// The type, or that of an array's elements.
    fn element(&self) -> SqlType {
        let custom = || SqlType::custom(self.spelling());
        if self.schema.is_some() {
            return custom();
        }
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        match (self.name.as_str(), &arguments[..]) {
            ("boolean", []) => SqlType::Boolean,
            ("\"char\"", []) => SqlType::TinyInt,
            ("smallint", []) => SqlType::SmallInt,
            ("integer", []) => SqlType::Integer,
            ("bigint", []) => SqlType::BigInt,
            ("real", []) => SqlType::Real,
            ("double precision", []) => SqlType::Double,
            ("numeric", []) => SqlType::Numeric {
                precision: None,
                scale: None,
            },
            ("numeric", [precision, scale]) => match (precision.parse(), scale.parse()) {
                (Ok(precision), Ok(scale)) => SqlType::Numeric {
                    precision: Some(precision),
                    scale: Some(scale),
                },
                _ => custom(),
            },
            ("text", []) => SqlType::Text,
            ("character varying", [length]) => {
                length.parse().map_or_else(|_| custom(), SqlType::Varchar)
            }
            ("bytea", []) => SqlType::Binary,
            ("date", []) => SqlType::Date,
            ("time without time zone", []) => SqlType::Time,
            ("timestamp without time zone", []) => SqlType::Timestamp,
            ("timestamp with time zone", []) => SqlType::TimestampTz,
            ("uuid", []) => SqlType::Uuid,
            ("jsonb", []) => SqlType::Json,
            ("inet", []) => SqlType::Inet,
            _ => custom(),
        }
    }

    /// As the server's `format_type` spells it.
    fn spelling(&self) -> String {
        let arguments = match &self.arguments[..] {
            [] => String::new(),
            some => format!("({})", some.join(",")),
        };
        let zones = [" with time zone", " without time zone"];
        let zone = zones.into_iter().find(|zone| self.name.ends_with(zone));
        match (&self.schema, zone) {
            (Some(schema), _) => format!("{schema}.{}{arguments}", self.name),
            (None, Some(zone)) => {
                let word = self.name.trim_end_matches(zone);
                format!("{word}{arguments}{zone}")
            }
            (None, None) => format!("{}{arguments}", self.name),
        }
    }
}

/// A name, with quotes only where it would be another one without.
fn plain_name(token: &Token<'_>) -> String {
    match token.kind {
        TokenKind::QuotedName => quoted_if_needed(token),
        _ => token.text.to_lowercase(),
    }
}

fn quoted_if_needed(token: &Token<'_>) -> String {
    let name = token.value(Dialect::Postgres);
    let is_plain = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
        && name
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_');
    if is_plain {
        name.into_owned()
    } else {
        token.text.to_owned()
    }
}

/// What is between commas: numbers with their sign, words as they are.
fn arguments<'a>(inside: impl Iterator<Item = &'a Token<'a>>) -> Vec<String> {
    let mut arguments = vec![String::new()];
    for token in inside {
        if token.is_symbol(",") {
            arguments.push(String::new());
        } else if let Some(argument) = arguments.last_mut() {
            let is_signed = argument == "-" && token.kind == TokenKind::Number;
            if !argument.is_empty() && !is_signed {
                argument.push(' ');
            }
            argument.push_str(token.text);
        }
    }
    arguments.retain(|argument| !argument.is_empty());
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synonyms_are_one_type() {
        for (found, wanted) in [
            ("character varying(320)", "VARCHAR(320)"),
            ("character varying", "varchar"),
            ("bigint", "int8"),
            ("double precision", "FLOAT"),
            ("real", "float(24)"),
            ("numeric(10,2)", "DECIMAL(10, 2)"),
            ("numeric(3,0)", "NUMERIC(3)"),
            ("numeric(3,-2)", "NUMERIC(3, -2)"),
            ("timestamp with time zone", "timestamptz"),
            ("timestamp(3) with time zone", "timestamptz(3)"),
            ("timestamp without time zone", "TIMESTAMP"),
            ("time(0) without time zone", "TIME(0)"),
            ("character(1)", "CHAR"),
            ("character(5)", "bpchar(5)"),
            ("bit(1)", "BIT"),
            ("bit varying(5)", "varbit(5)"),
            ("integer[]", "INT[][]"),
            ("integer[]", "int ARRAY[4]"),
            ("text[]", "TEXT[3]"),
            ("\"char\"", "\"char\""),
            ("app.mood", "\"app\".\"mood\""),
            ("app.\"Mood\"[]", "\"app\".\"Mood\"[]"),
            ("interval day to second(3)", "INTERVAL DAY TO SECOND (3)"),
            ("text", "text COLLATE \"C\""),
            ("uuid", "pg_catalog.uuid"),
            (
                "public.geometry(Point,4326)",
                "public.geometry(Point, 4326)",
            ),
        ] {
            assert_eq!(read(found), read(wanted), "{found} {wanted}");
        }
    }

    #[test]
    fn types_that_hold_other_values_differ() {
        for (found, wanted) in [
            ("character varying(320)", "VARCHAR(321)"),
            ("character varying", "TEXT"),
            ("character(1)", "\"char\""),
            ("integer", "INTEGER[]"),
            ("timestamp without time zone", "TIMESTAMPTZ"),
            ("numeric", "NUMERIC(10,2)"),
            ("json", "jsonb"),
            ("app.mood", "\"public\".\"mood\""),
            ("mood", "\"Mood\""),
        ] {
            assert_ne!(read(found), read(wanted), "{found} {wanted}");
        }
    }

    #[test]
    fn custom_type_has_the_servers_spelling() {
        let spelling = |text: &str| match read(text) {
            SqlType::Custom(custom) => custom.postgres.as_deref().map(str::to_owned),
            _ => None,
        };
        for (written, printed) in [
            ("VECTOR( 3 )", "vector(3)"),
            ("timestamptz(3)", "timestamp(3) with time zone"),
            ("\"public\".\"Mood\"", "public.\"Mood\""),
            ("BPCHAR", "bpchar"),
            ("INTERVAL", "interval"),
        ] {
            assert_eq!(spelling(written).as_deref(), Some(printed));
        }
    }
}

#[cfg(test)]
mod laws {
    use proptest::prelude::*;

    use super::*;

    fn types() -> impl Strategy<Value = SqlType> {
        let plain = prop::sample::select(vec![
            SqlType::Boolean,
            SqlType::TinyInt,
            SqlType::SmallInt,
            SqlType::Integer,
            SqlType::BigInt,
            SqlType::UnsignedTinyInt,
            SqlType::UnsignedSmallInt,
            SqlType::UnsignedInteger,
            SqlType::Real,
            SqlType::Double,
            SqlType::Text,
            SqlType::Binary,
            SqlType::Date,
            SqlType::Time,
            SqlType::Timestamp,
            SqlType::TimestampTz,
            SqlType::Uuid,
            SqlType::Json,
            SqlType::Inet,
        ]);
        let numeric = (
            prop::option::of(1_u16..=1000),
            prop::option::of(-1000_i16..=1000),
        );
        let numeric = numeric.prop_map(|(precision, scale)| SqlType::Numeric { precision, scale });
        let varchar = (1_u32..=10_485_760).prop_map(SqlType::Varchar);
        let custom =
            "(\"[A-Za-z ]{1,4}\"\\.)?[a-zA-Z_]{1,8}( ?\\([0-9]{1,3}(, ?[a-z0-9]{1,3})?\\))?";
        let custom = custom.prop_map(SqlType::custom);
        let element = prop_oneof![plain, numeric, varchar, custom];
        (element, any::<bool>()).prop_map(|(element, is_array)| {
            if is_array {
                SqlType::Array(element.into())
            } else {
                element
            }
        })
    }

    proptest! {
        /// What was read is written as it was, up to synonyms, and reading it again changes nothing.
        #[test]
        fn reading_what_was_written_is_a_fixpoint(sql_type in types()) {
            let once = canonical(&sql_type);
            let again = read(&written(&once));
            prop_assert_eq!(&again, &once);
            prop_assert_eq!(written(&again), written(&once));
        }
    }
}
