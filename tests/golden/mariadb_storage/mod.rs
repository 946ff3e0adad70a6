//! Pages that MariaDB compresses, and does not encrypt.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "documents", detached, mariadb(page_compressed, encrypted = false))]
pub struct Document {
    #[model(primary_key)]
    pub id: i64,
    pub body: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Document::DEFINITION]).expect("one table")
}
