//! Where PostgreSQL puts long values, and how it compresses them; a partitioned table's too.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "scans", detached, partition_by(hash(id), partitions = 2))]
pub struct Scan {
    #[model(primary_key)]
    pub id: i64,
    #[model(postgres(storage = "external"))]
    pub image: Vec<u8>,
    #[model(postgres(compression = "lz4", storage = "main"), collation(postgres = "C"))]
    pub text: String,
    #[model(postgres(compression = "pglz"), comment = "as it was read")]
    pub raw: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Scan::DEFINITION])
        .expect("one table")
        .portable()
}
