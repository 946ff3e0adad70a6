//! A table in a tablespace of PostgreSQL, and in one of MySQL: `pg_default` and `innodb_system` are always there.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "archives", detached)]
#[model(postgres(tablespace = "pg_default"), mysql(tablespace = "innodb_system"))]
pub struct Archive {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Archive::DEFINITION]).expect("one table")
}
