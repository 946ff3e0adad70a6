//! What an index is for.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "visits", index(at, comment = "the board's \"latest\" list"), detached)]
pub struct Visit {
    #[model(primary_key)]
    pub id: i64,
    pub at: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Visit::DEFINITION]).expect("they agree").portable()
}
