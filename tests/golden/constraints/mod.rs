//! Unique and check constraints, of a field and of the table.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "bookings",
    unique(room, starts),
    unique(ends, room, name = "one_end"),
    check("starts < ends", name = "in_order"),
    check("room <> 13"),
    detached
)]
pub struct Booking {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = "room > 0")]
    pub room: i32,
    pub starts: i32,
    pub ends: i32,
    #[model(unique, max_length = 12)]
    pub code: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Booking::DEFINITION]).expect("one table")
}
