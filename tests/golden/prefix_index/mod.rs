//! The first characters, where a text of any length needs that.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "articles",
    index(column(body, mariadb(length = 40), mysql(length = 50))),
    detached
)]
pub struct Article {
    #[model(primary_key)]
    pub id: i64,
    pub body: String,
    #[model(index(unique, mariadb(length = 64), mysql(length = 64)))]
    pub address: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Article::DEFINITION]).expect("they agree")
}
