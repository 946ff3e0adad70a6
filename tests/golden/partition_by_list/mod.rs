//! Rows spread by lists of values. MySQL has no place for what no list names.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "customers", detached, primary_key(id, country))]
#[model(partition_by(
    list(country),
    partition("customers_dach", values("de", "at", "ch")),
    partition("customers_france", values("fr")),
    partition("customers_elsewhere", default)
))]
pub struct Customer {
    pub id: i64,
    #[model(max_length = 2)]
    pub country: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Customer::DEFINITION]).expect("one table")
}
