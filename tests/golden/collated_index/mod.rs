//! A collation for one element, each database's own.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "names", index(column(name, postgres(collation = "C"), sqlite(collation = "NOCASE"))), detached)]
pub struct Named {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 100)]
    pub name: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Named::DEFINITION]).expect("they agree")
}
