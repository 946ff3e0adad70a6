//! What is wrong with items and shows where they meet.

use model_core::schema::{DdlItem, Requirement, SqlText};
use model_core::{Dialect, MetaData, OnExisting};

fn item(name: &'static str) -> DdlItem {
    DdlItem::new(name, "SELECT 1", "SELECT 2").idempotent()
}

pub fn metadata() -> MetaData {
    let mut metadata = MetaData::new();
    let here = SqlText::NONE.with(Dialect::Postgres, "SELECT 1");
    let items = [
        item("astray")
            .requires(Requirement::item("egg white"))
            .requires(Requirement::relation("egg")),
        item("hen").requires(Requirement::item("egg")),
        item("egg").requires(Requirement::item("Hen")),
        item("ouroboros").requires(Requirement::item("ouroboros")),
        DdlItem::new("everlasting", "SELECT 1", here.clone()),
        DdlItem::new("unborn", SqlText::NONE, here),
    ];
    for item in items {
        metadata.define(item, OnExisting::Error).expect("names that differ");
    }
    metadata
}
