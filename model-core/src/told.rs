//! Errors that end a program or a test as they are meant to be read.
//!
//! `unwrap`, and a `main` that returns the error, print `Debug`. What a user then sees is the message, not the fields.

/// `Debug` that says what `Display` says.
macro_rules! debug_is_display {
    ($($error:ty),+ $(,)?) => {
        $(impl std::fmt::Debug for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        })+
    };
}

pub(crate) use debug_is_display;

#[cfg(test)]
mod tests {
    use crate::schema::{Column, SqlType, Table};
    use crate::{Dialect, MetaData, OnExisting};

    #[test]
    fn error_that_ends_a_program_is_its_message() {
        let mut metadata = MetaData::new();
        let table = Table::new("tags").column(Column::new("id", SqlType::Integer).comment("no"));
        metadata.define(table, OnExisting::Error).expect("a table");
        let error = metadata
            .create_ddl(Dialect::Sqlite, OnExisting::Error)
            .expect_err("SQLite has no comments");
        assert_eq!(format!("{error:?}"), error.to_string());
        let other = Table::new("tags").column(Column::new("id", SqlType::Text));
        let error = metadata
            .define(other, OnExisting::Error)
            .expect_err("another table");
        assert_eq!(format!("{error:?}"), error.to_string());
    }
}
