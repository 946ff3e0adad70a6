//! Indexes that are built beside those who write, where that can be: not on a new table, a partitioned or a temporary one.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "events",
    detached,
    index(kind, at, unique, postgres(concurrently), name = "once"),
    index(at, kind, using = "btree", postgres(concurrently, with(fillfactor = "70")))
)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 20)]
    pub kind: String,
    #[model(index(postgres(concurrently), comment = "by time"))]
    pub at: i64,
}

#[derive(Model)]
#[model(table = "parts", detached, partition_by(hash(id), partitions = 2))]
pub struct Part {
    #[model(primary_key)]
    pub id: i64,
    #[model(index(postgres(concurrently)))]
    pub at: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION, Part::DEFINITION])
        .expect("two tables")
        .portable()
}
