//! Models without a schema, as one tenant has them: keys between them and types beside them follow.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "role")]
pub enum Role {
    Reader,
    Writer,
}

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(unique, max_length = 320)]
    pub email: String,
    pub role: Role,
    #[model(references(User::id), index(name = "by_inviter"))]
    pub invited_by: Option<i64>,
}

#[derive(Model)]
#[model(table = "notes", detached)]
pub struct Note {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(User::id), on_delete = cascade, index)]
    pub author: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Note::DEFINITION, User::DEFINITION])
        .expect("two tables")
        .to_schema("tenant_42")
        .expect("tables of one schema")
}
