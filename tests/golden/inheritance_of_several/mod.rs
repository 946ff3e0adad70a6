//! A table with the columns of two others, which share one; it comes behind both, whatever its name.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "named", detached, no_primary_key)]
pub struct Named {
    pub id: i64,
    pub name: String,
}

#[derive(Model)]
#[model(table = "owned", detached, no_primary_key)]
pub struct Owned {
    pub id: i64,
    pub owner: i64,
}

#[derive(Model)]
#[model(table = "a_house", detached, inherits(Named, Owned))]
pub struct House {
    #[model(primary_key)]
    pub id: i64,
    pub name: String,
    pub owner: i64,
    pub street: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([House::DEFINITION, Named::DEFINITION, Owned::DEFINITION]).expect("three tables")
}
