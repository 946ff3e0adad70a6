//! Each dialect reads its own options and passes over those of the others.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "readings", detached)]
#[model(postgres(unlogged), sqlite(without_rowid), mariadb(engine = "Aria"), mysql(engine = "MEMORY"))]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    pub value: f64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Reading::DEFINITION]).expect("one table")
}
