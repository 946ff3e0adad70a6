//! Running DDL on a live database: `create_all` and `drop_all`.
//!
//! Owns the decision what an existing database lacks, and the transaction in which it gets it. Tables come in, one
//! batch goes out, a report comes back. What the models say and how it is spelt is decided elsewhere (`metadata`, `ddl`,
//! `dialect`), and what the database holds is read by `reflect`. Nothing here alters or drops what it was not told to.

mod error;
mod obstacle;
mod report;
mod sqlite;
mod target;

pub use error::{ExecuteError, ExistingObject, Reference};
pub use obstacle::{Obstacle, ObstacleReason};
pub use report::{CreateReport, DropReport, Extended, Kept};
use target::Session;
pub use target::Target;

pub use crate::reflect::sqlite::ObjectKind;

use crate::metadata::{MetaData, OnExisting};

/// Creates the tables in a database, in one transaction: a connection's, a pool's or the caller's own.
///
/// A table that is there already, or anything else of its name, is treated as `on_existing` says. With
/// [`OnExisting::Extend`] it gets the columns, unique constraints and indexes that it lacks; running it again does
/// nothing. Nothing is ever altered or dropped.
///
/// ```
/// use model_core::schema::{Column, PrimaryKey, SqlType, Table};
/// use model_core::{MetaData, OnExisting};
/// use sqlx::Connection;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let tags = Table::new("tags")
///     .column(Column::new("id", SqlType::BigInt))
///     .primary_key(PrimaryKey::new(["id"]));
/// let mut metadata = MetaData::new();
/// metadata.define(tags, OnExisting::Error)?;
///
/// let mut conn = sqlx::SqliteConnection::connect("sqlite::memory:").await?;
/// let report = model_core::create_all(&metadata, &mut conn, OnExisting::Extend).await?;
/// assert_eq!(report.created.len(), 1);
/// let again = model_core::create_all(&metadata, &mut conn, OnExisting::Extend).await?;
/// assert!(again.created.is_empty() && again.extended.is_empty());
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// The database is as it was then. The tables cannot be expressed; with [`OnExisting::Error`], everything that is there;
/// otherwise everything that is in the way of a table or cannot be added to one; what the database answered.
pub async fn create_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    match target.session().await? {
        Session::Sqlite(mut session) => {
            sqlite::create_all(metadata, session.connection(), on_existing).await
        }
    }
}

/// Drops the tables from a database, as far as they are there, in one transaction: a connection's, a pool's or the
/// caller's own. Tables may refer to each other and to themselves in any way.
///
/// # Errors
/// The database is as it was then. Something else bears a table's name; tables that are to stay refer to one that is
/// to go; what the database answered.
pub async fn drop_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
) -> Result<DropReport, ExecuteError> {
    match target.session().await? {
        Session::Sqlite(mut session) => sqlite::drop_all(metadata, session.connection()).await,
    }
}
