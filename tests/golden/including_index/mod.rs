//! Columns that are stored with an index; left out with a warning elsewhere.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "orders", index(customer, include(total, placed)), detached)]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub customer: i64,
    pub total: i64,
    pub placed: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Order::DEFINITION]).expect("they agree").portable()
}
