//! SQLite's types: the declared names that sqlx knows, each with the affinity that keeps its values as they are.

use super::super::writer::Writer;
use super::Sqlite;
use crate::ddl::Limitation;
use crate::schema::{Dialect, SqlType};
use crate::sql::{Token, tokens};

/// Writes the type.
pub(super) fn write(w: &mut Writer<'_, Sqlite>, sql_type: &SqlType) {
    match sql_type {
        SqlType::Boolean => w.push("BOOLEAN"),
        SqlType::TinyInt
        | SqlType::SmallInt
        | SqlType::Integer
        | SqlType::BigInt
        | SqlType::UnsignedTinyInt
        | SqlType::UnsignedSmallInt
        | SqlType::UnsignedInteger => w.push("INTEGER"),
        SqlType::Real | SqlType::Double => w.push("REAL"),
        // JSON as TEXT: a column declared JSON has numeric affinity, which turns the document `1.0` into a number.
        SqlType::Text | SqlType::Json | SqlType::Inet | SqlType::Enum(_) => w.push("TEXT"),
        // The length is for readers: SQLite does not enforce it (Datatypes In SQLite, 3.1 Determination Of Affinity).
        SqlType::Varchar(length) => {
            w.push("VARCHAR(");
            w.number(*length);
            w.push(")");
        }
        SqlType::Binary | SqlType::Uuid => w.push("BLOB"),
        SqlType::Date => w.push("DATE"),
        SqlType::Time => w.push("TIME"),
        // The two words that sqlx takes for times.
        SqlType::Timestamp => w.push("DATETIME"),
        SqlType::TimestampTz => w.push("TIMESTAMP"),
        SqlType::Numeric { precision, scale } => numeric(w, *precision, *scale),
        // No plan has one left here; its values are what counts.
        SqlType::Domain(domain) => write(w, &domain.base),
        SqlType::Array(_) => w.problem(Limitation::NoType {
            sql_type: sql_type.clone(),
        }),
        SqlType::Custom(custom) => match (&custom.sqlite, &custom.otherwise) {
            (Some(text), _) => w.push(text),
            (None, Some(otherwise)) => write(w, otherwise),
            (None, None) => w.problem(Limitation::NoType {
                sql_type: sql_type.clone(),
            }),
        },
    }
}

fn numeric(w: &mut Writer<'_, Sqlite>, precision: Option<u16>, scale: Option<i16>) {
    // Datatypes In SQLite, 3.4: beyond 15 digits a decimal becomes a floating-point number near it.
    if precision.is_none_or(|precision| precision > 15) {
        w.warn(Limitation::InexactNumeric);
    }
    w.push("NUMERIC");
    let Some(precision) = precision else { return };
    w.push("(");
    w.number(precision.into());
    if let Some(scale) = scale {
        w.push(if scale < 0 { ",-" } else { "," });
        w.number(scale.unsigned_abs().into());
    }
    w.push(")");
}

/// The type that a declared type stands for. Synonyms are one type: they have one affinity, and are one type to sqlx too. A
/// type that is no synonym keeps its words, in lower case.
pub(crate) fn read(declared: &str) -> SqlType {
    let tokens = tokens(Dialect::Sqlite, declared);
    let (words, arguments) = spelling(&tokens);
    known(&words, &arguments).unwrap_or_else(|| custom(&words, &arguments))
}

/// The type of a column that is the whole key of a table with row numbers. SQLite, CREATE TABLE, 5: only the exact word
/// INTEGER makes the key the row's number, so no other word is a synonym of it.
pub(crate) fn read_key(declared: &str) -> SqlType {
    let tokens = tokens(Dialect::Sqlite, declared);
    let (words, arguments) = spelling(&tokens);
    match known(&words, &arguments) {
        Some(SqlType::BigInt) if words != "integer" => custom(&words, &arguments),
        Some(known) => known,
        None => custom(&words, &arguments),
    }
}

/// The type that a column of a table has once it is written and read again.
pub(crate) fn canonical(sql_type: &SqlType, strict: bool) -> SqlType {
    match sql_type {
        SqlType::TinyInt
        | SqlType::SmallInt
        | SqlType::Integer
        | SqlType::BigInt
        | SqlType::UnsignedTinyInt
        | SqlType::UnsignedSmallInt
        | SqlType::UnsignedInteger => SqlType::BigInt,
        SqlType::Real | SqlType::Double => SqlType::Double,
        SqlType::Text | SqlType::Json | SqlType::Inet | SqlType::Enum(_) => SqlType::Text,
        SqlType::Binary | SqlType::Uuid => SqlType::Binary,
        SqlType::Boolean if strict => SqlType::BigInt,
        SqlType::Varchar(_)
        | SqlType::Date
        | SqlType::Time
        | SqlType::Timestamp
        | SqlType::TimestampTz
            if strict =>
        {
            SqlType::Text
        }
        SqlType::Numeric { .. } if strict => SqlType::custom("any"),
        SqlType::Numeric {
            precision: None, ..
        } => SqlType::Numeric {
            precision: None,
            scale: None,
        },
        SqlType::Domain(domain) => canonical(&domain.base, strict),
        SqlType::Custom(custom) => match (&custom.sqlite, &custom.otherwise) {
            (Some(text), _) => read(text),
            (None, Some(otherwise)) => canonical(otherwise, strict),
            (None, None) => sql_type.clone(),
        },
        SqlType::Boolean
        | SqlType::Numeric { .. }
        | SqlType::Varchar(_)
        | SqlType::Date
        | SqlType::Time
        | SqlType::Timestamp
        | SqlType::TimestampTz
        | SqlType::Array(_) => sql_type.clone(),
    }
}

