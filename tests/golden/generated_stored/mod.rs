//! Columns that are computed when the row is written.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "lines", detached)]
pub struct Line {
    #[model(primary_key, identity)]
    pub id: i64,
    pub price: i64,
    pub amount: i64,
    #[model(generated = "price * amount", index)]
    pub total: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Line::DEFINITION]).expect("one table")
}
