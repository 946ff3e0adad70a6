//! sqlx's own adapter for what a driver does not know.

use sqlx::types::Text;

use crate::model::{ArrayElement, ColumnType};
use crate::schema::SqlType;

/// Whatever displays and parses, as its text.
impl<T> ColumnType for Text<T> {
    const SQL_TYPE: SqlType = SqlType::Text;
}

impl<T> ArrayElement for Text<T> {}
