//! What `#[model_core::test]` becomes.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

use super::blueprint::{Blueprint, Tables};
use super::name::Origin;
use super::pool::Isolation;
use super::turns::Turns;
use super::{Backend, TestDatabase, TestDatabaseError};
use crate::metadata::{ConflictErrors, MetaData};

/// A test, as its attribute says it.
#[derive(Clone, Copy, Debug)]
pub struct Test {
    /// The package's name.
    pub package: &'static str,
    /// The package's folder.
    pub folder: &'static str,
    /// The test's path.
    pub path: &'static str,
    /// What kind of database it asks for.
    pub backend: Backend,
    /// Its tables; those of all registered models otherwise.
    pub tables: Option<fn() -> Result<MetaData, ConflictErrors>>,
    /// The folder of migrations, in the package's folder.
    pub migrations: Option<&'static str>,
    /// What it has for itself.
    pub isolation: Isolation,
    /// The threads of a runtime that has several.
    pub worker_threads: Option<usize>,
}

/// What a test takes: its database, a pool, or a connection.
#[diagnostic::on_unimplemented(
    message = "a test cannot take `{Self}`",
    label = "expected `TestDatabase`, a pool or a connection of sqlx",
    note = "each database needs model-core's feature of its name (sqlite, postgres, mysql)"
)]
pub trait Argument: Sized {
    /// The database that it is of, where it is of one alone.
    const BACKEND: Option<Backend>;

    /// Makes it from the test's database.
    fn of(database: &TestDatabase) -> impl Future<Output = Result<Self, TestDatabaseError>>;
}

/// What a test returns: nothing, or a result.
pub trait Outcome {
    /// Whether the test passed.
    fn is_success(&self) -> bool;
}

/// What a seed returns: nothing, or a result.
pub trait Seeded {
    /// The same, with the error as text.
    ///
    /// # Errors
    /// Its own.
    fn told(self) -> Result<(), String>;
}

/// What a seed said.
///
/// # Errors
/// Its error, as text.
pub fn seeded(outcome: impl Seeded) -> Result<(), String> {
    outcome.told()
}

/// No seed.
///
/// # Errors
/// None.
pub async fn unseeded(_: &TestDatabase) -> Result<(), String> {
    Ok(())
}

impl Seeded for () {
    fn told(self) -> Result<(), String> {
        Ok(())
    }
}

impl<E: std::fmt::Display> Seeded for Result<(), E> {
    fn told(self) -> Result<(), String> {
        self.map_err(|error| error.to_string())
    }
}

/// A test may leave connections that do not end.
const PATIENCE: Duration = Duration::from_secs(2);

/// Runs a test with a database of its own.
///
/// # Panics
/// The test's own panic. That there is no database, with the reason.
#[track_caller]
pub fn run<A: Argument, O: Outcome>(
    test: &Test,
    seed: impl AsyncFnOnce(&TestDatabase) -> Result<(), String>,
    body: impl AsyncFnOnce(A) -> O,
) -> O {
    let (runtime, turns) = test.runtime();
    let database = match runtime.block_on(test.database()) {
        Ok(database) => database,
        // Here, and not in a closure: the place is then the test's.
        Err(error) => panic!("{error}"),
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let whole = async {
            if let Err(error) = seed(&database).await {
                panic!("the seed of this test failed: {error}");
            }
            let argument = A::of(&database)
                .await
                .unwrap_or_else(|error| panic!("{error}"));
            body(argument).await
        };
        match &turns {
            Some(turns) => runtime.block_on(turns.run(whole)),
            None => runtime.block_on(whole),
        }
    }));
    if outcome.as_ref().is_ok_and(Outcome::is_success) {
        database.discard();
    } else {
        database.fail();
        // What the test wrote is to be seen. A connection that it never gave back keeps nobody waiting.
        let _ = runtime.block_on(async { tokio::time::timeout(PATIENCE, database.close()).await });
    }
    // Connections and tasks of the test end before its database does.
    drop(runtime);
    drop(database);
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Makes sure, while compiling, that a test takes what it asks for, and that it can have it.
///
/// # Panics
/// It does not.
pub const fn check<A: Argument>(backend: Backend) {
    let fits = match (A::BACKEND, backend) {
        (None, _)
        | (Some(Backend::Sqlite), Backend::Sqlite)
        | (Some(Backend::Postgres), Backend::Postgres)
        | (Some(Backend::MariaDb), Backend::MariaDb) => true,
        (Some(_), _) => false,
    };
    assert!(
        backend.is_built(),
        "the test asks for a database whose feature model-core is built without: add `sqlite`, `postgres` or `mysql` (for MariaDB) to its features"
    );
    assert!(
        fits,
        "the test takes a pool or connection of another database than it asks for; take a `TestDatabase`, or name the other database in `#[model_core::test(..)]`"
    );
}

