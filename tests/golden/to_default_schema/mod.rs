//! Tables of a schema, moved to the one that the connection works in, with the type that lives beside them.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "state", schema = "app")]
pub enum State {
    Open,
    Done,
}

#[derive(Model)]
#[model(table = "tasks", schema = "app", detached)]
pub struct Task {
    #[model(primary_key)]
    pub id: i64,
    pub state: State,
    #[model(references(Task::id))]
    pub blocked_by: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Task::DEFINITION])
        .expect("one table")
        .translate_schemas(|_| None)
        .expect("tables of one schema")
}
