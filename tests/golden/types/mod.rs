//! Every type of column that Rust types stand for, but for arrays.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::{MetaData, Model};
use rust_decimal::Decimal;
use serde_json::Value;
use uuid::Uuid;

#[derive(Model)]
#[model(table = "types", detached)]
pub struct Types {
    #[model(primary_key)]
    pub id: Uuid,
    pub boolean: bool,
    pub tiny: i8,
    pub small: i16,
    pub integer: i32,
    pub big: i64,
    pub unsigned_tiny: u8,
    pub unsigned_small: u16,
    pub unsigned: u32,
    pub real: f32,
    pub double: f64,
    #[model(precision = 10, scale = 2)]
    pub price: Decimal,
    #[model(precision = 38, scale = 10)]
    pub exact: Decimal,
    #[model(precision = 9)]
    pub whole: Decimal,
    pub text: String,
    #[model(max_length = 320)]
    pub varchar: String,
    pub bytes: Vec<u8>,
    pub date: NaiveDate,
    pub time: NaiveTime,
    pub timestamp: NaiveDateTime,
    pub instant: DateTime<Utc>,
    pub maybe_instant: Option<DateTime<Utc>>,
    pub json: Value,
    pub maybe: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Types::DEFINITION]).expect("one table")
}
