//! Types that extensions bring to PostgreSQL: each extension is created once, before all tables.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "pages", detached)]
pub struct Page {
    #[model(primary_key)]
    pub id: i64,
    #[model(sql_type(postgres = "ltree", extension = "ltree"), max_length = 200)]
    pub path: String,
    #[model(sql_type(postgres = "citext", extension = "citext"), max_length = 80, unique)]
    pub title: String,
}

#[derive(Model)]
#[model(table = "notes", schema = "app", detached)]
pub struct Note {
    #[model(primary_key)]
    pub id: i64,
    #[model(sql_type(postgres = "citext", extension = "citext"), max_length = 80)]
    pub title: String,
    #[model(sql_type(postgres = "hstore", extension = "hstore"), max_length = 200)]
    pub labels: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Page::DEFINITION, Note::DEFINITION]).expect("two tables")
}
