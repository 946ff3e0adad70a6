//! What the database is told about a view and its columns: PostgreSQL's alone.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "answers",
    comment = "The view's comment",
    view = "SELECT 42",
    detached
)]
pub struct Answer {
    #[model(comment = "It's 42")]
    pub answer: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Answer::DEFINITION]).expect("a view")
}
