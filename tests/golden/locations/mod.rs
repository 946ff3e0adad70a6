//! Each statement says where it comes from: a table's from its model, a type's from its enum, a schema's from nobody.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "weather", schema = "trips")]
pub enum Weather {
    Fair,
    Foul,
}

#[derive(Model)]
#[model(table = "days", detached)]
pub struct Day {
    #[model(primary_key)]
    pub id: i64,
    #[model(index)]
    pub number: i32,
    pub weather: Weather,
    #[model(references(Day::id), index)]
    pub before: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Day::DEFINITION])
        .expect("one table")
        .with_locations()
}
