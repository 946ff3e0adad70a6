//! A table that a crate adds to by its name.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "members", detached)]
pub struct Member {
    #[model(primary_key)]
    pub id: i64,
    pub name: i32,
}

#[derive(Model)]
#[model(table = "members", extend_existing, index("name"), detached)]
pub struct Rated {
    pub rating: Option<i32>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Member::DEFINITION, Rated::DEFINITION]).expect("they agree")
}
