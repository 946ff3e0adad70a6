//! Short words for what the tests say often.

use model_core::schema::{Column, PrimaryKey, SqlType, Table};
use model_core::{MetaData, OnExisting};

pub(crate) fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("the test's tables agree");
    }
    metadata
}

/// A table whose key is `id`.
pub(crate) fn table(name: &'static str) -> Table {
    Table::new(name)
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
}

/// A text that a key can cover.
pub(crate) fn text(name: &'static str) -> Column {
    Column::new(name, SqlType::Varchar(40))
}
