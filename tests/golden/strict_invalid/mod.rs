//! A type spelt for SQLite that its strict tables do not know.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "samples", detached, sqlite(strict))]
pub struct Sample {
    #[model(primary_key)]
    pub id: i64,
    #[model(sql_type(sqlite = "VARCHAR(10)"))]
    pub code: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Sample::DEFINITION]).expect("one table")
}
