//! Bookings of one room that do not overlap.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "bookings",
    exclude(
        using = "gist",
        with(expr("int4range(room, room, '[]')"), "&&"),
        with(expr("int4range(starts, ends)"), "&&"),
        where = "NOT cancelled"
    ),
    detached
)]
pub struct Booking {
    #[model(primary_key)]
    pub id: i64,
    pub room: i32,
    pub starts: i32,
    pub ends: i32,
    pub cancelled: bool,
}

pub fn metadata() -> MetaData {
    MetaData::of([Booking::DEFINITION]).expect("they agree")
}
