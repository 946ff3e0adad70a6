//! A statement that may not run twice, and no way to look: nothing is run on the chance that it works.

use model_core::{MetaData, ddl};

ddl! {
    pub mood,
    create(
        postgres = "CREATE TYPE mood AS ENUM ('sad', 'happy')",
        mariadb = "CREATE SEQUENCE mood",
    ),
    exists(postgres = "SELECT FROM pg_catalog.pg_type WHERE typname = 'mood';"),
    drop(postgres = "DROP TYPE IF EXISTS mood", mariadb = "DROP SEQUENCE IF EXISTS mood"),
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([mood::DEFINITION]).expect("an item")
}
