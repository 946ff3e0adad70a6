//! Running plans on live databases.
//!
//! `create_all` and `drop_all` inspect without a lock and return at once when there is nothing to do. Otherwise the plan is
//! sent in one message a phase, which takes the lock, makes sure that the database is still in the state that the plan was
//! made for, runs the steps, and releases the lock. No lock and no transaction lasts from one message to the next, so a call
//! that is cancelled at any point leaves nothing behind. (SQLite has no server: there the steps run in one transaction of
//! sqlx, which rolls back when it is dropped.)
//!
//! What runs is decided by `plan`; a file a database says how it is sent.

mod apply;
mod error;
mod event;
mod live;
mod message;
#[cfg(feature = "mysql")]
mod mysql;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use error::{ExecuteError, ExistingObject, FailedStep, Holder};
pub use event::{Event, ExecuteOptions};

use crate::metadata::{MetaData, OnExisting};
pub use crate::plan::{
    AddedLabels, CreateReport, CreatedObject, DropReport, Extended, Kept, Refusal, RefusalReason,
};
use crate::plan::{Plan, Policy};
#[cfg(feature = "mysql")]
use crate::reflect::Call;
use crate::reflect::Session;
pub use crate::reflect::Target;
pub use crate::schema::ObjectKind;

/// The same call on a session of either database.
macro_rules! on_session {
    ($session:expr, $connection:ident => $call:expr) => {
        match $session {
            #[cfg(feature = "sqlite")]
            Session::Sqlite(mut session) => {
                let $connection = session.connection();
                $call
            }
            #[cfg(feature = "postgres")]
            Session::Postgres(mut session) => {
                let $connection = session.connection();
                $call
            }
            #[cfg(feature = "mysql")]
            Session::MySql(mut session) => {
                let mut call = Call::begin(&mut session);
                let $connection = call.connection();
                let result = $call;
                call.finish();
                result
            }
        }
    };
}

/// Creates the tables in a database: on a connection, on a pool, or in the caller's own transaction.
///
/// What happens to a table that exists, or to anything else of its name, is decided by `on_existing`. With
/// [`OnExisting::Extend`] it receives the columns, constraints, indexes, comments and labels that it lacks; running it again does
/// nothing. Nothing is ever altered or dropped. A table without a schema is created where the database would create it:
/// in PostgreSQL's `current_schema()`, SQLite's `main`, the database that is selected on MariaDB and MySQL.
///
/// The database is read without a lock. If there is nothing to do, nothing else is sent. Otherwise the plan is sent with the
/// lock, and runs only if the database is still in the state that was read.
///
/// | | PostgreSQL | SQLite | MariaDB and MySQL |
/// |---|---|---|---|
/// | workers that start together | wait for an advisory lock | wait for the lock to write | wait for a `GET_LOCK` |
/// | transaction | one; a savepoint within the caller's | one; a savepoint within the caller's | none: refused within the caller's, which would be committed |
/// | a call that fails | has changed nothing | has changed nothing | leaves the statements before the failed one, and the error lists them |
/// | a call that is cancelled | is done as a whole or not at all | has changed nothing | the message that was sent runs to its end |
///
/// On PostgreSQL, missing labels of an enumeration are added in a transaction of their own, before everything else: a new label
/// cannot be used before it is committed. So labels stay even if the rest then fails; within the caller's own
/// transaction, nothing can use them until it ends. An index with `concurrently` is built after the transaction.
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
/// Before anything runs: [`ExecuteError::Ddl`] if the database cannot express the models; with [`OnExisting::Error`],
/// [`ExecuteError::Exists`] with everything that exists; otherwise [`ExecuteError::Refused`] with everything that conflicts with the
/// models or cannot be added. Then [`ExecuteError::Locked`] or [`ExecuteError::Step`].
pub async fn create_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    create_all_with(metadata, target, on_existing, ExecuteOptions::default()).await
}

/// Like [`create_all`], with a limit for lock waits and a listener for progress.
///
/// # Errors
/// As with [`create_all`].
pub async fn create_all_with<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
    on_existing: OnExisting,
    mut options: ExecuteOptions<'_>,
) -> Result<CreateReport, ExecuteError> {
    let policy = Policy::from(on_existing);
    on_session!(target.session().await?, conn => {
        live::create_all(conn, metadata, policy, &mut options).await
    })
}

/// Drops the existing tables, views, sequences, types and `ddl!` items of the models: on a connection, on a pool, or in the caller's own
/// transaction. Tables may refer to each other and to themselves in any way. Locks and transactions are those of
/// [`create_all`].
///
/// # Errors
/// Before anything runs, [`ExecuteError::Refused`]: another kind of object has the name of a table, a view or a sequence; a table or
/// view outside the models refers to one of them. Then [`ExecuteError::Locked`] or [`ExecuteError::Step`].
pub async fn drop_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
) -> Result<DropReport, ExecuteError> {
    drop_all_with(metadata, target, ExecuteOptions::default()).await
}

/// Like [`drop_all`], with a limit for lock waits and a listener for progress.
///
/// # Errors
/// As with [`drop_all`].
pub async fn drop_all_with<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
    mut options: ExecuteOptions<'_>,
) -> Result<DropReport, ExecuteError> {
    on_session!(target.session().await?, conn => {
        live::drop_all(conn, metadata, &mut options).await
    })
}

/// Runs a plan, if the database is still in the state that the plan was made for.
///
/// A plan without steps sends nothing.
///
/// # Errors
/// - [`ExecuteError::Refused`]: the plan has refusals; nothing ran.
/// - [`ExecuteError::Changed`]: the database has changed since it was read; nothing ran.
/// - [`ExecuteError::Locked`]: another session holds the lock for longer than [`ExecuteOptions::lock_timeout`].
/// - [`ExecuteError::Step`]: a step failed. On PostgreSQL and SQLite nothing has changed; on MariaDB and MySQL the steps
///   before it stay.
pub async fn execute<'c>(
    plan: &Plan,
    target: impl Target<'c>,
) -> Result<CreateReport, ExecuteError> {
    execute_with(plan, target, ExecuteOptions::default()).await
}

/// Like [`execute`], with a limit for lock waits and a listener for progress.
///
/// # Errors
/// As with [`execute`].
pub async fn execute_with<'c>(
    plan: &Plan,
    target: impl Target<'c>,
    mut options: ExecuteOptions<'_>,
) -> Result<CreateReport, ExecuteError> {
    live::refuse(plan, OnExisting::Extend)?;
    if plan.steps.is_empty() {
        return Ok(plan.report.clone());
    }
    on_session!(target.session().await?, conn => live::execute(conn, plan, &mut options).await)
}

/// How a database differs from the models, read without a lock.
#[cfg(feature = "testing")]
pub(crate) async fn compare_all<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
) -> Result<CreateReport, ExecuteError> {
    on_session!(target.session().await?, conn => live::compare_all(conn, metadata).await)
}
