//! A collation a database, each by its own name.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "names", detached)]
pub struct Named {
    #[model(primary_key)]
    pub id: i64,
    #[model(
        max_length = 40,
        unique,
        collation(
            postgres = "C",
            sqlite = "NOCASE",
            mariadb = "utf8mb4_bin",
            mysql = "utf8mb4_bin"
        )
    )]
    pub name: String,
    #[model(collation(sqlite = "RTRIM"), default = "none", max_length = 10)]
    pub code: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Named::DEFINITION]).expect("one table")
}
