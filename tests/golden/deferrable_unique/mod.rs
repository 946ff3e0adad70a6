//! Keys that are checked when the transaction ends: so that two rows can change places.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "positions",
    primary_key(id, deferrable),
    unique(list, place, initially_deferred),
    detached
)]
pub struct Position {
    pub id: i64,
    pub list: i64,
    #[model(unique(deferrable))]
    pub place: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Position::DEFINITION]).expect("they agree")
}
