//! What MySQL's engine is told; MariaDB hears nothing of it.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "logs", detached)]
#[model(mysql(engine = "InnoDB", charset = "utf8mb4", collate = "utf8mb4_0900_ai_ci", row_format = "DYNAMIC", auto_increment = 1000, compression = "zlib", encryption = false))]
pub struct Log {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(max_length = 80)]
    pub line: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Log::DEFINITION]).expect("one table")
}
