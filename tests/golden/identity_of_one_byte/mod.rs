//! A column that counts in one byte.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "shelves", detached)]
pub struct Shelf {
    #[model(primary_key, identity)]
    pub id: i8,
}

pub fn metadata() -> MetaData {
    MetaData::of([Shelf::DEFINITION]).expect("one table")
}
