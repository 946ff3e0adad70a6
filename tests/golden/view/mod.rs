//! A view over a table: its columns are written out, its query stands as it was written.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_length = 320)]
    pub email: String,
    pub active: bool,
}

#[derive(Model)]
#[model(
    table = "active_users",
    view = "SELECT id, email FROM users WHERE active",
    requires(User),
    detached
)]
pub struct ActiveUser {
    pub id: i64,
    #[model(column = "address")]
    pub email: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([ActiveUser::DEFINITION, User::DEFINITION]).expect("a table and a view")
}
