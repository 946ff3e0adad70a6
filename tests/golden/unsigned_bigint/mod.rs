//! The widest unsigned integer, which MariaDB and MySQL have.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "counters", detached)]
pub struct Counter {
    #[model(primary_key, identity)]
    pub id: u64,
    #[model(default = 0)]
    pub hits: u64,
    #[model(references(Self::id))]
    pub before: Option<u64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Counter::DEFINITION]).expect("one table")
}
