//! Indexes that queries pass over, each database's way.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "pages", index(size, mariadb(ignored), mysql(invisible)), detached)]
pub struct Page {
    #[model(primary_key)]
    pub id: i64,
    pub size: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Page::DEFINITION]).expect("they agree")
}
