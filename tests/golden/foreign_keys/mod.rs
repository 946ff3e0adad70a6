//! Foreign keys: every action, of several columns, to the table itself, to a unique column.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "orders", primary_key(shop, number), detached)]
pub struct Order {
    pub shop: i32,
    pub number: i32,
    #[model(unique, max_length = 36)]
    pub receipt: String,
}

#[derive(Model)]
#[model(
    table = "order_lines",
    foreign_key(shop, number, references(Order::shop, Order::number), on_delete = cascade, on_update = cascade),
    detached
)]
pub struct OrderLine {
    #[model(primary_key, identity)]
    pub id: i64,
    pub shop: i32,
    pub number: i32,
    #[model(references(Order::receipt), on_delete = restrict, max_length = 36)]
    pub receipt: String,
    #[model(references(Self::id), on_delete = set_null, index)]
    pub replaces: Option<i64>,
    #[model(references("order_lines.id", name = "fk_bundle"), on_update = no_action)]
    pub bundle: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Order::DEFINITION, OrderLine::DEFINITION]).expect("two tables")
}
