//! What MariaDB's engine is told; MySQL hears nothing of it.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "logs", detached, comment = "Old lines")]
#[model(mariadb(engine = "InnoDB", charset = "latin1", row_format = "COMPRESSED", auto_increment = 1000, key_block_size = 8))]
pub struct Log {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_length = 80)]
    pub line: String,
}

#[derive(Model)]
#[model(table = "labels", detached, mariadb(collate = "utf8mb4_bin"))]
pub struct Label {
    #[model(primary_key, max_length = 40)]
    pub label: String,
}

#[derive(Model)]
#[model(table = "hits", detached, mariadb(engine = "Aria"))]
pub struct Hit {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Log::DEFINITION, Label::DEFINITION, Hit::DEFINITION]).expect("three tables").portable()
}
