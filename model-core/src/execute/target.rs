//! Where to: the connections, transactions and pools of sqlx.
#![expect(
    clippy::mut_mut,
    reason = "`&mut conn` is meant the same where `conn` is a reference already"
)]

use std::future::{Future, ready};
use std::pin::Pin;

use sqlx::pool::PoolConnection;
use sqlx::{Pool, Sqlite, SqliteConnection, Transaction};

use super::ExecuteError;

/// A database to work on: `&mut` a connection of sqlx, a transaction or a pool's connection; or a pool, by `&` or `&mut`.
///
/// sqlx's types implement it, and nothing else can.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no database to work on",
    label = "expected `&mut` a connection or transaction of sqlx, or `&` a pool",
    note = "each database needs model-core's feature of its name (sqlite)"
)]
pub trait Target<'c>: sealed::Sealed + Send {
    /// Makes the connection ready.
    #[doc(hidden)]
    fn session(self) -> SessionFuture<'c>;
}

#[expect(unreachable_pub, reason = "sealed")]
#[doc(hidden)]
pub type SessionFuture<'c> =
    Pin<Box<dyn Future<Output = Result<Session<'c>, ExecuteError>> + Send + 'c>>;

/// A connection, of whichever database.
#[doc(hidden)]
pub enum Session<'c> {
    Sqlite(SqliteSession<'c>),
}

/// A connection to SQLite.
#[doc(hidden)]
pub enum SqliteSession<'c> {
    Borrowed(&'c mut SqliteConnection),
    Pooled(PoolConnection<Sqlite>),
}

impl SqliteSession<'_> {
    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        match self {
            Self::Borrowed(conn) => conn,
            Self::Pooled(conn) => conn,
        }
    }
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! borrowed {
    ($($target:ty),* $(,)?) => {
        $(
            impl sealed::Sealed for &mut $target {}

            impl<'c> Target<'c> for &'c mut $target {
                fn session(self) -> SessionFuture<'c> {
                    Box::pin(ready(Ok(Session::Sqlite(SqliteSession::Borrowed(self)))))
                }
            }
        )*
    };
}

borrowed! { SqliteConnection, Transaction<'_, Sqlite>, PoolConnection<Sqlite> }
borrowed! { &mut SqliteConnection, &mut Transaction<'_, Sqlite>, &mut PoolConnection<Sqlite> }

macro_rules! pools {
    ($($target:ty),* $(,)?) => {
        $(
            impl sealed::Sealed for $target {}

            impl<'c> Target<'c> for $target {
                fn session(self) -> SessionFuture<'c> {
                    let connection = self.acquire();
                    Box::pin(async move {
                        let connection = connection.await.map_err(|error| ExecuteError::database("acquire a connection", error))?;
                        Ok(Session::Sqlite(SqliteSession::Pooled(connection)))
                    })
                }
            }
        )*
    };
}

pools! { &Pool<Sqlite>, &mut Pool<Sqlite>, &&Pool<Sqlite>, &mut &Pool<Sqlite> }
