//! time: days, times and instants.

use time::{OffsetDateTime, PrimitiveDateTime};

use super::list::{array_elements, column_types};

column_types! {
    time::Date => Date,
    time::Time => Time,
    PrimitiveDateTime => Timestamp,
    OffsetDateTime => TimestampTz,
}

array_elements! { time::Date, time::Time, PrimitiveDateTime, OffsetDateTime }
