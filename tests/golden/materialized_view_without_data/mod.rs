//! Rows that are stored when the view is first refreshed.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "answers",
    materialized_view("SELECT 42", with_no_data),
    detached
)]
pub struct Answer {
    pub answer: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Answer::DEFINITION]).expect("a view")
}
