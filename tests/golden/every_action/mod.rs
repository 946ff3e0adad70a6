//! What becomes of a referring row, action by action.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "owners", detached)]
pub struct Owner {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "things", detached)]
pub struct Thing {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Owner::id), on_delete = no_action)]
    pub one: i64,
    #[model(references(Owner::id), on_delete = restrict, on_update = cascade)]
    pub two: i64,
    #[model(references(Owner::id), on_delete = cascade)]
    pub three: i64,
    #[model(references(Owner::id), on_delete = set_null, on_update = set_null)]
    pub four: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Owner::DEFINITION, Thing::DEFINITION]).expect("they agree")
}
