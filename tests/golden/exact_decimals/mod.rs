//! Decimals with their digits.

use model_core::{MetaData, Model};
use rust_decimal::Decimal;

#[derive(Model)]
#[model(table = "prices", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    #[model(precision = 10, scale = 2, default = 0)]
    pub amount: Decimal,
    #[model(precision = 5)]
    pub whole: Decimal,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
