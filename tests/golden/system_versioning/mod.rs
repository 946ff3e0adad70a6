//! A table whose old rows MariaDB keeps.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "prices", detached, mariadb(system_versioning))]
pub struct Price {
    #[model(primary_key)]
    pub article: i64,
    pub cents: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Price::DEFINITION]).expect("one table")
}
