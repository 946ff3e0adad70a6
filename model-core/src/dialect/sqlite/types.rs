//! SQLite's types: the declared names that sqlx knows, each with the affinity that keeps its values as they are.

use super::super::writer::Writer;
use super::Sqlite;
use crate::ddl::Limitation;
use crate::schema::SqlType;

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
