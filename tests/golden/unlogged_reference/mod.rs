//! A logged table that refers to an unlogged one: PostgreSQL refuses it, the other way round is fine.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Session::id))]
    pub session: Option<i64>,
}

#[derive(Model)]
#[model(table = "sessions", detached, postgres(unlogged))]
pub struct Session {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(User::id))]
    pub user_id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([User::DEFINITION, Session::DEFINITION]).expect("two tables")
}
