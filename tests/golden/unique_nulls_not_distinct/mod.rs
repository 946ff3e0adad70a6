//! A unique constraint to which two NULLs are the same.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "seats", unique(room, number, nulls_not_distinct), detached)]
pub struct Seat {
    #[model(primary_key)]
    pub id: i64,
    pub room: i32,
    pub number: Option<i32>,
    #[model(unique(nulls_not_distinct, name = "one_code"), max_length = 10)]
    pub code: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Seat::DEFINITION]).expect("they agree")
}
