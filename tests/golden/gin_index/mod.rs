//! An index into JSON.

use model_core::{MetaData, Model};
use serde_json::Value;

#[derive(Model)]
#[model(table = "payloads", detached)]
pub struct Payload {
    #[model(primary_key)]
    pub id: i64,
    #[model(index(using = "gin", postgres(opclass = "jsonb_path_ops")))]
    pub body: Value,
}

pub fn metadata() -> MetaData {
    MetaData::of([Payload::DEFINITION]).expect("they agree")
}
