//! `rust_decimal`: exact decimal numbers.
//!
//! sqlx reads them on PostgreSQL, MariaDB and MySQL. SQLite has no exact decimals and sqlx reads none there: keep them
//! as text with `sqlx::types::Text<Decimal>`, or as a count of the smallest unit.

use rust_decimal::Decimal;

use super::list::{array_elements, column_types};

column_types! {
    Decimal => Numeric { precision: None, scale: None },
}

array_elements! { Decimal }
