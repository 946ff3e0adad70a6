//! Primary keys: numbered, plain, of several columns, by name, none.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "numbered", detached)]
pub struct Numbered {
    pub label: Option<String>,
    #[model(primary_key, identity)]
    pub id: i32,
}

#[derive(Model)]
#[model(table = "plain", detached)]
pub struct Plain {
    #[model(primary_key)]
    pub id: i64,
    pub label: Option<String>,
}

#[derive(Model)]
#[model(table = "natural", detached)]
pub struct Natural {
    #[model(primary_key, max_length = 2)]
    pub code: String,
}

#[derive(Model)]
#[model(table = "pairs", primary_key(right_id, left_id, name = "the_pair"), detached)]
pub struct Pair {
    pub left_id: i64,
    pub right_id: i64,
}

#[derive(Model)]
#[model(table = "heap", no_primary_key, detached)]
pub struct Heap {
    pub value: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([
        Numbered::DEFINITION,
        Plain::DEFINITION,
        Natural::DEFINITION,
        Pair::DEFINITION,
        Heap::DEFINITION,
    ])
    .expect("five tables")
}
