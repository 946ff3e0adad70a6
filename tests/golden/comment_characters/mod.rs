//! A comment with a character of four bytes, which MariaDB would turn into a question mark.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "animals", comment = "All of them 🦀", detached)]
pub struct Animal {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(comment = "Für Menschen")]
    pub name: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Animal::DEFINITION]).expect("a table").portable()
}