impl Test {
    /// Its runtime, and its turns where that has one thread.
    fn runtime(&self) -> (Runtime, Option<Turns>) {
        let (mut builder, turns) = match self.worker_threads {
            None => {
                let mut builder = Builder::new_current_thread();
                let turns = Turns::of(&mut builder);
                (builder, Some(turns))
            }
            Some(threads) => {
                let mut builder = Builder::new_multi_thread();
                builder.worker_threads(threads);
                (builder, None)
            }
        };
        let runtime = builder
            .enable_all()
            .build()
            .expect("a runtime can be started");
        (runtime, turns)
    }

    async fn database(&self) -> Result<TestDatabase, TestDatabaseError> {
        let tables = self.tables.map_or(Tables::Registered, Tables::Function);
        let migrations = self.migrations.map(|it| Path::new(self.folder).join(it));
        let blueprint = Blueprint::of(self.backend, &tables, migrations.as_deref())?;
        let origin = Origin {
            package: self.package.to_owned(),
            // The first word is the crate's.
            test: self
                .path
                .split_once("::")
                .map_or(self.path, |(_, test)| test)
                .to_owned(),
            checkout: self.folder.to_owned(),
        };
        TestDatabase::make(self.backend, blueprint, self.isolation, origin).await
    }
}

impl Argument for TestDatabase {
    const BACKEND: Option<Backend> = None;

    async fn of(database: &TestDatabase) -> Result<Self, TestDatabaseError> {
        Ok(database.clone())
    }
}

macro_rules! arguments {
    ($feature:literal, $backend:ident, $pool:ty, $connection:ty, $database:ty, $get:ident) => {
        #[cfg(feature = $feature)]
        impl Argument for $pool {
            const BACKEND: Option<Backend> = Some(Backend::$backend);

            async fn of(database: &TestDatabase) -> Result<Self, TestDatabaseError> {
                Ok(database.$get().clone())
            }
        }

        #[cfg(feature = $feature)]
        impl Argument for $connection {
            const BACKEND: Option<Backend> = Some(Backend::$backend);

            async fn of(database: &TestDatabase) -> Result<Self, TestDatabaseError> {
                let failed = TestDatabaseError::database("connect to the database of a test");
                let conn = database.$get().acquire().await.map_err(failed)?;
                Ok(conn.detach())
            }
        }

        #[cfg(feature = $feature)]
        impl Argument for sqlx::pool::PoolConnection<$database> {
            const BACKEND: Option<Backend> = Some(Backend::$backend);

            async fn of(database: &TestDatabase) -> Result<Self, TestDatabaseError> {
                let failed = TestDatabaseError::database("connect to the database of a test");
                database.$get().acquire().await.map_err(failed)
            }
        }
    };
}

arguments!(
    "sqlite",
    Sqlite,
    sqlx::SqlitePool,
    sqlx::SqliteConnection,
    sqlx::Sqlite,
    sqlite
);
arguments!(
    "postgres",
    Postgres,
    sqlx::PgPool,
    sqlx::PgConnection,
    sqlx::Postgres,
    postgres
);
arguments!(
    "mysql",
    MariaDb,
    sqlx::MySqlPool,
    sqlx::MySqlConnection,
    sqlx::MySql,
    mysql
);

impl Outcome for () {
    fn is_success(&self) -> bool {
        true
    }
}

impl<T, E> Outcome for Result<T, E> {
    fn is_success(&self) -> bool {
        self.is_ok()
    }
}
