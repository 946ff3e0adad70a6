//! In portable metadata SQLite leaves a hash's partitions out, and says so: every row has its place without them.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, partition_by(hash(id), partitions = 2))]
pub struct Event {
    #[model(primary_key, identity)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION]).expect("one table").portable()
}