/// The words in lower case, one space between them, and the arguments.
fn spelling(tokens: &[Token<'_>]) -> (String, Vec<String>) {
    let open = tokens.iter().position(|token| token.is_symbol("("));
    let (words, arguments) = tokens.split_at(open.unwrap_or(tokens.len()));
    let value = |token: &Token<'_>| token.value(Dialect::Sqlite).to_ascii_lowercase();
    let words: Vec<String> = words.iter().map(value).collect();
    let inside = arguments
        .strip_suffix(&arguments[arguments.len().saturating_sub(1)..])
        .and_then(|it| it.get(1..))
        .unwrap_or_default();
    let arguments = inside.split(|token| token.is_symbol(","));
    let arguments = arguments.map(|tokens| tokens.iter().map(value).collect::<String>());
    let arguments = arguments.filter(|argument| !argument.is_empty());
    (words.join(" "), arguments.collect())
}

fn known(words: &str, arguments: &[String]) -> Option<SqlType> {
    Some(match (words, arguments) {
        (
            "integer" | "int" | "tinyint" | "smallint" | "mediumint" | "bigint"
            | "unsigned big int" | "int2" | "int4" | "int8",
            [],
        ) => SqlType::BigInt,
        ("boolean" | "bool", []) => SqlType::Boolean,
        ("real" | "double" | "double precision" | "float", []) => SqlType::Double,
        ("text" | "clob", []) => SqlType::Text,
        ("varchar" | "character varying" | "varying character" | "nvarchar", [length]) => {
            SqlType::Varchar(length.parse().ok()?)
        }
        ("blob", []) => SqlType::Binary,
        ("date", []) => SqlType::Date,
        ("time", []) => SqlType::Time,
        ("datetime", []) => SqlType::Timestamp,
        ("timestamp", []) => SqlType::TimestampTz,
        ("numeric" | "decimal", []) => SqlType::Numeric {
            precision: None,
            scale: None,
        },
        ("numeric" | "decimal", [precision]) => SqlType::Numeric {
            precision: Some(precision.parse().ok()?),
            scale: None,
        },
        ("numeric" | "decimal", [precision, scale]) => SqlType::Numeric {
            precision: Some(precision.parse().ok()?),
            scale: Some(scale.parse().ok()?),
        },
        _ => return None,
    })
}

fn custom(words: &str, arguments: &[String]) -> SqlType {
    if arguments.is_empty() {
        SqlType::custom(words.to_owned())
    } else {
        SqlType::custom(format!("{words}({})", arguments.join(",")))
    }
}

#[cfg(test)]
mod tests {
    use super::super::strict;
    use super::*;
    use crate::dialect::text_options::{Locations, Portability, TextOptions};
    use crate::metadata::NamingConvention;
    use crate::schema::{Backslashes, CustomType, EnumDefinition, Shared};

    const PLAIN: TextOptions = TextOptions {
        portability: Portability::Degrading,
        locations: Locations::Hidden,
        naming: NamingConvention::DEFAULT,
        backslashes: Backslashes::Escape,
    };

    fn written(sql_type: &SqlType, is_strict: bool) -> String {
        let mut w = Writer::<Sqlite>::new(0, PLAIN);
        if is_strict {
            strict::write(&mut w, sql_type);
        } else {
            write(&mut w, sql_type);
        }
        let script = w.finish().expect("a type that SQLite has");
        script.as_str().trim_end().to_owned()
    }

    fn every_type() -> Vec<SqlType> {
        let numeric = |precision, scale| SqlType::Numeric { precision, scale };
        let otherwise = CustomType::fixed([None; 4], Some(&SqlType::UnsignedInteger));
        let mood = EnumDefinition::new("mood", ["good", "bad"]);
        vec![
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
            numeric(None, None),
            numeric(None, Some(2)),
            numeric(Some(10), None),
            numeric(Some(10), Some(2)),
            numeric(Some(10), Some(-2)),
            SqlType::Text,
            SqlType::Varchar(320),
            SqlType::Binary,
            SqlType::Date,
            SqlType::Time,
            SqlType::Timestamp,
            SqlType::TimestampTz,
            SqlType::Uuid,
            SqlType::Json,
            SqlType::Inet,
            SqlType::Enum(Shared::from(mood)),
            SqlType::Custom(otherwise.into()),
        ]
    }

    #[test]
    fn every_type_is_read_as_it_was_written() {
        for sql_type in every_type() {
            for is_strict in [false, true] {
                let text = written(&sql_type, is_strict);
                let expected = canonical(&sql_type, is_strict);
                assert_eq!(read(&text), expected, "{sql_type} as {text}");
                assert!(written(&expected, is_strict).eq_ignore_ascii_case(&text));
                assert_eq!(canonical(&expected, is_strict), expected);
            }
        }
    }

    #[test]
    fn words_that_are_no_synonyms_keep_their_spelling() {
        for (declared, expected) in [
            ("Point", "point"),
            ("DECIMAL  ( 10 , 2 , 3 )", "decimal(10,2,3)"),
            ("INT(11)", "int(11)"),
            ("'My' [Type]", "my type"),
            ("", ""),
            ("varchar", "varchar"),
        ] {
            let read = read(declared);
            assert_eq!(read, SqlType::custom(expected), "{declared}");
            assert_eq!(canonical(&read, false), read);
        }
    }

    #[test]
    fn only_integer_numbers_rows() {
        assert_eq!(read_key("integer"), SqlType::BigInt);
        assert_eq!(read_key("BIGINT"), SqlType::custom("bigint"));
        assert_eq!(read("BIGINT"), SqlType::BigInt);
        assert_eq!(read_key("TEXT"), SqlType::Text);
    }
}
