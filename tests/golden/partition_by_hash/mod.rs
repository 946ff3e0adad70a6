//! Rows spread over four partitions by a hash: tables of their own on PostgreSQL, numbered by MariaDB and MySQL.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, partition_by(hash(id), partitions = 4))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    #[model(index)]
    pub kind: i32,
}

#[derive(Model)]
#[model(table = "names", detached, partition_by(hash(name), partitions = 2))]
pub struct Name {
    #[model(primary_key, max_length = 80)]
    pub name: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION, Name::DEFINITION]).expect("two tables")
}
