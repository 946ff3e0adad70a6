//! A table whose rows are told apart by nothing.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "log", no_primary_key, detached)]
pub struct Row {
    pub line: String,
    pub number: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
