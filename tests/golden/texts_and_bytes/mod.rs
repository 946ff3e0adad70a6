//! Texts with a length and without, and bytes.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "documents", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 80)]
    pub title: String,
    pub body: String,
    pub scan: Option<Vec<u8>>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
