//! One enumeration for two tables: one type, or a check and a list each.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "level")]
pub enum Level {
    Low,
    High,
}

#[derive(Model)]
#[model(table = "alarms", detached)]
pub struct Alarm {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = Level::Low)]
    pub level: Level,
}

#[derive(Model)]
#[model(table = "reports", detached)]
pub struct Report {
    #[model(primary_key)]
    pub id: i64,
    pub level: Option<Level>,
    pub worst: Level,
}

pub fn metadata() -> MetaData {
    MetaData::of([Alarm::DEFINITION, Report::DEFINITION]).expect("they agree")
}
