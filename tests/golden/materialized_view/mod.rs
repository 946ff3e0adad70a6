//! A view whose rows are stored: PostgreSQL's alone.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "sales", detached)]
pub struct Sale {
    #[model(primary_key)]
    pub id: i64,
    pub seller: i64,
    pub amount: i64,
}

#[derive(Model)]
#[model(
    table = "top_sellers",
    materialized_view = "SELECT seller, SUM(amount)::BIGINT FROM sales GROUP BY seller",
    requires(Sale),
    detached
)]
pub struct TopSeller {
    pub seller: i64,
    pub total: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Sale::DEFINITION, TopSeller::DEFINITION]).expect("a table and a view")
}
