//! Columns that are computed when the row is read; a stored one that is never NULL.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "people", detached)]
pub struct Person {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 40)]
    pub name: String,
    #[model(generated("upper(name)", virtual), max_length = 40)]
    pub shouted: Option<String>,
    #[model(generated("length(name)", stored))]
    pub length: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Person::DEFINITION]).expect("one table")
}
