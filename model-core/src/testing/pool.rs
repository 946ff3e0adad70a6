//! Pools of a test's database.

use std::time::Duration;

use sqlx::pool::PoolOptions;
use sqlx::{ConnectOptions, Connection, Database, Pool};

use super::TestDatabaseError;

/// What a test has for itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Isolation {
    /// A database.
    #[default]
    Database,
    /// A transaction, which is rolled back: one connection, on which `begin` makes a savepoint and nothing is ever
    /// committed. Tests of one program share the database, and wait for each other's locks.
    Transaction,
}

/// A test that waits for so long for a connection holds all of them itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many connections a test may have at a time.
const CONNECTIONS: u32 = 8;

impl Isolation {
    pub(super) fn require_database(self, call: &str) -> Result<(), TestDatabaseError> {
        match self {
            Self::Database => Ok(()),
            Self::Transaction => Err(TestDatabaseError::Unsupported {
                what: format!(
                    "`{call}` needs a database of the test's own, and it has a transaction"
                ),
                help: "leave `isolation = transaction` away, or use `SAVEPOINT`",
            }),
        }
    }

    /// Options of a pool that keeps its connections until the test is over.
    pub(super) fn options<DB: Database>(self) -> PoolOptions<DB> {
        let options = PoolOptions::new()
            .acquire_timeout(PATIENCE)
            .idle_timeout(None)
            .max_lifetime(None);
        match self {
            Self::Database => options.max_connections(CONNECTIONS),
            Self::Transaction => options.max_connections(1),
        }
    }
}

/// Begins a transaction that is never committed, and lets the connection know, so that the next one is a savepoint.
pub(super) async fn begin_for_good<C: Connection>(conn: &mut C) -> sqlx::Result<()> {
    conn.begin().await.map(std::mem::forget)
}

/// A pool that opens its connections when they are needed.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) fn open<DB: Database>(url: &str, isolation: Isolation) -> sqlx::Result<Pool<DB>> {
    let options: <DB::Connection as Connection>::Options = url.parse()?;
    let pool = match isolation {
        Isolation::Database => isolation.options(),
        Isolation::Transaction => isolation
            .options()
            .after_connect(|conn, _| Box::pin(async move { begin_for_good(conn).await })),
    };
    Ok(pool.connect_lazy_with(options.disable_statement_logging()))
}
