//! Three tables that refer to each other, and one that refers to them.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "one", detached)]
pub struct One {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Two::id))]
    pub two: Option<i64>,
}

#[derive(Model)]
#[model(table = "two", detached)]
pub struct Two {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Three::id))]
    pub three: Option<i64>,
}

#[derive(Model)]
#[model(table = "three", detached)]
pub struct Three {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(One::id))]
    pub one: Option<i64>,
}

#[derive(Model)]
#[model(table = "outside", detached)]
pub struct Outside {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Three::id), index)]
    pub three: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([One::DEFINITION, Two::DEFINITION, Three::DEFINITION, Outside::DEFINITION]).expect("they agree")
}
