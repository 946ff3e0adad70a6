//! A circle whose keys are checked later: rows of both tables go in together.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "heads", detached)]
pub struct Head {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Tail::id, initially_deferred))]
    pub tail: i64,
}

#[derive(Model)]
#[model(table = "tails", detached)]
pub struct Tail {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Head::id, initially_deferred))]
    pub head: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Head::DEFINITION, Tail::DEFINITION]).expect("they agree")
}
