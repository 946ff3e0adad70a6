//! One enumeration in two tables, and one in a schema of its own.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "status", rename_all = "snake_case")]
pub enum Status {
    Draft,
    InReview,
    #[model(rename = "it's done")]
    Done,
}

#[derive(EnumType)]
#[model(name = "color", schema = "palette")]
pub enum Color {
    Red,
    Green,
}

#[derive(Model)]
#[model(table = "articles", detached)]
pub struct Article {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(default = Status::Draft, index)]
    pub status: Status,
    pub color: Option<Color>,
}

#[derive(Model)]
#[model(table = "reviews", detached)]
pub struct Review {
    #[model(primary_key, identity)]
    pub id: i64,
    pub status: Option<Status>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Article::DEFINITION, Review::DEFINITION]).expect("two tables")
}
