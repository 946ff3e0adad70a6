//! An index for words, which a parser of MySQL's finds.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "scripts", index(body, fulltext, mysql(parser = "ngram")), detached)]
pub struct Written {
    #[model(primary_key)]
    pub id: i64,
    pub body: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Written::DEFINITION]).expect("they agree")
}
