//! Where to: the connections, transactions and pools of sqlx.
#![expect(
    clippy::mut_mut,
    reason = "`&mut conn` is meant the same where `conn` is a reference already"
)]

use std::future::{Future, ready};
use std::pin::Pin;

use sqlx::pool::PoolConnection;
use sqlx::{Database, Pool, Transaction};
#[cfg(feature = "mysql")]
use sqlx::{MySql, MySqlConnection};
#[cfg(feature = "postgres")]
use sqlx::{PgConnection, Postgres};
#[cfg(feature = "sqlite")]
use sqlx::{Sqlite, SqliteConnection};

use super::ReflectError;

/// A database to work on: `&mut` a connection of sqlx, a transaction or a pool's connection; or a pool, by `&` or `&mut`.
///
/// sqlx's types implement it, and nothing else can.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no database to work on",
    label = "expected `&mut` a connection or transaction of sqlx, or `&` a pool",
    note = "each database needs model-core's feature of its name (sqlite, postgres, mysql)"
)]
pub trait Target<'c>: sealed::Sealed + Send {
    /// Makes the connection ready.
    #[doc(hidden)]
    fn session(self) -> SessionFuture<'c>;
}

#[expect(unreachable_pub, reason = "sealed")]
#[doc(hidden)]
pub type SessionFuture<'c> =
    Pin<Box<dyn Future<Output = Result<Session<'c>, ReflectError>> + Send + 'c>>;

/// A connection, of whichever database.
#[doc(hidden)]
pub enum Session<'c> {
    #[cfg(feature = "sqlite")]
    Sqlite(SessionOf<'c, Sqlite>),
    #[cfg(feature = "postgres")]
    Postgres(SessionOf<'c, Postgres>),
    #[cfg(feature = "mysql")]
    MySql(SessionOf<'c, MySql>),
}

/// A connection to one kind of database.
#[doc(hidden)]
pub enum SessionOf<'c, DB: Database> {
    Borrowed(&'c mut DB::Connection),
    Pooled(PoolConnection<DB>),
    Lent(&'c mut PoolConnection<DB>),
}

impl<DB: Database> SessionOf<'_, DB> {
    pub(crate) fn connection(&mut self) -> &mut DB::Connection {
        match self {
            Self::Borrowed(conn) => conn,
            Self::Pooled(conn) => conn,
            Self::Lent(conn) => conn,
        }
    }
}

/// A call on a connection. Where it is cancelled, a pool's connection is closed and not given back: sqlx does not know how
/// much of an answer MariaDB and MySQL have still to send.
#[cfg(feature = "mysql")]
pub(crate) struct Call<'s, 'c, DB: Database> {
    session: &'s mut SessionOf<'c, DB>,
    is_finished: bool,
}

#[cfg(feature = "mysql")]
impl<'s, 'c, DB: Database> Call<'s, 'c, DB> {
    pub(crate) const fn begin(session: &'s mut SessionOf<'c, DB>) -> Self {
        Self {
            session,
            is_finished: false,
        }
    }

    pub(crate) fn connection(&mut self) -> &mut DB::Connection {
        self.session.connection()
    }

    /// The connection may be used again.
    pub(crate) fn finish(mut self) {
        self.is_finished = true;
    }
}

#[cfg(feature = "mysql")]
impl<DB: Database> Drop for Call<'_, '_, DB> {
    fn drop(&mut self) {
        if self.is_finished {
            return;
        }
        match &mut *self.session {
            SessionOf::Pooled(conn) => conn.close_on_drop(),
            SessionOf::Lent(conn) => conn.close_on_drop(),
            // It is the caller's: `create_all` documents it.
            SessionOf::Borrowed(_) => {}
        }
    }
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! borrowed {
    ($database:ident: $($target:ty),* $(,)?) => {
        $(
            impl sealed::Sealed for &mut $target {}

            impl<'c> Target<'c> for &'c mut $target {
                fn session(self) -> SessionFuture<'c> {
                    let connection: &'c mut <$database as Database>::Connection = self;
                    Box::pin(ready(Ok(Session::$database(SessionOf::Borrowed(connection)))))
                }
            }
        )*
    };
}

macro_rules! lent {
    ($database:ident: $($target:ty),* $(,)?) => {
        $(
            impl sealed::Sealed for &mut $target {}

            impl<'c> Target<'c> for &'c mut $target {
                fn session(self) -> SessionFuture<'c> {
                    let connection: &'c mut PoolConnection<$database> = self;
                    Box::pin(ready(Ok(Session::$database(SessionOf::Lent(connection)))))
                }
            }
        )*
    };
}

macro_rules! pools {
    ($database:ident: $($target:ty),* $(,)?) => {
        $(
            impl sealed::Sealed for $target {}

            impl<'c> Target<'c> for $target {
                fn session(self) -> SessionFuture<'c> {
                    let connection = self.acquire();
                    Box::pin(async move {
                        let connection = connection.await.map_err(|error| ReflectError::database("acquire a connection", error))?;
                        Ok(Session::$database(SessionOf::Pooled(connection)))
                    })
                }
            }
        )*
    };
}

macro_rules! targets {
    ($feature:literal, $database:ident, $connection:ident) => {
        #[cfg(feature = $feature)]
        borrowed! { $database: $connection, Transaction<'_, $database> }
        #[cfg(feature = $feature)]
        borrowed! { $database: &mut $connection, &mut Transaction<'_, $database> }
        #[cfg(feature = $feature)]
        lent! { $database: PoolConnection<$database>, &mut PoolConnection<$database> }
        #[cfg(feature = $feature)]
        pools! { $database: &Pool<$database>, &mut Pool<$database>, &&Pool<$database>, &mut &Pool<$database> }
    };
}

targets!("sqlite", Sqlite, SqliteConnection);
targets!("postgres", Postgres, PgConnection);
targets!("mysql", MySql, MySqlConnection);
