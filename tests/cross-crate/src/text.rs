//! All that can be written of a set of tables.

use std::fmt::Write as _;

use model_core::{Dialect, MetaData, OnExisting};

/// Each table to its last field, who made it, and the DDL of every dialect in every way.
///
/// # Panics
/// Never: text takes text.
#[must_use]
pub fn everything(metadata: &MetaData) -> String {
    let mut text = String::new();
    for table in metadata.sorted_tables() {
        let contributions = metadata.contributions(table.name.clone());
        write!(text, "{table:#?}\n{contributions:#?}\n").expect("text takes text");
    }
    for dialect in [
        Dialect::Postgres,
        Dialect::Sqlite,
        Dialect::MariaDb,
        Dialect::MySql,
    ] {
        let scripts = [
            metadata.create_ddl(dialect, OnExisting::Error),
            metadata.create_ddl(dialect, OnExisting::Keep),
            metadata.create_ddl(dialect, OnExisting::Extend),
            metadata.drop_ddl(dialect),
        ];
        for script in scripts {
            match script {
                Ok(script) => write!(text, "-- {dialect}\n{script}\n{:#?}\n", script.warnings()),
                Err(error) => write!(text, "-- {dialect}\n{error}\n"),
            }
            .expect("text takes text");
        }
    }
    text
}
