//! Names at and beyond what the dialects take.

use model_core::schema::{Column, PrimaryKey, SqlType, Table};
use model_core::{MetaData, OnExisting};

pub fn metadata() -> MetaData {
    let table = |name: String| {
        Table::new(name).column(Column::new("id", SqlType::BigInt)).primary_key(PrimaryKey::new(["id"]))
    };
    let mut metadata = MetaData::new();
    for name in ["e".repeat(64), "é".repeat(64), "x".repeat(65), "crab 🦀".to_owned(), "ends in a space ".to_owned()] {
        metadata.define(table(name), OnExisting::Error).expect("another table");
    }
    let odd = table("sqlite_mine".to_owned()).column(Column::new("nul \0 inside", SqlType::Text));
    metadata.define(odd, OnExisting::Error).expect("another table");
    metadata
}
