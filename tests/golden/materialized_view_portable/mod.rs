//! A plain view stands in for a materialised one, with a warning, where that was asked for.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "answers",
    materialized_view = "SELECT 42",
    index(answer),
    detached
)]
pub struct Answer {
    pub answer: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Answer::DEFINITION])
        .expect("a view")
        .portable()
}
