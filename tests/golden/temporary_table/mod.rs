//! Tables that live as long as their session. A drop says so: a table of the same name may live elsewhere too.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "found", detached, temporary)]
pub struct Found {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_length = 80, index)]
    pub word: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Found::DEFINITION]).expect("one table")
}
