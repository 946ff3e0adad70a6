//! Names that would break out of their quotes, in every place that a view puts them.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "a \"view\" of `mine`'s; --",
    view = "SELECT 1, 2 UNION ALL SELECT 3, 4",
    detached
)]
pub struct Hostile {
    #[model(column = "select \"1\"")]
    pub first: i32,
    #[model(column = "$$`'; DROP")]
    pub second: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Hostile::DEFINITION]).expect("a view")
}
