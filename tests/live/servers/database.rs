//! A database that belongs to one test, on either server.

use std::path::PathBuf;

use model_core::testing::server::{Product, Server, server};
use model_core::testing::{TestDatabase, TestDatabaseError};
use model_core::{CreateReport, DropReport, ExecuteError, MetaData, OnExisting};
use sqlx::{AssertSqlSafe, Connection, MySqlConnection, PgConnection, Row};

/// A connection to a database of its own.
pub(crate) struct Database {
    /// It ends before the database does.
    pub(crate) connection: Either,
    db: TestDatabase,
}

/// A connection to either server.
pub(crate) enum Either {
    Postgres(PgConnection),
    MariaDb(MySqlConnection),
}

/// The same call on either connection.
macro_rules! on_either {
    ($either:expr, $connection:ident => $call:expr) => {
        match $either {
            Either::Postgres($connection) => $call,
            Either::MariaDb($connection) => $call,
        }
    };
}

impl Database {
    /// On the server of the test run, or why there is none.
    pub(crate) async fn create(product: Product, test: &str) -> Result<Self, TestDatabaseError> {
        let db = match product {
            Product::Postgres => TestDatabase::new().postgres(),
            Product::MariaDb => TestDatabase::new().mariadb(),
        };
        let db = db.metadata(MetaData::new()).named(test).await?;
        let connection = Either::connect(product, &db.url()).await;
        Ok(Self { connection, db })
    }

    pub(crate) fn name(&self) -> &str {
        self.db.name()
    }

    pub(crate) fn url(&self) -> String {
        self.db.url()
    }

    /// The server's socket, where it is ours.
    pub(crate) fn socket(&self) -> Option<PathBuf> {
        let socket = self.server().socket()?;
        Some(match self.product() {
            Product::Postgres => std::fs::read_dir(socket)
                .expect("the socket's folder")
                .map(|entry| entry.expect("the folder can be read").path())
                .find(|path| {
                    let name = path.file_name().expect("an entry has a name");
                    let name = name.to_string_lossy();
                    name.starts_with(".s.PGSQL.") && !name.ends_with(".lock")
                })
                .expect("PostgreSQL's socket"),
            Product::MariaDb => socket.to_owned(),
        })
    }

    /// Goes on through another connection to the same database.
    pub(crate) async fn connect_to(&mut self, url: &str) {
        let other = Either::connect(self.product(), url).await;
        let before = std::mem::replace(&mut self.connection, other);
        on_either!(before, it => it.close().await.expect("the connection closes"));
    }

    /// One more connection.
    pub(crate) async fn connect(&self) -> Either {
        Either::connect(self.product(), &self.url()).await
    }

    /// A connection to the server alone; MariaDB's, for PostgreSQL has none.
    pub(crate) async fn connect_without_database(&self) -> Either {
        Either::connect(self.product(), &self.server().url("")).await
    }

    fn server(&self) -> &'static Server {
        server(self.product()).expect("the database is on it")
    }

    pub(crate) fn product(&self) -> Product {
        match self.connection {
            Either::Postgres(_) => Product::Postgres,
            Either::MariaDb(_) => Product::MariaDb,
        }
    }

    pub(crate) async fn create_all(
        &mut self,
        metadata: &MetaData,
        on_existing: OnExisting,
    ) -> Result<CreateReport, ExecuteError> {
        self.connection.create_all(metadata, on_existing).await
    }

    pub(crate) async fn drop_all(
        &mut self,
        metadata: &MetaData,
    ) -> Result<DropReport, ExecuteError> {
        on_either!(&mut self.connection, it => model_core::drop_all(metadata, it).await)
    }

    pub(crate) async fn run(&mut self, sql: &str) {
        self.connection.run(sql).await;
    }

    /// What the server says to what it does not do.
    pub(crate) async fn refusal(&mut self, sql: &str) -> String {
        let sql = AssertSqlSafe(sql.to_owned());
        on_either!(&mut self.connection, it => sqlx::raw_sql(sql).execute(it).await.map(|_| ()))
            .expect_err("the server refuses it")
            .to_string()
    }

    /// The first column of every row, as text.
    pub(crate) async fn list(&mut self, sql: &str) -> Vec<String> {
        self.connection.list(sql).await
    }

    /// What bears a name, with its columns: what a call must leave alone.
    pub(crate) async fn dump(&mut self) -> Vec<String> {
        let sql = match self.product() {
            Product::Postgres => {
                "SELECT relkind::text || ' ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                 UNION SELECT c.relname || '.' || attname FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
                     WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
                 UNION SELECT 'constraint ' || conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                 UNION SELECT 'label ' || enumlabel FROM pg_enum
                 ORDER BY 1"
            }
            Product::MariaDb => {
                "SELECT CONCAT(TABLE_TYPE, ' ', TABLE_NAME) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
                 UNION SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
                 UNION SELECT CONCAT('constraint ', CONSTRAINT_NAME) FROM information_schema.TABLE_CONSTRAINTS
                     WHERE TABLE_SCHEMA = DATABASE()
                 ORDER BY 1"
            }
        };
        self.list(sql).await
    }

    pub(crate) async fn tables(&mut self) -> Vec<String> {
        let sql = match self.product() {
            Product::Postgres => {
                "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            }
            Product::MariaDb => {
                "SELECT TABLE_NAME FROM information_schema.TABLES
                 WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1"
            }
        };
        self.list(sql).await
    }
}

impl Either {
    async fn connect(product: Product, url: &str) -> Self {
        match product {
            Product::Postgres => PgConnection::connect(url).await.map(Self::Postgres),
            Product::MariaDb => MySqlConnection::connect(url).await.map(Self::MariaDb),
        }
        .expect("the server answers")
    }

    pub(crate) async fn create_all(
        &mut self,
        metadata: &MetaData,
        on_existing: OnExisting,
    ) -> Result<CreateReport, ExecuteError> {
        on_either!(self, it => model_core::create_all(metadata, it, on_existing).await)
    }

    pub(crate) async fn run(&mut self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        on_either!(self, it => sqlx::raw_sql(sql).execute(it).await.map(|_| ()))
            .expect("the test's own SQL runs");
    }

    pub(crate) async fn list(&mut self, sql: &str) -> Vec<String> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        match self {
            Self::Postgres(it) => query
                .fetch_all(it)
                .await
                .map(|rows| rows.iter().map(|row| row.get(0)).collect()),
            Self::MariaDb(it) => query
                .fetch_all(it)
                .await
                .map(|rows| rows.iter().map(|row| row.get_unchecked(0)).collect()),
        }
        .expect("the test's own query runs")
    }
}
