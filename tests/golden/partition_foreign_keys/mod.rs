//! Foreign keys of a partitioned table, and to one: MariaDB and MySQL keep neither.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "events", detached, partition_by(hash(id), partitions = 2))]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(User::id))]
    pub user_id: i64,
}

#[derive(Model)]
#[model(table = "notes", detached)]
pub struct Note {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Event::id))]
    pub event: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([User::DEFINITION, Event::DEFINITION, Note::DEFINITION]).expect("three tables").portable()
}
