//! Items that do not depend on each other stand in the order of their names, whatever they were listed in.

use model_core::schema::{DdlItem, Requirement, SqlText};
use model_core::{Dialect, MetaData, OnExisting};

fn item(name: &'static str) -> DdlItem {
    let text = |statement: &str| SqlText::NONE.with(Dialect::Postgres, format!("{statement} {name}"));
    DdlItem::new(name, text("CREATE SCHEMA"), text("DROP SCHEMA IF EXISTS"))
        .create_if_missing(text("CREATE SCHEMA IF NOT EXISTS"))
}

pub fn metadata() -> MetaData {
    let mut metadata = MetaData::new();
    let items = [
        item("cherry"),
        item("apple").requires(Requirement::item("damson")),
        item("damson"),
        item("banana").requires(Requirement::item("Cherry")),
    ];
    for item in items {
        metadata.define(item, OnExisting::Error).expect("names that differ");
    }
    metadata
}
