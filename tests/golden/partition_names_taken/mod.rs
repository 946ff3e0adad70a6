//! Partitions whose names a table has, or a partition of another table: on PostgreSQL each is a table.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, partition_by(hash(id), partitions = 2))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "Events_P1", detached)]
pub struct Other {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "logs", detached, partition_by(range(id), partition("events_p0", less_than(maxvalue))))]
pub struct Log {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION, Other::DEFINITION, Log::DEFINITION]).expect("three tables")
}
