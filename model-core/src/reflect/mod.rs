//! Reading a live database: its objects in the vocabulary of `schema`, in the same canonical form that `lower` gives the
//! models.
//!
//! Flows in: a connection and [`ReflectOptions`]. Flows out: a [`Found`]. A constant number of catalogue queries a
//! database, none of which writes, locks against readers or writers, or needs more than the right to read. A folder a
//! database: what its catalogue says (`queries`), and what that means (`assemble`).
//!
//! It compares nothing and decides nothing.

mod error;
#[cfg(feature = "mysql")]
pub(crate) mod mariadb;
mod options;
#[cfg(feature = "postgres")]
pub(crate) mod postgres;
mod scope;
#[cfg(feature = "sqlite")]
pub(crate) mod sqlite;
mod target;

pub use error::ReflectError;
pub use options::ReflectOptions;
#[cfg(feature = "mysql")]
pub(crate) use target::Call;
pub(crate) use target::Session;
pub use target::Target;

use crate::schema::Found;

/// Reads what a database holds.
///
/// # Errors
/// The database cannot be read: see [`ReflectError`].
pub async fn reflect<'c>(
    target: impl Target<'c>,
    options: &ReflectOptions<'_>,
) -> Result<Found, ReflectError> {
    let mut session = target.session().await?;
    match &mut session {
        #[cfg(feature = "sqlite")]
        Session::Sqlite(session) => sqlite::reflect(session.connection(), options).await,
        #[cfg(feature = "postgres")]
        Session::Postgres(session) => postgres::reflect(session.connection(), options).await,
        #[cfg(feature = "mysql")]
        Session::MySql(session) => {
            let mut call = Call::begin(session);
            let found = mariadb::reflect(call.connection(), options).await;
            call.finish();
            found
        }
    }
}
