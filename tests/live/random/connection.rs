//! A database that a law has for itself, on any of the three.

use model_core::testing::server::{Product, Server};
use model_core::{CreateReport, Dialect, DropReport, ExecuteError, MetaData, OnExisting, Script};
use sqlx::{AssertSqlSafe, Connection, MySqlConnection, PgConnection, Row, SqliteConnection};
use tokio::runtime::Runtime;

use crate::facts::quoted;

pub(crate) struct Database {
    runtime: Runtime,
    connection: Either,
    /// The server, and the database's name there.
    place: Option<(&'static Server, String)>,
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
    pub(crate) fn in_memory() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let connection = Either::Sqlite(in_memory(&runtime));
        Self {
            runtime,
            connection,
            place: None,
        }
    }

    pub(crate) fn on(server: &'static Server, law: &str) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        // Several test programs share the server.
        let name = format!("random_{}_{law}", std::process::id());
        let mut admin = Self {
            connection: connect(&runtime, server, admin(server.product())),
            runtime,
            place: None,
        };
        admin.execute(&format!("CREATE DATABASE {name}"));
        let connection = connect(&admin.runtime, server, &name);
        Self {
            connection,
            place: Some((server, name)),
            ..admin
        }
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
            Either::Sqlite(_) => self.connection = Either::Sqlite(in_memory(&self.runtime)),
            Either::MariaDb(_) => {
                let name = self.place.as_ref().map(|(_, name)| name.clone());
                let name = name.expect("it is on a server");
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

    /// A law that fails leaves its database to whoever wants to look, until the server goes.
    pub(crate) fn remove(mut self) {
        if let Some((server, name)) = self.place.take() {
            self.connection = connect(&self.runtime, server, admin(server.product()));
            self.execute(&format!("DROP DATABASE {name}"));
        }
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

/// A database that is there before any test.
fn admin(product: Product) -> &'static str {
    match product {
        Product::Postgres => "postgres",
        Product::MariaDb => "",
    }
}

fn connect(runtime: &Runtime, server: &Server, database: &str) -> Either {
    let url = server.url(database);
    let connection = runtime.block_on(async {
        Ok::<_, sqlx::Error>(match server.product() {
            Product::Postgres => Either::Postgres(PgConnection::connect(&url).await?),
            Product::MariaDb => Either::MariaDb(MySqlConnection::connect(&url).await?),
        })
    });
    connection.expect("the server answers")
}

fn in_memory(runtime: &Runtime) -> SqliteConnection {
    runtime
        .block_on(SqliteConnection::connect("sqlite::memory:"))
        .expect("memory")
}
