//! A view that hides rows from its readers' functions, and one that reads with their privileges.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "letters", detached)]
pub struct Letter {
    #[model(primary_key)]
    pub id: i64,
    pub owner: String,
}

#[derive(Model)]
#[model(
    table = "own_letters",
    view("SELECT id FROM letters WHERE owner = CURRENT_USER", security_barrier),
    requires(Letter),
    detached
)]
pub struct OwnLetter {
    pub id: i64,
}

#[derive(Model)]
#[model(
    table = "readable_letters",
    view("SELECT id FROM letters", security_invoker),
    requires(Letter),
    detached
)]
pub struct ReadableLetter {
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Letter::DEFINITION, OwnLetter::DEFINITION, ReadableLetter::DEFINITION])
        .expect("a table and two views")
}
