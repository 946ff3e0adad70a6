//! Rows written through a view have to show in it. SQLite writes through none.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "tasks", detached)]
pub struct Task {
    #[model(primary_key)]
    pub id: i64,
    pub done: bool,
    pub urgent: bool,
}

#[derive(Model)]
#[model(
    table = "open_tasks",
    view("SELECT id, done, urgent FROM tasks WHERE NOT done", check_option = local),
    requires(Task),
    detached
)]
pub struct OpenTask {
    pub id: i64,
    pub done: bool,
    pub urgent: bool,
}

#[derive(Model)]
#[model(
    table = "urgent_tasks",
    view("SELECT id, done, urgent FROM open_tasks WHERE urgent", check_option = cascaded),
    requires(OpenTask),
    detached
)]
pub struct UrgentTask {
    pub id: i64,
    pub done: bool,
    pub urgent: bool,
}

pub fn metadata() -> MetaData {
    MetaData::of([Task::DEFINITION, OpenTask::DEFINITION, UrgentTask::DEFINITION])
        .expect("a table and two views")
}
