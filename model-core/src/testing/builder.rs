//! Asking for a database.

use std::future::{Future, IntoFuture};
use std::panic::Location;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;

use super::blueprint::{Blueprint, Tables};
use super::name::Origin;
use super::pool::Isolation;
use super::{Backend, TestDatabase, TestDatabaseError, apart};
use crate::metadata::MetaData;

/// A database to be made; [`TestDatabase::new`].
///
/// It is on SQLite and has the tables of all registered models, unless told otherwise.
#[derive(Clone, Debug)]
#[must_use = "it is made when it is awaited"]
pub struct NewTestDatabase {
    pub(super) backend: Backend,
    pub(super) tables: Tables,
    pub(super) migrations: Option<PathBuf>,
    pub(super) isolation: Isolation,
    pub(super) origin: Origin,
}

impl NewTestDatabase {
    pub(super) fn at(place: &'static Location<'static>) -> Self {
        let variable = |name| std::env::var(name).ok();
        let program = || {
            let path = std::env::current_exe().ok()?;
            Some(path.file_stem()?.to_string_lossy().into_owned())
        };
        let thread = std::thread::current();
        let test = match thread.name() {
            Some(name) if name != "main" && !name.starts_with("tokio-") => name.to_owned(),
            _ => place.to_string(),
        };
        Self {
            backend: Backend::Sqlite,
            tables: Tables::Registered,
            migrations: None,
            isolation: Isolation::Database,
            origin: Origin {
                package: variable("CARGO_PKG_NAME")
                    .or_else(program)
                    .unwrap_or_default(),
                test,
                checkout: variable("CARGO_MANIFEST_DIR").unwrap_or_default(),
            },
        }
    }

    /// On PostgreSQL.
    pub fn postgres(self) -> Self {
        self.on(Backend::Postgres)
    }

    /// On MariaDB.
    pub fn mariadb(self) -> Self {
        self.on(Backend::MariaDb)
    }

    /// On this kind of database.
    pub fn on(self, backend: Backend) -> Self {
        Self { backend, ..self }
    }

    /// With these tables; those of an empty [`MetaData`] are none.
    pub fn metadata(self, metadata: MetaData) -> Self {
        Self {
            tables: Tables::Value(Arc::new(metadata)),
            ..self
        }
    }

    /// Built by the migrations of a folder, which sqlx runs, and compared with the models.
    pub fn migrations(self, folder: impl Into<PathBuf>) -> Self {
        Self {
            migrations: Some(folder.into()),
            ..self
        }
    }

    /// With only a transaction of its own.
    pub fn isolation(self, isolation: Isolation) -> Self {
        Self { isolation, ..self }
    }

    /// Under the name of this test.
    pub fn named(mut self, test: impl Into<String>) -> Self {
        self.origin.test = test.into();
        self
    }

    /// Makes it, and waits: where nothing can be awaited. Its pools belong to whatever runtime first uses them.
    ///
    /// # Errors
    /// Why there is no such database.
    pub fn wait(self) -> Result<TestDatabase, TestDatabaseError> {
        apart::wait(|| self.make())
    }

    pub(super) async fn make(self) -> Result<TestDatabase, TestDatabaseError> {
        let blueprint = Blueprint::of(self.backend, &self.tables, self.migrations.as_deref())?;
        TestDatabase::make(self.backend, blueprint, self.isolation, self.origin).await
    }
}

impl IntoFuture for NewTestDatabase {
    type Output = Result<TestDatabase, TestDatabaseError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.make())
    }
}
