//! A UUID for a key, and JSON.

use model_core::{MetaData, Model};
use serde_json::Value;
use uuid::Uuid;

#[derive(Model)]
#[model(table = "payloads", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: Uuid,
    pub body: Value,
    pub more: Option<Value>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
