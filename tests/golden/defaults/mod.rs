//! Defaults of every kind.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use model_core::{EnumType, MetaData, Model};
use serde_json::Value;

#[derive(EnumType)]
#[model(name = "defaults_level", rename_all = "snake_case")]
pub enum Level {
    Low,
    VeryHigh,
}

#[derive(Model)]
#[model(table = "defaults", detached)]
pub struct Defaults {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(default = true)]
    pub yes: bool,
    #[model(default = false)]
    pub no: bool,
    #[model(default = -7)]
    pub negative: i32,
    #[model(default = 1.5)]
    pub ratio: f64,
    #[model(default = "it's a \\ backslash", max_length = 40)]
    pub quoted: String,
    #[model(default = "")]
    pub empty: String,
    #[model(default = "{}")]
    pub document: Value,
    #[model(default = Level::VeryHigh)]
    pub level: Level,
    #[model(default_sql = "CURRENT_TIMESTAMP")]
    pub created_at: DateTime<Utc>,
    #[model(default_sql = "CURRENT_TIMESTAMP")]
    pub written_at: NaiveDateTime,
    #[model(default_sql = "CURRENT_DATE")]
    pub day: NaiveDate,
    #[model(default_sql = "1 + 1")]
    pub computed: i32,
    #[model(default_sql = "NULL")]
    pub nothing: Option<i32>,
    #[model(default_sql = "lower('ABC')", max_length = 3)]
    pub lowered: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Defaults::DEFINITION]).expect("one table")
}
