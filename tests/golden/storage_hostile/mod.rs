//! Words that stand without quotes cannot end the statement; names are quoted whatever they hold.

use model_core::schema::{Column, EngineOptions, MariaDbTable, PostgresTable, SqlType, StorageParameter, Table};
use model_core::{MetaData, OnExisting};

pub fn metadata() -> MetaData {
    let table = Table::new("t")
        .column(Column::new("a", SqlType::Integer))
        .postgres(
            PostgresTable::new()
                .tablespace("fast\"; DROP TABLE users; --")
                .with(StorageParameter::new("fillfactor", "70); DROP TABLE users; --")),
        )
        .mariadb(MariaDbTable::new(EngineOptions::new().engine("InnoDB; DROP TABLE users").charset("utf8--")));
    let mut metadata = MetaData::new();
    metadata.define(table, OnExisting::Error).expect("one table");
    metadata
}
