//! A table that a crash empties: on PostgreSQL, which alone is told.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "sessions", detached, postgres(unlogged))]
pub struct Session {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_length = 40, index)]
    pub token: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Session::DEFINITION]).expect("one table")
}
