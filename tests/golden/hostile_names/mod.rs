//! Names that are reserved words, hold quotes, spaces, dots, dollars or letters of other scripts: no bad input.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "select \"it's\" $$")]
pub enum Kind {
    #[model(rename = "O'Neill \\ $$")]
    One,
    #[model(rename = "größe")]
    Two,
}

#[derive(Model)]
#[model(table = "select", detached)]
pub struct Select {
    #[model(primary_key, identity, column = "from")]
    pub id: i64,
    #[model(column = "order by", unique)]
    pub order: i32,
}

#[derive(Model)]
#[model(table = "it's a \"quoted\" `table`. $$", index(weird, kind), detached)]
pub struct Quoted {
    #[model(primary_key, column = "ключ")]
    pub key: i64,
    #[model(column = "we\"ird` co'l\\umn $$", references(Select::id), check = "1 = 1")]
    pub weird: i64,
    #[model(column = "kind", default = Kind::One)]
    pub kind: Kind,
}

pub fn metadata() -> MetaData {
    MetaData::of([Select::DEFINITION, Quoted::DEFINITION]).expect("two tables")
}
