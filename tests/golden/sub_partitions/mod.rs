//! A partition that is partitioned itself.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "sales", detached, primary_key(id, region, year), partition_by(list(region)))]
pub struct Sale {
    pub id: i64,
    #[model(max_length = 8)]
    pub region: String,
    pub year: i32,
}

#[derive(Model)]
#[model(table = "sales_eu", detached, partition_of(Sale, values("eu")))]
#[model(partition_by(range(year), partition("sales_eu_old", less_than(2020))))]
pub struct EuropeanSale;

#[derive(Model)]
#[model(table = "a_sales_eu_new", detached, partition_of(EuropeanSale, from(2020), to(maxvalue)))]
pub struct NewEuropeanSale;

pub fn metadata() -> MetaData {
    MetaData::of([NewEuropeanSale::DEFINITION, EuropeanSale::DEFINITION, Sale::DEFINITION]).expect("three tables")
}
