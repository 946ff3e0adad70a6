//! Tables without row numbers that need some: without a key, and with a column that the database numbers.

use model_core::schema::{Column, PrimaryKey, SqlType, SqliteTable, Table};
use model_core::{MetaData, OnExisting};

pub fn metadata() -> MetaData {
    let without_rowid = SqliteTable::new().without_rowid();
    let keyless = Table::new("keyless").column(Column::new("a", SqlType::Integer)).sqlite(without_rowid);
    let numbered = Table::new("numbered")
        .column(Column::new("id", SqlType::BigInt).identity())
        .primary_key(PrimaryKey::new(["id"]))
        .sqlite(without_rowid);
    let mut metadata = MetaData::new();
    for table in [keyless, numbered] {
        metadata.define(table, OnExisting::Error).expect("two tables");
    }
    metadata
}
