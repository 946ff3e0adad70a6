//! Indexes on the stored rows: a unique one lets them be refreshed while they are read.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "squares",
    materialized_view(postgres = "SELECT n, n * n FROM generate_series(1, 100) AS n"),
    index(number, unique),
    detached
)]
pub struct Square {
    pub number: i32,
    #[model(index, comment = "The number, times itself")]
    pub square: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Square::DEFINITION]).expect("a view")
}
