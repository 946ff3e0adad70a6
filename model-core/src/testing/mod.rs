//! A database for each test, made from the models.
//!
//! ```text
//! models or migrations -> Blueprint -> template -> a copy a test -> TestDatabase -> gone, or made as new for the next
//! test, or kept where the test failed
//! ```
//!
//! [`#[model_core::test]`](crate::test) gives one to a test, [`TestDatabase::new`] to anything else. SQLite lives in this
//! process; PostgreSQL and MariaDB are private [servers](server), started for the tests that need them and shared by all that
//! run at a time. Nothing here is for production: nothing is synced to disk, and all is gone when the last test is.
//!
//! | variable | says |
//! |---|---|
//! | `MODEL_TEST_KEEP` | `none`: no database of a failed test is kept; `all`: every test's is, also where it passed |
//! | `MODEL_TEST_REQUIRE` | `postgres,mariadb`: a server that is not installed is a failure, and no reason to pass over a test |
//! | `MODEL_TEST_POSTGRES_URL`, `MODEL_TEST_MARIADB_URL` | a server that is to be used instead of a private one |
//! | `MODEL_TEST_FOLDER` | where databases lie; `/dev/shm` or the folder for temporary files otherwise |

#[cfg(feature = "_driver")]
mod ahead;
#[cfg(feature = "_driver")]
mod apart;
#[cfg(feature = "_driver")]
mod backend;
#[cfg(feature = "_driver")]
mod blueprint;
#[cfg(feature = "_driver")]
mod build;
#[cfg(feature = "_driver")]
mod builder;
#[cfg(feature = "_driver")]
mod compare;
#[cfg(feature = "_driver")]
mod database;
#[cfg(feature = "_driver")]
mod error;
#[cfg(feature = "_driver")]
mod fixture;
#[cfg(feature = "_driver")]
mod harness;
#[cfg(any(feature = "postgres", feature = "mysql"))]
mod keeper;
#[cfg(feature = "_driver")]
mod kept;
#[cfg(feature = "_driver")]
mod name;
mod own;
#[cfg(feature = "_driver")]
mod pool;
pub mod server;
#[cfg(feature = "_driver")]
mod snapshot;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(feature = "_driver")]
mod turns;

#[cfg(feature = "_driver")]
pub use self::{
    backend::Backend,
    builder::NewTestDatabase,
    database::TestDatabase,
    error::{Shared, TestDatabaseError},
    fixture::Fixture,
    pool::Isolation,
    snapshot::Snapshot,
};
#[cfg(feature = "_driver")]
#[doc(hidden)]
pub use harness::{Argument, Outcome, Seeded, Test, check, run, seeded, unseeded};
