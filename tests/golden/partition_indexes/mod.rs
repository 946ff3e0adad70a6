//! Indexes and unique constraints of a partitioned table: said once, on the parent; its partitions get their own.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, primary_key(id, kind), unique(number, kind), index(number, kind, unique, name = "ix_both"))]
#[model(partition_by(list(kind), partition("events_1", values(1)), partition("events_2", values(2, -3))))]
pub struct Event {
    pub id: i64,
    #[model(index)]
    pub number: i64,
    pub kind: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION]).expect("one table")
}
