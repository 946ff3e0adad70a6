//! Columns under other names than their fields: a style for all, a word for one.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "renamed", rename_all = "camelCase", detached)]
pub struct Row {
    #[model(primary_key)]
    pub row_id: i64,
    #[model(column = "e-mail", unique)]
    pub email: i64,
    pub first_name: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
