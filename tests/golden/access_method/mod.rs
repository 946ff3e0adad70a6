//! A table with an access method of PostgreSQL.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, postgres(using = "heap", with(fillfactor = 90)))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION]).expect("one table")
}
