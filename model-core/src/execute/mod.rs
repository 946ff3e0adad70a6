//! Running DDL on a live database: `create_all` and `drop_all`.
//!
//! Owns the decision what an existing database lacks, and the transaction in which it gets it. Tables come in, one
//! batch goes out, a report comes back. What the models say and how it is spelt is decided elsewhere (`metadata`, `ddl`,
//! `dialect`), and what the database holds is read by `reflect`. Nothing here alters or drops what it was not told to.

#[cfg(any(feature = "postgres", feature = "mysql"))]
mod compare;
mod drop;
mod error;
#[cfg(any(feature = "postgres", feature = "mysql"))]
mod existing;
mod items;
#[cfg(feature = "mysql")]
mod mariadb;
mod obstacle;
mod place;
mod plan;
#[cfg(feature = "postgres")]
mod postgres;
mod report;
#[cfg(feature = "sqlite")]
pub(crate) mod sqlite;
mod target;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod unit;

pub use error::{ExecuteError, ExistingObject, Reference};
pub use obstacle::{Obstacle, ObstacleReason};
pub use report::{AddedLabels, CreateReport, DropReport, Extended, Kept};
use target::Session;
pub use target::Target;

pub use crate::reflect::ObjectKind;

use crate::metadata::{MetaData, OnExisting};

/// Creates the tables in a database: a connection's, a pool's, or the caller's own transaction's.
///
/// A table that is there already, or anything else of its name, is treated as `on_existing` says. With
/// [`OnExisting::Extend`] it gets the columns, constraints, indexes and labels that it lacks; running it again does
/// nothing. Nothing is ever altered or dropped. A table without a schema is where the database would create it:
/// PostgreSQL's `current_schema()`, SQLite's `main`, the database that is selected on MariaDB.
///
/// | | PostgreSQL | SQLite | MariaDB and MySQL |
/// |---|---|---|---|
/// | workers that start together | wait for an advisory lock | wait for the lock to write | wait for a `GET_LOCK` |
/// | transaction | one; a savepoint within the caller's | one; a savepoint within the caller's | none: refused within the caller's, which would be committed |
/// | a call that fails | has changed nothing | has changed nothing | has changed nothing unless the server refuses a statement, which it does for rows: then what stands before that statement stays |
/// | the statements | one message | one message | one message |
///
/// On PostgreSQL a label that an enumeration lacks is added in a transaction of its own, before all others: the server
/// lets nobody use it before that is committed. So a label stays even where the rest then fails; within the caller's own
/// transaction, nothing can use it until that ends.
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
/// let report = model_core::create_all(&metadata, &mut conn, OnExisting::Error).await?;
/// assert_eq!(report.to_string(), "created `tags`");
///
/// // There already: an error that names it, or a report.
/// let error = model_core::create_all(&metadata, &mut conn, OnExisting::Error).await.unwrap_err();
/// assert!(error.to_string().contains("`tags`, a table"));
/// let kept = model_core::create_all(&metadata, &mut conn, OnExisting::Keep).await?;
/// assert_eq!(kept.to_string(), "kept `tags`");
///
/// // What a newer model has more, it gets.
/// let label = Table::new("tags").column(Column::new("label", SqlType::Text).nullable());
/// metadata.define(label, OnExisting::Extend)?;
/// let extended = model_core::create_all(&metadata, &mut conn, OnExisting::Extend).await?;
/// assert_eq!(extended.to_string(), "extended `tags` with column `label`");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// Before anything runs: the tables cannot be expressed; with [`OnExisting::Error`], everything that is there; otherwise
/// everything that is in the way of a table or cannot be added to one. Then what the database answered.
pub async fn create_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    match target.session().await? {
        #[cfg(feature = "sqlite")]
        Session::Sqlite(mut session) => {
            sqlite::create_all(metadata, session.connection(), on_existing).await
        }
        #[cfg(feature = "postgres")]
        Session::Postgres(mut session) => {
            postgres::create_all(metadata, session.connection(), on_existing).await
        }
        #[cfg(feature = "mysql")]
        Session::MySql(mut session) => {
            mariadb::create_all(metadata, session.connection(), on_existing).await
        }
    }
}

/// What `create_all` with [`OnExisting::Keep`] would do and find, without doing it.
#[cfg(feature = "testing")]
pub(crate) async fn compare_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
) -> Result<CreateReport, ExecuteError> {
    match target.session().await? {
        #[cfg(feature = "sqlite")]
        Session::Sqlite(mut session) => sqlite::compare_all(session.connection(), metadata).await,
        #[cfg(feature = "postgres")]
        Session::Postgres(mut session) => {
            postgres::compare_all(session.connection(), metadata).await
        }
        #[cfg(feature = "mysql")]
        Session::MySql(mut session) => mariadb::compare_all(session.connection(), metadata).await,
    }
}

/// Drops the tables from a database, as far as they are there, with their sequences and types: a connection's, a
/// pool's, or the caller's own transaction's. Tables may refer to each other and to themselves in any way. Locks and
/// transactions are those of [`create_all`].
///
/// # Errors
/// Before anything runs: something else bears a table's, a view's or a sequence's name; tables that are to stay refer to
/// one that is to go. Then what the database answered.
pub async fn drop_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
) -> Result<DropReport, ExecuteError> {
    match target.session().await? {
        #[cfg(feature = "sqlite")]
        Session::Sqlite(mut session) => sqlite::drop_all(metadata, session.connection()).await,
        #[cfg(feature = "postgres")]
        Session::Postgres(mut session) => postgres::drop_all(metadata, session.connection()).await,
        #[cfg(feature = "mysql")]
        Session::MySql(mut session) => mariadb::drop_all(metadata, session.connection()).await,
    }
}
