//! Tables that refer to each other in a circle, one of them as a child of the other: the parent is created first.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "places", detached)]
pub struct Place {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(City::id))]
    pub capital: Option<i64>,
}

#[derive(Model)]
#[model(table = "cities", detached, inherits = Place)]
pub struct City {
    #[model(primary_key)]
    pub id: i64,
    pub capital: Option<i64>,
    #[model(references(Place::id))]
    pub region: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Place::DEFINITION, City::DEFINITION]).expect("two tables")
}
