//! Days, times, and both, in a zone and in none.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "moments", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    pub day: NaiveDate,
    pub time: NaiveTime,
    pub at: NaiveDateTime,
    #[model(default_sql = "CURRENT_TIMESTAMP")]
    pub instant: DateTime<Utc>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
