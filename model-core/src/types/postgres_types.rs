//! sqlx's own types for what PostgreSQL alone has: intervals, money, ranges, shapes, and types of extensions.
//!
//! The other databases have no such type, and say so; `sql_type(mariadb = "...")` gives them one.

#[cfg(any(feature = "chrono", feature = "time"))]
use sqlx::postgres::types::PgTimeTz;
use sqlx::postgres::types::{
    PgBox, PgCiText, PgCircle, PgCube, PgHstore, PgInterval, PgLQuery, PgLSeg, PgLTree, PgLine,
    PgMoney, PgPath, PgPoint, PgPolygon, PgRange,
};

use super::list::array_elements;
use crate::model::{ArrayElement, ColumnType};
use crate::schema::{CustomType, Shared, SqlType};

/// `Rust type => "type"`, and the extension that it comes from.
macro_rules! postgres_types {
    ($($rust:ty => $text:literal $(from $extension:literal)?,)*) => {
        $(impl ColumnType for $rust {
            const SQL_TYPE: SqlType = SqlType::Custom(Shared::Static(
                &CustomType::of_postgres($text)$(.brought_by($extension))?,
            ));
        })*
    };
}

postgres_types! {
    PgInterval => "interval",
    PgMoney => "money",
    PgPoint => "point",
    PgLine => "line",
    PgLSeg => "lseg",
    PgBox => "box",
    PgPath => "path",
    PgPolygon => "polygon",
    PgCircle => "circle",
    PgCiText => "citext" from "citext",
    PgHstore => "hstore" from "hstore",
    PgLTree => "ltree" from "ltree",
    PgLQuery => "lquery" from "ltree",
    PgCube => "cube" from "cube",
}

macro_rules! ranges {
    ($($(#[$only:meta])* $rust:ty => $text:literal,)*) => {
        $(
            $(#[$only])*
            impl ColumnType for PgRange<$rust> {
                const SQL_TYPE: SqlType =
                    SqlType::Custom(Shared::Static(&CustomType::of_postgres($text)));
            }

            $(#[$only])*
            impl ArrayElement for PgRange<$rust> {}
        )*
    };
}

ranges! {
    i32 => "int4range",
    i64 => "int8range",
    #[cfg(feature = "rust_decimal")]
    ::rust_decimal::Decimal => "numrange",
    #[cfg(feature = "bigdecimal")]
    ::bigdecimal::BigDecimal => "numrange",
    #[cfg(feature = "chrono")]
    ::chrono::NaiveDate => "daterange",
    #[cfg(feature = "chrono")]
    ::chrono::NaiveDateTime => "tsrange",
    #[cfg(feature = "chrono")]
    ::chrono::DateTime<::chrono::Utc> => "tstzrange",
    #[cfg(feature = "time")]
    ::time::Date => "daterange",
    #[cfg(feature = "time")]
    ::time::PrimitiveDateTime => "tsrange",
    #[cfg(feature = "time")]
    ::time::OffsetDateTime => "tstzrange",
}

#[cfg(feature = "chrono")]
postgres_types! {
    PgTimeTz<::chrono::NaiveTime, ::chrono::FixedOffset> => "time with time zone",
}

#[cfg(feature = "time")]
postgres_types! {
    PgTimeTz<::time::Time, ::time::UtcOffset> => "time with time zone",
}

array_elements! { PgInterval, PgMoney, PgPoint, PgLine, PgLSeg, PgBox, PgPath, PgPolygon, PgCircle, PgCiText }
