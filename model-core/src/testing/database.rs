//! A database that belongs to one test.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once, OnceLock};

#[cfg(feature = "mysql")]
use sqlx::MySqlPool;
#[cfg(feature = "postgres")]
use sqlx::PgPool;
#[cfg(feature = "sqlite")]
use sqlx::SqlitePool;
use sqlx::{AssertSqlSafe, raw_sql};

#[cfg(any(feature = "postgres", feature = "mysql"))]
use super::apart;
use super::blueprint::Blueprint;
use super::compare::differences;
#[cfg(any(feature = "postgres", feature = "mysql"))]
use super::keeper::Keeper;
use super::kept::{Keep, keep};
use super::name::Origin;
use super::pool::Isolation;
#[cfg(any(feature = "postgres", feature = "mysql"))]
use super::pool::{self};
#[cfg(any(feature = "postgres", feature = "mysql"))]
use super::server::Product;
#[cfg(feature = "sqlite")]
use super::sqlite::{File, Made, remove_earlier, take};
use super::{Backend, Fixture, NewTestDatabase, TestDatabaseError};
use crate::metadata::MetaData;

/// A database that belongs to one test: made from the models, empty of rows, and gone when the test is over.
///
/// [`#[model_core::test]`](crate::test) hands one to a test. Anywhere else, [`TestDatabase::new`] makes one:
///
/// ```
/// use model_core::Model;
/// use model_core::testing::TestDatabase;
///
/// #[derive(Model)]
/// #[model(table = "profiles")]
/// struct Profile {
///     #[model(primary_key)]
///     id: i64,
///     nick: String,
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let db = TestDatabase::new().await?;
/// db.execute("INSERT INTO profiles (id, nick) VALUES (1, 'ada')").await?;
/// let nick: String = sqlx::query_scalar("SELECT nick FROM profiles").fetch_one(db.sqlite()).await?;
/// assert_eq!(nick, "ada");
/// # Ok(())
/// # }
/// ```
///
/// Clones are the same database. It is removed with the last of them, unless a test failed: then it is kept, and a line
/// printed that opens it.
#[derive(Clone, Debug)]
pub struct TestDatabase {
    pub(super) held: Arc<Held>,
}

/// The database, as long as somebody holds it.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) origin: Origin,
    backend: Backend,
    blueprint: Arc<Blueprint>,
    pub(super) isolation: Isolation,
    pub(super) place: Place,
    pub(super) name: String,
    pools: Pools,
    /// Whether its test failed.
    has_failed: AtomicBool,
    /// Whether it was removed.
    is_gone: AtomicBool,
}

/// Where the database is.
#[derive(Debug)]
pub(super) enum Place {
    #[cfg(feature = "sqlite")]
    File(File),
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    Server(Keeper),
}

/// The pools, each made when it is first asked for.
#[derive(Debug, Default)]
struct Pools {
    #[cfg(feature = "sqlite")]
    sqlite: OnceLock<SqlitePool>,
    #[cfg(feature = "postgres")]
    postgres: OnceLock<PgPool>,
    #[cfg(feature = "mysql")]
    mysql: OnceLock<MySqlPool>,
}

