//! What a unique constraint says, as an exclusion constraint that is checked later.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "ranks",
    exclude(with(place, "="), initially_deferred, name = "one_a_place"),
    detached
)]
pub struct Rank {
    #[model(primary_key)]
    pub id: i64,
    pub place: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Rank::DEFINITION]).expect("they agree")
}
