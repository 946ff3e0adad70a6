//! Rows spread by ranges, each below a bound and not below the one before.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "readings", detached, primary_key(id, year))]
#[model(partition_by(
    range(year),
    partition("readings_old", less_than(2025)),
    partition("readings_2025", from(2025), to(2026)),
    partition("readings_new", less_than(maxvalue))
))]
pub struct Reading {
    pub id: i64,
    pub year: i32,
    pub value: f64,
}

#[derive(Model)]
#[model(table = "visits", detached, no_primary_key, partition_by(
    range(day, hour),
    partition("visits_before", less_than("2026-01-01", 0)),
    partition("visits_after", default)
))]
pub struct Visit {
    #[model(max_length = 10)]
    pub day: String,
    pub hour: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Reading::DEFINITION, Visit::DEFINITION]).expect("two tables")
}
