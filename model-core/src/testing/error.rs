//! Why there is no database for a test.

use std::path::{Path, PathBuf};

use super::Backend;
use super::server::ServerError;
use crate::execute::ExecuteError;
use crate::metadata::ConflictErrors;
use crate::plan::DdlError;
use crate::told::debug_is_display;

/// Why a test has no database, or what could not be done with it.
#[derive(Clone, thiserror::Error)]
#[non_exhaustive]
pub enum TestDatabaseError {
    /// There is no server.
    #[error(transparent)]
    Server(#[from] &'static ServerError),
    /// The feature of that database is not on.
    #[error(
        "this test asks for {}, and model-core is built without its feature `{feature}`\nhelp: `model-core = {{ ..., features = [\"testing\", \"{feature}\"] }}`",
        backend.word()
    )]
    NoFeature {
        /// What was asked for.
        backend: Backend,
        /// The feature.
        feature: &'static str,
    },
    /// The models contradict each other.
    #[error(transparent)]
    Conflicts(#[from] Shared<ConflictErrors>),
    /// The tables cannot be expressed.
    #[error(transparent)]
    Ddl(#[from] Shared<DdlError>),
    /// The tables cannot be created.
    #[error(transparent)]
    Execute(#[from] Shared<ExecuteError>),
    /// Databases of tests are told apart by name, and a schema of MariaDB is a database.
    #[error(
        "all tests on a server would share {}: a schema of MariaDB is a database\nhelp: give the test tables without schemas; `metadata.to_schema(..)` moves them",
        schemas.join(", ")
    )]
    SharedSchemas {
        /// The schemas, quoted.
        schemas: Vec<String>,
    },
    /// The migrations do not run.
    #[error("the migrations in `{}` do not run: {source}", folder.display())]
    Migrations {
        /// Their folder.
        folder: PathBuf,
        /// What sqlx says.
        source: Shared<sqlx::migrate::MigrateError>,
    },
    /// The migrations make another database than the models.
    #[error("the migrations in `{}` and the models disagree:\n{differences}\nhelp: write a migration for what is missing, or change the models", folder.display())]
    MigrationsDiffer {
        /// Their folder.
        folder: PathBuf,
        /// What differs, a line each.
        differences: String,
    },
    /// The database has other tables than it should.
    #[error("the database is not as the models say:\n{differences}")]
    SchemaDiffers {
        /// What differs, a line each.
        differences: String,
    },
    /// A fixture does not run.
    #[error("the fixture `{name}` does not run: {source}")]
    Fixture {
        /// Its file.
        name: &'static str,
        /// What the database answered.
        source: Shared<sqlx::Error>,
    },
    /// A file or folder cannot be used.
    #[error("cannot {doing} `{}`: {source}", path.display())]
    File {
        /// What was going on: `create`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system answered.
        source: Shared<std::io::Error>,
    },
    /// The database, or the way to it, failed.
    #[error("cannot {doing}: {source}")]
    Database {
        /// What was going on: `create the database of a test`.
        doing: &'static str,
        /// What the database answered.
        source: Shared<sqlx::Error>,
    },
    /// A program did not do what it was started for.
    #[error("`{program}` failed: {said}")]
    Program {
        /// The program.
        program: String,
        /// What it said.
        said: String,
    },
    /// What was asked for cannot be had there.
    #[error("{what}\nhelp: {help}")]
    Unsupported {
        /// What cannot be had.
        what: String,
        /// What to do instead.
        help: &'static str,
    },
}

debug_is_display!(TestDatabaseError);

/// An error that every test of a process meets, for what they share could not be made.
#[derive(Debug)]
pub struct Shared<E>(std::sync::Arc<E>);

impl<E> Clone for Shared<E> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<E: std::fmt::Display> std::fmt::Display for Shared<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: std::error::Error> std::error::Error for Shared<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

impl<E> From<E> for Shared<E> {
    fn from(error: E) -> Self {
        Self(std::sync::Arc::new(error))
    }
}

impl TestDatabaseError {
    /// Whether the reason is that no server is installed: then a test is passed over, unless `MODEL_TEST_REQUIRE` lists it.
    #[must_use]
    pub fn is_absence(&self) -> bool {
        matches!(self, Self::Server(error) if error.is_absence())
    }

    /// The feature of a database is not on.
    #[cfg(not(all(feature = "sqlite", feature = "postgres", feature = "mysql")))]
    pub(super) fn no_feature(backend: Backend) -> Self {
        let feature = match backend {
            Backend::Sqlite => "sqlite",
            Backend::Postgres => "postgres",
            Backend::MariaDb => "mysql",
        };
        Self::NoFeature { backend, feature }
    }

    pub(super) fn database(doing: &'static str) -> impl Fn(sqlx::Error) -> Self {
        move |source| Self::Database {
            doing,
            source: source.into(),
        }
    }

    pub(super) fn file(doing: &'static str, path: &Path) -> impl Fn(std::io::Error) -> Self {
        move |source| Self::File {
            doing,
            path: path.to_owned(),
            source: source.into(),
        }
    }
}

impl From<ConflictErrors> for TestDatabaseError {
    fn from(error: ConflictErrors) -> Self {
        Self::Conflicts(error.into())
    }
}

impl From<DdlError> for TestDatabaseError {
    fn from(error: DdlError) -> Self {
        Self::Ddl(error.into())
    }
}

impl From<ExecuteError> for TestDatabaseError {
    fn from(error: ExecuteError) -> Self {
        Self::Execute(error.into())
    }
}
