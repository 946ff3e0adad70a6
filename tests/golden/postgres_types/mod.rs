//! PostgreSQL's own types, spelt by hand; the others take what the Rust type is.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "postgres_types", detached)]
pub struct Sample {
    #[model(primary_key)]
    pub id: i64,
    #[model(sql_type(postgres = "int4range"))]
    pub range: String,
    #[model(sql_type(postgres = "datemultirange"))]
    pub ranges: String,
    #[model(sql_type(postgres = "interval day to second(3)"))]
    pub delay: String,
    #[model(sql_type(postgres = "interval year to month"))]
    pub age: String,
    #[model(sql_type(postgres = "money"))]
    pub price: String,
    #[model(sql_type(postgres = "bit(8)"))]
    pub mask: String,
    #[model(sql_type(postgres = "bit varying(16)"))]
    pub masks: String,
    #[model(sql_type(postgres = "time(3) with time zone"))]
    pub at: String,
    #[model(sql_type(postgres = "character(3)"))]
    pub currency: String,
    #[model(sql_type(postgres = "json"))]
    pub document: String,
    #[model(sql_type(postgres = "xml"))]
    pub markup: String,
    #[model(sql_type(postgres = "tsvector"))]
    pub words: String,
    #[model(sql_type(postgres = "macaddr8"))]
    pub device: String,
    #[model(sql_type(postgres = "point"))]
    pub place: String,
    #[model(sql_type(postgres = "integer[][]"))]
    pub matrix: String,
    #[model(sql_type(postgres = "oid"))]
    pub object: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Sample::DEFINITION]).expect("one table")
}
