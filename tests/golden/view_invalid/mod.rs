//! What is wrong with views and shows where they meet: each with its place.

use model_core::schema::{Column, ForeignKey, Index, PrimaryKey, Requirement, SqlType, Table, View};
use model_core::{Columns, MetaData, Model, OnExisting};

#[derive(Columns)]
pub struct Stamped {
    #[model(index, unique)]
    pub created_at: i64,
}

#[derive(Model)]
#[model(table = "stamps", view = "SELECT 1", detached)]
pub struct Stamp {
    #[model(flatten)]
    pub stamped: Stamped,
}

pub fn metadata() -> MetaData {
    let mut metadata = MetaData::of([Stamp::DEFINITION]).expect("a view");
    let mut define = |view| metadata.define(view, OnExisting::Error).map(drop);
    let id = || Column::new("id", SqlType::Integer);
    let one = |name: &'static str| View::new(name, "SELECT 1").column(id());
    [
        View::new("empty", "SELECT 1"),
        one("astray").requires(Requirement::relation("stamp")),
        one("hen").requires(Requirement::relation("egg")),
        one("egg").requires(Requirement::relation("Hen")),
        View::materialized("stored", "SELECT 1").column(id()).index(Index::new(["di"])),
    ]
    .into_iter()
    .try_for_each(&mut define)
    .expect("names that differ");
    let child = Table::new("children")
        .column(id())
        .primary_key(PrimaryKey::new(["id"]))
        .foreign_key(ForeignKey::new(["id"], "stored", ["id"]));
    metadata.define(child, OnExisting::Error).expect("a table");
    metadata
}
