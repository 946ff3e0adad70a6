//! Columns that count otherwise than up by one.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "tickets", detached)]
pub struct Ticket {
    #[model(primary_key, identity(start = 100, increment = 5, min = 10, max = 1000000, cache = 20, cycle))]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "countdowns", detached)]
pub struct Countdown {
    #[model(primary_key, identity(always, increment = -1))]
    pub id: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Ticket::DEFINITION, Countdown::DEFINITION]).expect("two tables")
}
