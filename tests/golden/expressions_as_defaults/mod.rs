//! Defaults that the database computes.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "computed", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    #[model(default_sql = "1 + 1")]
    pub sum: i32,
    #[model(default_sql = "lower('A')", max_length = 5)]
    pub letter: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
