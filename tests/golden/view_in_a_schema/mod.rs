//! A view in a schema that no table lives in: the schema is created too. SQLite's views stay inside one file.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "answers", schema = "reports", view = "SELECT 42", detached)]
pub struct Answer {
    pub answer: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Answer::DEFINITION]).expect("a view")
}
