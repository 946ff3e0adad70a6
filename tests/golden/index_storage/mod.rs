//! What PostgreSQL alone is told of an index: parameters and a tablespace.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "logs",
    index(at, postgres(with(fillfactor = "70"), tablespace = "pg_default")),
    detached
)]
pub struct Log {
    #[model(primary_key)]
    pub id: i64,
    pub at: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Log::DEFINITION]).expect("they agree")
}
