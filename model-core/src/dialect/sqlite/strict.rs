//! The types of strict tables: six words, each for values of one kind (SQLite, STRICT Tables, 2).

use super::W;
use crate::ddl::{Limitation, TableLimitation};
use crate::schema::SqlType;

/// Every word that a strict table takes.
const WORDS: [&str; 6] = ["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"];

/// Writes the type. What sqlx stores decides the word: a text of limited length is TEXT, as dates and times are.
pub(super) fn write(w: &mut W<'_>, sql_type: &SqlType) {
    match sql_type {
        SqlType::Boolean
        | SqlType::TinyInt
        | SqlType::SmallInt
        | SqlType::Integer
        | SqlType::BigInt
        | SqlType::UnsignedTinyInt
        | SqlType::UnsignedSmallInt
        | SqlType::UnsignedInteger => w.push("INTEGER"),
        SqlType::Real | SqlType::Double => w.push("REAL"),
        SqlType::Text
        | SqlType::Varchar(_)
        | SqlType::Json
        | SqlType::Inet
        | SqlType::Enum(_)
        | SqlType::Date
        | SqlType::Time
        | SqlType::Timestamp
        | SqlType::TimestampTz => w.push("TEXT"),
        SqlType::Binary | SqlType::Uuid => w.push("BLOB"),
        // The one word that keeps whole numbers and fractions, each as it is.
        SqlType::Numeric { .. } => w.push("ANY"),
        SqlType::Domain(domain) => write(w, &domain.base),
        SqlType::Array(_) => w.problem(Limitation::NoType {
            sql_type: sql_type.clone(),
        }),
        SqlType::Custom(custom) => match (&custom.sqlite, &custom.otherwise) {
            (Some(text), _) => {
                if !WORDS
                    .iter()
                    .any(|word| text.trim().eq_ignore_ascii_case(word))
                {
                    w.problem(Limitation::Table(TableLimitation::NoStrictType {
                        spelt: text.to_string(),
                    }));
                }
                w.push(text);
            }
            (None, Some(otherwise)) => write(w, otherwise),
            (None, None) => w.problem(Limitation::NoType {
                sql_type: sql_type.clone(),
            }),
        },
    }
}
