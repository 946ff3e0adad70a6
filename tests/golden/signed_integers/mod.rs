//! Whole numbers of every width.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "signed", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    pub tiny: i8,
    pub small: i16,
    pub plain: i32,
    pub big: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
