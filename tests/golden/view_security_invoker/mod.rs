//! The reader's privileges count: PostgreSQL and MariaDB each have a word for it.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "letters", detached)]
pub struct Letter {
    #[model(primary_key)]
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
    MetaData::of([Letter::DEFINITION, ReadableLetter::DEFINITION]).expect("a table and a view")
}
