//! bigdecimal: exact decimal numbers.
//!
//! sqlx reads them on PostgreSQL, MariaDB and MySQL. SQLite has no exact decimals and sqlx reads none there: keep them
//! as text with `sqlx::types::Text<BigDecimal>`, or as a count of the smallest unit.

use bigdecimal::BigDecimal;

use super::list::{array_elements, column_types};

column_types! {
    BigDecimal => Numeric { precision: None, scale: None },
}

array_elements! { BigDecimal }
