//! An index over some rows: a unique one says more than its columns do.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "documents",
    index(tenant, path, unique, where = "deleted_at IS NULL"),
    index(title, where = "title <> ''", name = "ix_titled"),
    detached
)]
pub struct Document {
    #[model(primary_key)]
    pub id: i64,
    pub tenant: i64,
    #[model(max_length = 200)]
    pub path: String,
    #[model(max_length = 200)]
    pub title: String,
    pub deleted_at: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Document::DEFINITION]).expect("they agree")
}
