//! Access methods. What a database does not know is left out with a warning: an index answers alike by any.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "readings", index(sensor, using = "hash"), index(at, using = "btree"), detached)]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    pub sensor: i64,
    #[model(index(using = "brin", name = "ix_readings_at_brin"))]
    pub at: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Reading::DEFINITION]).expect("they agree").portable()
}
