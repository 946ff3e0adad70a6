//! What a dialect's views lack is left out with a warning, where it was asked for.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "tasks", detached)]
pub struct Task {
    #[model(primary_key)]
    pub id: i64,
    pub done: bool,
}

#[derive(Model)]
#[model(
    table = "open_tasks",
    comment = "What is left to do",
    view(
        "SELECT id, done FROM tasks WHERE NOT done",
        check_option = cascaded,
        security_barrier,
        security_invoker
    ),
    requires(Task),
    detached
)]
pub struct OpenTask {
    pub id: i64,
    pub done: bool,
}

pub fn metadata() -> MetaData {
    MetaData::of([Task::DEFINITION, OpenTask::DEFINITION])
        .expect("a table and a view")
        .portable()
}