impl TestDatabase {
    /// A database to be made: say what kind of, then `.await` it, or [`wait`](NewTestDatabase::wait) for it.
    ///
    /// Its name carries the package and the test, as far as they are known: cargo says which package runs, and a test's
    /// thread has its name. Elsewhere the place of this call stands for the test.
    #[must_use = "it is made when it is awaited"]
    #[track_caller]
    #[expect(
        clippy::new_ret_no_self,
        reason = "the database is there once it is awaited"
    )]
    pub fn new() -> NewTestDatabase {
        NewTestDatabase::at(std::panic::Location::caller())
    }

    pub(super) async fn make(
        backend: Backend,
        blueprint: Arc<Blueprint>,
        isolation: Isolation,
        origin: Origin,
    ) -> Result<Self, TestDatabaseError> {
        let pools = Pools::default();
        let (place, name) = match backend {
            #[cfg(feature = "sqlite")]
            Backend::Sqlite => {
                static EARLIER: Once = Once::new();
                EARLIER.call_once(|| remove_earlier(&origin));
                let Made { file, name, pool } = take(blueprint.clone(), isolation, &origin).await?;
                if let Some(pool) = pool {
                    pools.sqlite.get_or_init(|| pool);
                }
                (Place::File(file), name)
            }
            #[cfg(feature = "postgres")]
            Backend::Postgres => {
                on_server(
                    Product::Postgres,
                    blueprint.clone(),
                    isolation,
                    origin.clone(),
                )
                .await?
            }
            #[cfg(feature = "mysql")]
            Backend::MariaDb => {
                on_server(
                    Product::MariaDb,
                    blueprint.clone(),
                    isolation,
                    origin.clone(),
                )
                .await?
            }
            #[cfg(not(all(feature = "sqlite", feature = "postgres", feature = "mysql")))]
            _ => return Err(TestDatabaseError::no_feature(backend)),
        };
        let held = Held {
            origin,
            backend,
            blueprint,
            isolation,
            place,
            name,
            pools,
            has_failed: AtomicBool::new(false),
            is_gone: AtomicBool::new(false),
        };
        Ok(Self {
            held: Arc::new(held),
        })
    }

    /// What kind of database it is.
    #[must_use]
    pub fn backend(&self) -> Backend {
        self.held.backend
    }

    /// Its name: that of the database on a server, and of the file on SQLite.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.held.name
    }

    /// The tables that it was made from.
    #[must_use]
    pub fn metadata(&self) -> &MetaData {
        &self.held.blueprint.metadata
    }

    /// A URL that sqlx takes: for another process, or another pool.
    #[must_use]
    pub fn url(&self) -> String {
        match &self.held.place {
            #[cfg(feature = "sqlite")]
            Place::File(file) => file.url(),
            #[cfg(any(feature = "postgres", feature = "mysql"))]
            Place::Server(keeper) => keeper.server.url(&self.held.name),
        }
    }

    /// Its pool.
    ///
    /// # Panics
    /// It is no SQLite database.
    #[cfg(feature = "sqlite")]
    #[must_use]
    #[track_caller]
    pub fn sqlite(&self) -> &SqlitePool {
        let Place::File(file) = &self.held.place else {
            self.is_other("sqlite()");
        };
        let isolation = self.held.isolation;
        let pool = &self.held.pools.sqlite;
        pool.get_or_init(|| file.pool(isolation))
    }

    /// Its pool.
    ///
    /// # Panics
    /// It is no PostgreSQL database.
    #[cfg(feature = "postgres")]
    #[must_use]
    #[track_caller]
    pub fn postgres(&self) -> &PgPool {
        if self.held.backend != Backend::Postgres {
            self.is_other("postgres()");
        }
        let pool = &self.held.pools.postgres;
        let open = || pool::open(&self.pool_url(), self.held.isolation);
        pool.get_or_init(|| open().expect("the server's own URL is one"))
    }

    /// Its pool.
    ///
    /// # Panics
    /// It is no MariaDB database.
    #[cfg(feature = "mysql")]
    #[must_use]
    #[track_caller]
    pub fn mysql(&self) -> &MySqlPool {
        if self.held.backend != Backend::MariaDb {
            self.is_other("mysql()");
        }
        let pool = &self.held.pools.mysql;
        let open = || pool::open(&self.pool_url(), self.held.isolation);
        pool.get_or_init(|| open().expect("the server's own URL is one"))
    }

    /// The URL that its pool connects to.
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    fn pool_url(&self) -> String {
        match (&self.held.place, self.held.isolation) {
            (Place::Server(keeper), Isolation::Database) => keeper.pool_url(&self.held.name),
            _ => self.url(),
        }
    }

    #[track_caller]
    fn is_other(&self, asked: &str) -> ! {
        let backend = self.held.backend;
        let own = match backend {
            Backend::Sqlite => "sqlite()",
            Backend::Postgres => "postgres()",
            Backend::MariaDb => "mysql()",
        };
        panic!(
            "`{asked}` of a test's database on {}\nhelp: `{own}` is its pool",
            backend.word()
        )
    }

    /// Runs SQL of the test's own, one statement or several.
    ///
    /// # Errors
    /// What the database answered.
    pub async fn execute(&self, sql: impl Into<String>) -> Result<(), TestDatabaseError> {
        let failed = TestDatabaseError::database("run the test's SQL");
        self.run(sql.into()).await.map_err(failed)
    }

    /// Runs a fixture: a file of SQL.
    ///
    /// `db.load(fixture!("fixtures/users.sql")).await?` reads the file while compiling: [`fixture!`](crate::fixture!).
    ///
    /// # Errors
    /// What the database answered, with the file's name.
    pub async fn load(&self, fixture: Fixture) -> Result<(), TestDatabaseError> {
        let failed = |source: sqlx::Error| TestDatabaseError::Fixture {
            name: fixture.name,
            source: source.into(),
        };
        self.run(fixture.sql.to_owned()).await.map_err(failed)
    }

    async fn run(&self, sql: String) -> sqlx::Result<()> {
        let sql = raw_sql(AssertSqlSafe(sql));
        match self.held.backend {
            #[cfg(feature = "sqlite")]
            Backend::Sqlite => sql.execute(self.sqlite()).await.map(drop),
            #[cfg(feature = "postgres")]
            Backend::Postgres => sql.execute(self.postgres()).await.map(drop),
            #[cfg(feature = "mysql")]
            Backend::MariaDb => sql.execute(self.mysql()).await.map(drop),
            #[cfg(not(all(feature = "sqlite", feature = "postgres", feature = "mysql")))]
            _ => unreachable!("no database is made without its feature"),
        }
    }

    /// Makes sure that the database is as the models say: nothing is missing, and no table is other than its model.
    ///
    /// It may have more: what the models do not know is not looked at.
    ///
    /// # Panics
    /// It is not; the message tells all differences.
    pub async fn assert_schema_matches(&self, metadata: &MetaData) {
        if let Err(error) = self.schema_matches(metadata).await {
            panic!("{error}");
        }
    }

    /// [`assert_schema_matches`](Self::assert_schema_matches) as a result.
    ///
    /// # Errors
    /// All differences; or what the database answered.
    pub async fn schema_matches(&self, metadata: &MetaData) -> Result<(), TestDatabaseError> {
        let differences = match self.held.backend {
            #[cfg(feature = "sqlite")]
            Backend::Sqlite => differences(metadata, self.sqlite()).await?,
            #[cfg(feature = "postgres")]
            Backend::Postgres => differences(metadata, self.postgres()).await?,
            #[cfg(feature = "mysql")]
            Backend::MariaDb => differences(metadata, self.mysql()).await?,
            #[cfg(not(all(feature = "sqlite", feature = "postgres", feature = "mysql")))]
            _ => unreachable!("no database is made without its feature"),
        };
        match differences {
            None => Ok(()),
            Some(differences) => Err(TestDatabaseError::SchemaDiffers { differences }),
        }
    }

    /// Says that the test failed: the database is kept when nobody holds it any more, and a line printed that opens it.
    ///
    /// A panic says so by itself, and so does an error that a `#[model_core::test]` returns.
    pub fn fail(&self) {
        self.held.has_failed.store(true, Ordering::Relaxed);
    }

    /// Removes a SQLite database that nobody will look at, although connections are open: SQLite writes what a file's last
    /// connection wrote into the file itself, unless that is not where it was.
    pub(super) fn discard(&self) {
        if cfg!(feature = "sqlite") && self.held.backend == Backend::Sqlite && !self.held.is_kept()
        {
            self.held.remove();
        }
    }

    /// Waits until what the test wrote is in the file or on the server, and no connection is open.
    pub(super) async fn close(&self) {
        let pools = &self.held.pools;
        #[cfg(feature = "sqlite")]
        if let Some(pool) = pools.sqlite.get() {
            pool.close().await;
        }
        #[cfg(feature = "postgres")]
        if let Some(pool) = pools.postgres.get() {
            pool.close().await;
        }
        #[cfg(feature = "mysql")]
        if let Some(pool) = pools.mysql.get() {
            pool.close().await;
        }
    }
}

