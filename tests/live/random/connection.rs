//! A database that a law has for itself, on any of the three.

use model_core::schema::Found;
use model_core::testing::{Backend, TestDatabase, TestDatabaseError};
use model_core::{
    CreateReport, Dialect, DropReport, ExecuteError, MetaData, OnExisting, ReflectOptions, Script,
};
use sqlx::{AssertSqlSafe, Connection, MySqlConnection, PgConnection, Row, SqliteConnection};
use tokio::runtime::Runtime;

use crate::facts::quoted;

pub(crate) struct Database {
    runtime: Runtime,
    connection: Either,
    db: TestDatabase,
}

enum Either {
    Postgres(PgConnection),
    MariaDb(MySqlConnection),
    Sqlite(SqliteConnection),
}

/// The same call on any connection.
macro_rules! on_any {
    ($database:expr, $connection:ident => $call:expr) => {{
        let Database {
            runtime,
            connection,
            ..
        } = $database;
        match connection {
            Either::Postgres($connection) => runtime.block_on($call),
            Either::MariaDb($connection) => runtime.block_on($call),
            Either::Sqlite($connection) => runtime.block_on($call),
        }
    }};
}

/// All columns of a driver's rows, which it reads as a type that texts are made from.
macro_rules! texts {
    ($rows:expr, $read_as:ty) => {
        $rows
            .iter()
            .map(|row| {
                (0..row.len())
                    .map(|column| text(row.get_unchecked::<$read_as, _>(column)))
                    .collect()
            })
            .collect()
    };
}
impl Database {
    /// An empty one, or why there is none.
    pub(crate) fn new(dialect: Dialect, law: &str) -> Result<Self, TestDatabaseError> {
        let runtime = Runtime::new().expect("a runtime");
        let db = empty(dialect, law)?;
        let connection = connect(&runtime, &db);
        Ok(Self {
            runtime,
            connection,
            db,
        })
    }

    pub(crate) fn dialect(&self) -> Dialect {
        match self.connection {
            Either::Postgres(_) => Dialect::Postgres,
            Either::MariaDb(_) => Dialect::MariaDb,
            Either::Sqlite(_) => Dialect::Sqlite,
        }
    }

    /// Leaves nothing but a table with a row that statements which break out would drop.
    pub(crate) fn empty(&mut self) {
        match &self.connection {
            Either::Sqlite(_) => {
                let db = empty(Dialect::Sqlite, "").expect("another file");
                self.connection = connect(&self.runtime, &db);
                self.db = db;
            }
            Either::MariaDb(_) => {
                let name = self.db.name();
                self.execute(&format!(
                    "DROP DATABASE {name}; CREATE DATABASE {name}; USE {name}"
                ));
            }
            Either::Postgres(_) => {
                let schemas = self.rows(
                    "SELECT nspname::text FROM pg_catalog.pg_namespace
                     WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'",
                );
                self.execute("SET client_min_messages = warning");
                for schema in schemas {
                    let schema = quoted(Dialect::Postgres, &schema[0]);
                    self.execute(&format!("DROP SCHEMA {schema} CASCADE"));
                }
                self.execute("CREATE SCHEMA public");
            }
        }
        self.execute("CREATE TABLE canary (song INTEGER); INSERT INTO canary VALUES (7)");
    }

    /// Whether the row is still there.
    pub(crate) fn canary_sings(&mut self) -> bool {
        self.rows("SELECT CAST(song AS CHAR(1)) FROM canary") == [["7"]]
    }

    /// Leaves it to whoever wants to look.
    pub(crate) fn fail(&self) {
        self.db.fail();
    }

    /// Runs the whole text at once.
    pub(crate) fn run(&mut self, script: &Script) -> Result<(), String> {
        self.try_execute(script.as_str())
            .map_err(|error| format!("{error}\nin\n{script}"))
    }

    pub(crate) fn create_all(
        &mut self,
        metadata: &MetaData,
        on_existing: OnExisting,
    ) -> Result<CreateReport, ExecuteError> {
        on_any!(self, it => model_core::create_all(metadata, it, on_existing))
    }

    pub(crate) fn reflect(&mut self, options: &ReflectOptions<'_>) -> Result<Found, String> {
        let found = on_any!(self, it => model_core::reflect(it, options));
        found.map_err(|error| error.to_string())
    }

    pub(crate) fn drop_all(&mut self, metadata: &MetaData) -> Result<DropReport, ExecuteError> {
        on_any!(self, it => model_core::drop_all(metadata, it))
    }

    /// What a query of the test's own gives, every column a text.
    pub(crate) fn rows(&mut self, sql: &str) -> Vec<Vec<String>> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let rows = self.runtime.block_on(async {
            Ok::<Rows, sqlx::Error>(match &mut self.connection {
                Either::Postgres(it) => texts!(query.fetch_all(it).await?, String),
                Either::Sqlite(it) => texts!(query.fetch_all(it).await?, String),
                // It has some columns of its catalogue as bytes.
                Either::MariaDb(it) => texts!(query.fetch_all(it).await?, Vec<u8>),
            })
        });
        rows.unwrap_or_else(|error| panic!("{error}\nin\n{sql}"))
    }

    fn execute(&mut self, sql: &str) {
        self.try_execute(sql)
            .unwrap_or_else(|error| panic!("{error}\nin\n{sql}"));
    }

    fn try_execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        on_any!(self, it => async { query.execute(it).await.map(|_| ()) })
    }
}

type Rows = Vec<Vec<String>>;

fn text(read: impl Into<Vec<u8>>) -> String {
    String::from_utf8(read.into()).expect("text")
}

fn empty(dialect: Dialect, law: &str) -> Result<TestDatabase, TestDatabaseError> {
    let backend = match dialect {
        Dialect::Sqlite => Backend::Sqlite,
        Dialect::Postgres => Backend::Postgres,
        _ => Backend::MariaDb,
    };
    let db = TestDatabase::new().on(backend).metadata(MetaData::new());
    db.named(law).wait()
}

fn connect(runtime: &Runtime, db: &TestDatabase) -> Either {
    let url = db.url();
    let connection = runtime.block_on(async {
        Ok::<_, sqlx::Error>(match db.backend() {
            Backend::Sqlite => Either::Sqlite(SqliteConnection::connect(&url).await?),
            Backend::Postgres => Either::Postgres(PgConnection::connect(&url).await?),
            Backend::MariaDb => Either::MariaDb(MySqlConnection::connect(&url).await?),
        })
    });
    connection.expect("the database answers")
}
