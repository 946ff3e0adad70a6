//! A table that has the columns of another, and whose rows that one reads too: PostgreSQL's alone.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "cities", detached, check("population >= 0"))]
pub struct City {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 80)]
    pub name: String,
    pub population: i64,
}

#[derive(Model)]
#[model(table = "capitals", detached, inherits = City)]
pub struct Capital {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 80)]
    pub name: String,
    pub population: i64,
    #[model(max_length = 2, unique)]
    pub country: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([City::DEFINITION, Capital::DEFINITION]).expect("two tables")
}
