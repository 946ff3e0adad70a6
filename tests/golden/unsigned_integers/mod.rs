//! Whole numbers from zero on: wider signed ones where a database has none.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "unsigned", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    pub tiny: u8,
    pub small: u16,
    pub plain: Option<u32>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
