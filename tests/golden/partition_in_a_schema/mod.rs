//! Partitions live in the schema of their table.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "hits", schema = "web", detached, partition_by(hash(id), partitions = 2))]
pub struct Hit {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "logs", schema = "web", detached, no_primary_key, postgres(partition_by(list(level))))]
pub struct Log {
    pub level: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Hit::DEFINITION, Log::DEFINITION]).expect("two tables").portable()
}
