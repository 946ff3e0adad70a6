//! Constraints that spare the rows which an older table holds.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "owners", detached)]
pub struct Owner {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "things", check("size > 0", postgres(not_valid)), detached)]
pub struct Thing {
    #[model(primary_key)]
    pub id: i64,
    pub size: i32,
    #[model(references(Owner::id, postgres(not_valid)))]
    pub owner: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Owner::DEFINITION, Thing::DEFINITION]).expect("they agree")
}
