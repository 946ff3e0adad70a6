//! A unique index to which two NULLs are the same.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "slots", index(room, seat, unique, nulls_not_distinct), detached)]
pub struct Slot {
    #[model(primary_key)]
    pub id: i64,
    pub room: i32,
    pub seat: Option<i32>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Slot::DEFINITION]).expect("they agree")
}
