//! What PostgreSQL keeps with a table: how full its pages are, how it is vacuumed.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "counters", detached)]
#[model(postgres(with(
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.05,
    autovacuum_enabled = true,
    log_autovacuum_min_duration = -1,
    vacuum_index_cleanup = auto,
    toast(autovacuum_enabled = false)
)))]
pub struct Counter {
    #[model(primary_key)]
    pub id: i64,
    pub hits: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Counter::DEFINITION]).expect("one table")
}
