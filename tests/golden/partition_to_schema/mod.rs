//! Partitions, and tables that inherit, in another schema: they move with their parents.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "events", detached, no_primary_key, partition_by(list(kind)))]
pub struct Event {
    pub kind: i32,
}

#[derive(Model)]
#[model(table = "events_1", detached, partition_of(Event, values(1)))]
pub struct FirstEvent;

#[derive(Model)]
#[model(table = "places", detached, no_primary_key)]
pub struct Place {
    pub name: String,
}

#[derive(Model)]
#[model(table = "cities", detached, no_primary_key, inherits = Place)]
pub struct City {
    pub name: String,
}

pub fn metadata() -> MetaData {
    let metadata = MetaData::of([Event::DEFINITION, FirstEvent::DEFINITION, Place::DEFINITION, City::DEFINITION]);
    metadata.expect("four tables").to_schema("tenant_42").expect("no two become one")
}
