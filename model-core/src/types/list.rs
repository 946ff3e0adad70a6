//! The shape of every file here: a list of Rust types and what each is.

/// `Rust type => variant of SqlType`.
macro_rules! column_types {
    ($($rust:ty => $variant:ident $(($length:literal))? $({ $($field:ident: $value:expr),* })?,)*) => {
        $(impl $crate::model::ColumnType for $rust {
            const SQL_TYPE: $crate::schema::SqlType =
                $crate::schema::SqlType::$variant $(($length))? $({ $($field: $value),* })?;
        })*
    };
}

/// Column types of which sqlx writes and reads arrays on PostgreSQL.
macro_rules! array_elements {
    ($($rust:ty),* $(,)?) => { $(impl $crate::model::ArrayElement for $rust {})* };
}

pub(super) use {array_elements, column_types};
