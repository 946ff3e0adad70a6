//! PostgreSQL's types.

use super::super::writer::Writer;
use super::Postgres;
use crate::ddl::Limitation;
use crate::schema::SqlType;

/// Writes the type.
pub(super) fn write(w: &mut Writer<'_, Postgres>, sql_type: &SqlType) {
    match sql_type {
        SqlType::Boolean => w.push("BOOLEAN"),
        // The one type of 8 bits, and the one that sqlx gives an `i8`; its quotes tell it from CHAR (PostgreSQL 15,
        // 8.3 Character Types).
        SqlType::TinyInt => w.push("\"char\""),
        // PostgreSQL knows no unsigned integer: the next wider.
        SqlType::SmallInt | SqlType::UnsignedTinyInt => w.push("SMALLINT"),
        SqlType::Integer | SqlType::UnsignedSmallInt => w.push("INTEGER"),
        SqlType::BigInt | SqlType::UnsignedInteger => w.push("BIGINT"),
        SqlType::Real => w.push("REAL"),
        SqlType::Double => w.push("DOUBLE PRECISION"),
        SqlType::Numeric { precision, scale } => numeric(w, *precision, *scale),
        SqlType::Text => w.push("TEXT"),
        SqlType::Varchar(length) => varchar(w, *length),
        SqlType::Binary => w.push("BYTEA"),
        SqlType::Date => w.push("DATE"),
        SqlType::Time => w.push("TIME"),
        SqlType::Timestamp => w.push("TIMESTAMP"),
        SqlType::TimestampTz => w.push("TIMESTAMP WITH TIME ZONE"),
        SqlType::Uuid => w.push("UUID"),
        SqlType::Json => w.push("JSONB"),
        SqlType::Inet => w.push("INET"),
        SqlType::Enum(definition) => super::enum_name(w, definition),
        SqlType::Domain(domain) => super::domain_name(w, domain),
        SqlType::Array(element) => {
            write(w, element);
            w.push("[]");
        }
        SqlType::Custom(custom) => match (&custom.postgres, &custom.otherwise) {
            (Some(text), _) => w.push(text),
            (None, Some(otherwise)) => write(w, otherwise),
            (None, None) => w.problem(Limitation::NoType {
                sql_type: sql_type.clone(),
            }),
        },
    }
}

fn varchar(w: &mut Writer<'_, Postgres>, length: u32) {
    // PostgreSQL 15, 8.3 Character Types, and MaxAttrSize: "length for type varchar cannot exceed 10485760".
    if length > 10_485_760 {
        w.problem(Limitation::OutOfRange {
            what: "text length",
            limit: 10_485_760,
        });
    }
    w.push("VARCHAR(");
    w.number(length);
    w.push(")");
}

fn numeric(w: &mut Writer<'_, Postgres>, precision: Option<u16>, scale: Option<i16>) {
    w.push("NUMERIC");
    let Some(precision) = precision else { return };
    // PostgreSQL 15, 8.1.2 Arbitrary Precision Numbers.
    if precision > 1000 {
        w.problem(Limitation::OutOfRange {
            what: "precision",
            limit: 1000,
        });
    }
    w.push("(");
    w.number(precision.into());
    if let Some(scale) = scale {
        w.push(if scale < 0 { ",-" } else { "," });
        w.number(scale.unsigned_abs().into());
    }
    w.push(")");
}
