//! Partitions that are models: tables of their own, with an index and a condition that the others lack.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, primary_key(id, day), partition_by(range(day)))]
pub struct Event {
    pub id: i64,
    #[model(sql_type(postgres = "DATE"))]
    pub day: String,
    #[model(comment = "What happened")]
    pub kind: i32,
}

#[derive(Model)]
#[model(table = "events_2025", detached, partition_of(Event, from("2025-01-01"), to("2026-01-01")))]
pub struct Events2025;

#[derive(Model)]
#[model(table = "a_2026", detached, partition_of(Event, from("2026-01-01"), to(maxvalue)))]
#[model(index(kind), check("kind > 0"), comment = "This year's", postgres(with(fillfactor = 80)))]
pub struct Events2026;

#[derive(Model)]
#[model(table = "events_rest", detached, partition_of(Event, default))]
pub struct OtherEvents {}

pub fn metadata() -> MetaData {
    MetaData::of([Events2025::DEFINITION, Events2026::DEFINITION, OtherEvents::DEFINITION, Event::DEFINITION])
        .expect("four tables")
}
