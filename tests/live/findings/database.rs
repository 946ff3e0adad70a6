//! A database that belongs to one test, on any of the three.

use model_core::testing::{Backend, TestDatabase, TestDatabaseError};
use model_core::{
    CreateReport, DropReport, ExecuteError, ExecuteOptions, MetaData, OnExisting, create_all_with,
    drop_all_with,
};
use sqlx::{AssertSqlSafe, Connection, MySqlConnection, PgConnection, Row, SqliteConnection};

pub(crate) const fn word(backend: Backend) -> &'static str {
    match backend {
        Backend::Sqlite => "sqlite",
        Backend::Postgres => "postgres",
        Backend::MariaDb => "mariadb",
    }
}

/// A connection to a database of its own.
pub(crate) struct Own {
    /// It ends before the database does.
    pub(crate) conn: Any,
    db: TestDatabase,
}

/// A connection to any of the three.
pub(crate) enum Any {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
    MariaDb(MySqlConnection),
}

/// The same call on any connection.
macro_rules! on_any {
    ($any:expr, $conn:ident => $call:expr) => {
        match $any {
            crate::database::Any::Sqlite($conn) => $call,
            crate::database::Any::Postgres($conn) => $call,
            crate::database::Any::MariaDb($conn) => $call,
        }
    };
}
pub(crate) use on_any;

impl Own {
    pub(crate) async fn create(backend: Backend, test: &str) -> Result<Self, TestDatabaseError> {
        let db = TestDatabase::new().on(backend).metadata(MetaData::new());
        let db = db.named(test).await?;
        let conn = Any::connect(backend, &db.url()).await;
        Ok(Self { conn, db })
    }

    pub(crate) fn backend(&self) -> Backend {
        self.db.backend()
    }

    pub(crate) fn name(&self) -> &str {
        self.db.name()
    }

    pub(crate) fn url(&self) -> String {
        self.db.url()
    }

    /// One more connection.
    pub(crate) async fn connect(&self) -> Any {
        Any::connect(self.backend(), &self.url()).await
    }

    pub(crate) async fn create_all(
        &mut self,
        metadata: &MetaData,
        on_existing: OnExisting,
    ) -> Result<CreateReport, ExecuteError> {
        self.conn.create_all(metadata, on_existing).await
    }

    /// Creates everything.
    pub(crate) async fn created(&mut self, metadata: &MetaData) {
        let created = self.create_all(metadata, OnExisting::Error).await;
        created.unwrap_or_else(|error| panic!("{error}"));
    }

    /// What `Extend` reports.
    pub(crate) async fn extend(&mut self, metadata: &MetaData) -> CreateReport {
        let extended = self.create_all(metadata, OnExisting::Extend).await;
        extended.unwrap_or_else(|error| panic!("{error}"))
    }

    /// Why `Extend` is refused; the database is as before.
    pub(crate) async fn refused(&mut self, metadata: &MetaData, on_existing: OnExisting) -> String {
        let before = self.dump().await;
        let error = match self.create_all(metadata, on_existing).await {
            Ok(report) => panic!("not refused: {report}"),
            Err(error) => error,
        };
        assert_eq!(self.dump().await, before, "changed, although refused");
        match error {
            ExecuteError::Refused { .. } | ExecuteError::Exists { .. } => error.to_string(),
            other => panic!("found by the server only: {other}"),
        }
    }

    pub(crate) async fn drop_all(
        &mut self,
        metadata: &MetaData,
    ) -> Result<DropReport, ExecuteError> {
        self.conn.drop_all(metadata).await
    }

    pub(crate) async fn run(&mut self, sql: &str) {
        self.conn.run(sql).await;
    }

    /// The first column of every row, as text.
    pub(crate) async fn list(&mut self, sql: &str) -> Vec<String> {
        self.conn.list(sql).await
    }

    /// What the catalogue holds: what a call must leave alone.
    pub(crate) async fn dump(&mut self) -> Vec<String> {
        self.conn.dump().await
    }
}

impl Any {
    pub(crate) async fn connect(backend: Backend, url: &str) -> Self {
        match backend {
            Backend::Sqlite => SqliteConnection::connect(url).await.map(Self::Sqlite),
            Backend::Postgres => PgConnection::connect(url).await.map(Self::Postgres),
            Backend::MariaDb => MySqlConnection::connect(url).await.map(Self::MariaDb),
        }
        .expect("the database answers")
    }

    pub(crate) async fn create_all(
        &mut self,
        metadata: &MetaData,
        on_existing: OnExisting,
    ) -> Result<CreateReport, ExecuteError> {
        self.create_all_with(metadata, on_existing, ExecuteOptions::default())
            .await
    }

    pub(crate) async fn create_all_with(
        &mut self,
        metadata: &MetaData,
        on_existing: OnExisting,
        options: ExecuteOptions<'_>,
    ) -> Result<CreateReport, ExecuteError> {
        on_any!(self, it => create_all_with(metadata, it, on_existing, options).await)
    }

    pub(crate) async fn drop_all(
        &mut self,
        metadata: &MetaData,
    ) -> Result<DropReport, ExecuteError> {
        on_any!(self, it => drop_all_with(metadata, it, ExecuteOptions::default()).await)
    }

    pub(crate) async fn try_run(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        on_any!(self, it => sql.execute(it).await.map(|_| ()))
    }

    pub(crate) async fn run(&mut self, sql: &str) {
        let done = self.try_run(sql).await;
        done.unwrap_or_else(|error| panic!("{error}\nin {sql}"));
    }

    pub(crate) async fn list(&mut self, sql: &str) -> Vec<String> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let rows: sqlx::Result<Vec<String>> = match self {
            Self::Sqlite(it) => query
                .fetch_all(it)
                .await
                .map(|rows| rows.iter().map(|row| row.get_unchecked(0)).collect()),
            Self::Postgres(it) => query
                .fetch_all(it)
                .await
                .map(|rows| rows.iter().map(|row| row.get_unchecked(0)).collect()),
            Self::MariaDb(it) => query
                .fetch_all(it)
                .await
                .map(|rows| rows.iter().map(|row| row.get_unchecked(0)).collect()),
        };
        rows.unwrap_or_else(|error| panic!("{error}\nin {sql}"))
    }

    pub(crate) async fn dump(&mut self) -> Vec<String> {
        let sql = match self {
            Self::Sqlite(_) => {
                "SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1"
            }
            Self::Postgres(_) => POSTGRES,
            Self::MariaDb(_) => MARIADB,
        };
        self.list(sql).await
    }
}

const POSTGRES: &str = "
    SELECT relkind::text || ' ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION SELECT c.relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
        WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
    UNION SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION SELECT 'label ' || enumlabel FROM pg_enum
    UNION SELECT 'comment ' || description FROM pg_description d JOIN pg_class c ON c.oid = objoid
        WHERE relnamespace = 'public'::regnamespace
    ORDER BY 1";

const MARIADB: &str = "
    SELECT CONCAT(TABLE_TYPE, ' ', TABLE_NAME, ' ', IF(TABLE_TYPE = 'VIEW', '', TABLE_COMMENT))
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
    UNION SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME, ' ', COLUMN_TYPE, ' ', IS_NULLABLE)
        FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
    UNION SELECT CONCAT('constraint ', CONSTRAINT_NAME) FROM information_schema.TABLE_CONSTRAINTS
        WHERE TABLE_SCHEMA = DATABASE()
    UNION SELECT CONCAT('index ', INDEX_NAME, ' ', COLUMN_NAME) FROM information_schema.STATISTICS
        WHERE TABLE_SCHEMA = DATABASE()
    ORDER BY 1";
