//! Keys of several columns, to a primary key and to a unique one.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "flights", primary_key(carrier, number), unique(number, day), detached)]
pub struct Flight {
    #[model(max_length = 3)]
    pub carrier: String,
    pub number: i32,
    pub day: i32,
}

#[derive(Model)]
#[model(
    table = "tickets",
    foreign_key(carrier, number, references(Flight::carrier, Flight::number), on_update = cascade),
    foreign_key(number, day, references(Flight::number, Flight::day), name = "fk_on_the_day"),
    detached
)]
pub struct Ticket {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 3)]
    pub carrier: String,
    pub number: i32,
    pub day: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Flight::DEFINITION, Ticket::DEFINITION]).expect("they agree")
}
