//! Views are created behind those that they require, whatever they are called, and dropped before them.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "orders", detached)]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub customer: i64,
    pub paid: bool,
}

#[derive(Model)]
#[model(
    table = "paid_orders",
    view = "SELECT id, customer FROM orders WHERE paid",
    requires(Order),
    detached
)]
pub struct PaidOrder {
    pub id: i64,
    pub customer: i64,
}

#[derive(Model)]
#[model(
    table = "customers",
    view = "SELECT customer, COUNT(*) FROM paid_orders GROUP BY customer",
    requires(PaidOrder),
    detached
)]
pub struct Customer {
    pub customer: i64,
    pub orders: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Customer::DEFINITION, PaidOrder::DEFINITION, Order::DEFINITION])
        .expect("a table and two views")
}
