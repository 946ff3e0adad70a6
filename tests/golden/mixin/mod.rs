//! Columns that several tables share.

use chrono::{DateTime, Utc};
use model_core::{Columns, MetaData, Model};

#[derive(Columns)]
pub struct Record {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(default_sql = "CURRENT_TIMESTAMP", index)]
    pub created_at: DateTime<Utc>,
}

#[derive(Model)]
#[model(table = "cats", detached)]
pub struct Cat {
    #[model(flatten)]
    pub record: Record,
    #[model(max_length = 40, unique)]
    pub name: String,
}

#[derive(Model)]
#[model(table = "dogs", detached)]
pub struct Dog {
    #[model(max_length = 40)]
    pub name: String,
    #[model(flatten)]
    pub record: Record,
    #[model(references(Cat::id))]
    pub chases: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Dog::DEFINITION, Cat::DEFINITION]).expect("two tables")
}
