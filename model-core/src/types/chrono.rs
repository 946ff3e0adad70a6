//! chrono: days, times and instants.
//!
//! sqlx reads `DateTime<FixedOffset>` on PostgreSQL and SQLite only; PostgreSQL keeps the instant and forgets the offset.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::list::{array_elements, column_types};

column_types! {
    NaiveDate => Date,
    NaiveTime => Time,
    NaiveDateTime => Timestamp,
    DateTime<Utc> => TimestampTz,
    DateTime<Local> => TimestampTz,
    DateTime<FixedOffset> => TimestampTz,
}

array_elements! { NaiveDate, NaiveTime, NaiveDateTime, DateTime<Utc>, DateTime<Local>, DateTime<FixedOffset> }
