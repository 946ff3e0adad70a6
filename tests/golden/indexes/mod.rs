//! Indexes: of a field, of several columns, unique, by name.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "visits",
    index(page, visitor),
    index(visitor, page, unique, name = "one_visit"),
    detached
)]
pub struct Visit {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(index, max_length = 200)]
    pub page: String,
    #[model(index(name = "by_visitor"))]
    pub visitor: i64,
    #[model(index(unique))]
    pub ticket: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Visit::DEFINITION]).expect("one table")
}
