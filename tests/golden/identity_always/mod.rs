//! A column that the database alone numbers.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "receipts", detached)]
pub struct Receipt {
    #[model(primary_key, identity(always))]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Receipt::DEFINITION]).expect("one table")
}
