//! Keys that cannot be kept unique within a partition.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, partition_by(hash(kind), partitions = 4))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique)]
    pub number: i64,
    #[model(index(unique))]
    pub kind: i32,
    #[model(index(unique))]
    pub other: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION]).expect("one table")
}
