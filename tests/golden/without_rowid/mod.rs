//! A table that SQLite keeps in its key's order.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "words", detached, sqlite(without_rowid), primary_key(language, word))]
pub struct Word {
    #[model(max_length = 2)]
    pub language: String,
    #[model(max_length = 80)]
    pub word: String,
    pub hits: i64,
}

#[derive(Model)]
#[model(table = "numbers", detached, sqlite(strict, without_rowid))]
pub struct Number {
    #[model(primary_key)]
    pub number: i64,
    pub name: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Word::DEFINITION, Number::DEFINITION]).expect("two tables")
}
