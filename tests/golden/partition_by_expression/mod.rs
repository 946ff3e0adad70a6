//! Rows spread by what an expression gives, which each dialect spells in its own way.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "orders", detached, no_primary_key)]
#[model(postgres(partition_by(hash(expression("number % 10")), partitions = 2)))]
#[model(mariadb(partition_by(hash(expression("number % 10")), partitions = 2)))]
#[model(mysql(partition_by(range(expression("number DIV 1000")), partition("low", less_than(1)), partition("high", less_than(maxvalue)))))]
pub struct Order {
    pub number: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Order::DEFINITION]).expect("one table")
}