#[cfg(any(feature = "postgres", feature = "mysql"))]
async fn on_server(
    product: Product,
    blueprint: Arc<Blueprint>,
    isolation: Isolation,
    origin: Origin,
) -> Result<(Place, String), TestDatabaseError> {
    let keeper = Keeper::of(product)?;
    let name = match isolation {
        Isolation::Database => keeper.database(blueprint, origin).await?,
        Isolation::Transaction => keeper.shared(blueprint, origin).await?,
    };
    Ok((Place::Server(keeper), name))
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.isolation == Isolation::Transaction {
            // What it did went with its connection, and the database is everybody's.
            return;
        }
        if !self.is_kept() {
            return self.remove();
        }
        // Nobody can rename a database that somebody is connected to.
        self.pools = Pools::default();
        match self.keep() {
            Ok(open_with) => eprintln!("the database of this test is kept:\n  {open_with}"),
            Err(error) => eprintln!("the database of this test is not kept: {error}"),
        }
    }
}

impl Held {
    /// Whether it stays when nobody holds it any more.
    fn is_kept(&self) -> bool {
        match keep() {
            Keep::None => false,
            Keep::Failed => self.has_failed.load(Ordering::Relaxed) || std::thread::panicking(),
            Keep::All => true,
        }
    }

    fn remove(&self) {
        if self.is_gone.swap(true, Ordering::Relaxed) {
            return;
        }
        match &self.place {
            #[cfg(feature = "sqlite")]
            Place::File(file) => file.remove(),
            #[cfg(any(feature = "postgres", feature = "mysql"))]
            Place::Server(keeper) => keeper.done(self.name.clone(), Some(self.blueprint.clone())),
        }
    }

    /// Keeps it; the words that open it.
    fn keep(&self) -> Result<String, TestDatabaseError> {
        match &self.place {
            #[cfg(feature = "sqlite")]
            Place::File(file) => file.keep(&self.name, &self.origin),
            #[cfg(any(feature = "postgres", feature = "mysql"))]
            Place::Server(keeper) => {
                let (keeper, name) = (keeper.clone(), self.name.clone());
                let origin = self.origin.clone();
                apart::wait(move || async move { keeper.keep(name, origin).await })
            }
        }
    }
}
