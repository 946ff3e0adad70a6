//! What the databases hold.

#![expect(dead_code, reason = "the tests speak SQL")]

use model_core::Model;

#[derive(Model)]
#[model(table = "users")]
pub(crate) struct User {
    #[model(primary_key, identity)]
    pub(crate) id: i64,
    #[model(unique, max_length = 40)]
    pub(crate) name: String,
}

#[derive(Model)]
#[model(table = "profiles")]
pub(crate) struct Profile {
    #[model(primary_key, identity)]
    pub(crate) id: i64,
    #[model(references(User::id), index)]
    pub(crate) user_id: i64,
    #[model(index, max_length = 200)]
    pub(crate) bio: String,
}

model_core::metadata!(pub(crate) APP: User, Profile);
model_core::metadata!(pub(crate) USERS: User);
