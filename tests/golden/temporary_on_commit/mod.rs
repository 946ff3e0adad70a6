//! What a commit does to a temporary table's rows, which only PostgreSQL can be told. To keep them is everybody's way.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "kept", detached, temporary(on_commit = preserve_rows))]
pub struct Kept {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "emptied", detached, temporary(on_commit = delete_rows))]
pub struct Emptied {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "dropped", detached, temporary(on_commit = drop))]
pub struct Dropped {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Kept::DEFINITION, Emptied::DEFINITION, Dropped::DEFINITION]).expect("three tables")
}
