//! PostgreSQL's operator classes, which nobody else is told of.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "paths",
    index(column(path, postgres(opclass = "text_pattern_ops"))),
    detached
)]
pub struct Stored {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 200)]
    pub path: String,
    #[model(max_length = 50, index(postgres(opclass = "varchar_pattern_ops")))]
    pub label: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Stored::DEFINITION]).expect("they agree")
}
