//! Foreign keys between tables of which only one is temporary, and between two that both are.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Basket::id))]
    pub basket: Option<i64>,
}

#[derive(Model)]
#[model(table = "baskets", detached, temporary)]
pub struct Basket {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "items", detached, temporary)]
pub struct Item {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Basket::id))]
    pub basket: i64,
    #[model(references(User::id))]
    pub owner: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([User::DEFINITION, Basket::DEFINITION, Item::DEFINITION]).expect("three tables")
}
