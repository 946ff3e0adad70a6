//! Where NULL stands; left out with a warning where it cannot be said, for no query answers otherwise.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "tasks",
    index(column(due, nulls_first), column(id, desc, nulls_last)),
    detached
)]
pub struct Task {
    #[model(primary_key)]
    pub id: i64,
    pub due: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Task::DEFINITION]).expect("they agree").portable()
}
