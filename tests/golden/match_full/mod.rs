//! All columns of a key are NULL, or none is.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "shelves", primary_key(room, number), detached)]
pub struct Shelf {
    pub room: i32,
    pub number: i32,
}

#[derive(Model)]
#[model(
    table = "books",
    foreign_key(room, shelf, references(Shelf::room, Shelf::number), match_full),
    detached
)]
pub struct Book {
    #[model(primary_key)]
    pub id: i64,
    pub room: Option<i32>,
    pub shelf: Option<i32>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Shelf::DEFINITION, Book::DEFINITION]).expect("they agree")
}
