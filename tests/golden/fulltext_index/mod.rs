//! An index for words.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "notes", index(title, body, fulltext), detached)]
pub struct Note {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 100)]
    pub title: String,
    pub body: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Note::DEFINITION]).expect("they agree")
}
