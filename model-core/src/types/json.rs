//! `serde_json`: a document, or a value kept as one.

use serde_json::Value;

use super::list::{array_elements, column_types};

column_types! {
    Value => Json,
}

array_elements! { Value }

#[cfg(feature = "_driver")]
mod typed {
    use sqlx::types::Json;

    use crate::model::{ArrayElement, ColumnType};
    use crate::schema::SqlType;

    impl<T> ColumnType for Json<T> {
        const SQL_TYPE: SqlType = SqlType::Json;
    }

    impl<T> ArrayElement for Json<T> {}
}
