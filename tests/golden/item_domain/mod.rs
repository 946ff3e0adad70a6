//! A type that a column names: the item is there before its table.

use model_core::{MetaData, Model, ddl};

ddl! {
    pub percentage,
    create(postgres = "CREATE DOMAIN percentage AS integer CHECK (VALUE BETWEEN 0 AND 100)"),
    exists(postgres = "SELECT FROM pg_catalog.pg_type WHERE typname = 'percentage' AND typtype = 'd'"),
    drop(postgres = "DROP DOMAIN IF EXISTS percentage"),
    detached,
}

#[derive(Model)]
#[model(table = "progress", detached)]
pub struct Progress {
    #[model(primary_key)]
    pub id: i64,
    #[model(sql_type(postgres = "percentage"))]
    pub done: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Progress::DEFINITION, percentage::DEFINITION]).expect("a table and an item")
}
