//! Columns that are stored with a key's index.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "users",
    primary_key(id, include(email)),
    unique(email, include(name)),
    detached
)]
pub struct User {
    pub id: i64,
    #[model(max_length = 100)]
    pub email: String,
    #[model(max_length = 100)]
    pub name: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([User::DEFINITION]).expect("they agree").portable()
}
