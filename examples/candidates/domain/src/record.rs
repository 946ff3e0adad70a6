//! The columns that every table of the service has.

use chrono::{DateTime, Utc};
use model_core::Columns;
use sqlx::FromRow;

/// A key and a date: the mixin that everybody writes.
#[derive(Clone, Debug, PartialEq, Eq, Columns, FromRow)]
pub struct Record {
    /// The row's number, given by the database.
    #[model(primary_key, identity)]
    pub id: i64,
    /// When the row was written.
    #[model(default_sql = "CURRENT_TIMESTAMP")]
    pub created_at: DateTime<Utc>,
}
