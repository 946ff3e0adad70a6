//! How a partitioned table's rows are stored is said on its partitions.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, partition_by(hash(id), partitions = 2), postgres(using = "heap", with(fillfactor = 70)))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION]).expect("one table")
}
