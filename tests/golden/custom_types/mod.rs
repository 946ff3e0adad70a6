//! Types spelt by hand, for all dialects and for some.

use chrono::NaiveDateTime;
use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "custom_types", detached)]
pub struct Custom {
    #[model(primary_key, sql_type(sqlite = "INTEGER", mariadb = "MEDIUMINT"))]
    pub id: i64,
    #[model(sql_type = "CHAR(2)")]
    pub country: String,
    #[model(sql_type(postgres = "CITEXT", sqlite = "TEXT COLLATE NOCASE"))]
    pub name: String,
    #[model(sql_type(mariadb = "DATETIME(3)", mysql = "DATETIME"), default_sql = "CURRENT_TIMESTAMP")]
    pub at: NaiveDateTime,
}

pub fn metadata() -> MetaData {
    MetaData::of([Custom::DEFINITION]).expect("one table")
}
