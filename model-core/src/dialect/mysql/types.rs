//! MySQL's types.

use super::super::pieces::{self, type_text::TypeText};
use super::super::writer::Writer;
use super::MySql;
use crate::ddl::Limitation;
use crate::schema::{Dialect, SqlType};

/// Writes the type.
pub(super) fn write(w: &mut Writer<'_, MySql>, sql_type: &SqlType) {
    match sql_type {
        SqlType::Boolean => w.push("BOOLEAN"),
        SqlType::TinyInt => w.push("TINYINT"),
        SqlType::SmallInt => w.push("SMALLINT"),
        SqlType::Integer => w.push("INTEGER"),
        SqlType::BigInt => w.push("BIGINT"),
        SqlType::UnsignedTinyInt => w.push("TINYINT UNSIGNED"),
        SqlType::UnsignedSmallInt => w.push("SMALLINT UNSIGNED"),
        SqlType::UnsignedInteger => w.push("INTEGER UNSIGNED"),
        // REAL would be of 64 bits.
        SqlType::Real => w.push("FLOAT"),
        SqlType::Double => w.push("DOUBLE"),
        // MySQL 8.0, 11.1.3: at most 30 digits stand behind the point.
        SqlType::Numeric { precision, scale } => pieces::decimal(w, *precision, *scale, 30),
        // TEXT would end at 64 KiB.
        SqlType::Text => w.push("LONGTEXT"),
        SqlType::Varchar(length) => pieces::varchar(w, *length),
        SqlType::Binary => w.push("LONGBLOB"),
        SqlType::Date => w.push("DATE"),
        // Six digits: what the Rust types carry. Without them the server rounds to seconds.
        SqlType::Time => w.push("TIME(6)"),
        SqlType::Timestamp => w.push("DATETIME(6)"),
        SqlType::TimestampTz => w.push("TIMESTAMP(6)"),
        SqlType::Uuid => w.push("BINARY(16)"),
        SqlType::Json => w.push("JSON"),
        SqlType::Enum(definition) => pieces::enum_labels(w, definition),
        // The longest IPv6 network.
        SqlType::Inet => w.push("VARCHAR(43)"),
        // No plan has one left here; its values are what counts.
        SqlType::Domain(domain) => write(w, &domain.base),
        SqlType::Array(_) => w.problem(Limitation::NoType {
            sql_type: sql_type.clone(),
        }),
        SqlType::Custom(custom) => match (&custom.mysql, &custom.otherwise) {
            (Some(text), _) => w.push(text),
            (None, Some(otherwise)) => write(w, otherwise),
            (None, None) => w.problem(Limitation::NoType {
                sql_type: sql_type.clone(),
            }),
        },
    }
}

/// What the type is, where the user spelt none for this dialect.
pub(super) fn effective(sql_type: &SqlType) -> &SqlType {
    match sql_type {
        SqlType::Custom(custom) if custom.mysql.is_none() => {
            custom.otherwise.as_deref().map_or(sql_type, effective)
        }
        plain => plain,
    }
}

/// What the user spelt for this dialect.
pub(super) fn spelt(sql_type: &SqlType) -> Option<&str> {
    match sql_type {
        SqlType::Custom(custom) => custom.mysql.as_deref(),
        _ => None,
    }
}

/// Reads a type as the server prints it or as a user spells it.
pub(in super::super) fn read(text: &str) -> TypeText {
    pieces::type_text::read_type_text(Dialect::MySql, text)
}
