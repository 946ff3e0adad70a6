//! The greatest first, on a field and in a list.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", index(tenant, desc(at)), detached)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    pub tenant: i64,
    pub at: i64,
    #[model(index(desc))]
    pub weight: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Event::DEFINITION]).expect("they agree")
}
