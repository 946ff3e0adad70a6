//! A database that belongs to one test, and what every test does with it.

use std::future::Future;
use std::pin::Pin;

use model_core::schema::{Database, Found};
use model_core::testing::{TestDatabase, TestDatabaseError};
use model_core::{Dialect, LowerOptions, MetaData, OnExisting, ReflectOptions, lower, reflect};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use tokio::runtime::Runtime;

use crate::reports::reports;

/// A connection to a database of its own.
pub(crate) struct Own {
    runtime: Runtime,
    pub(crate) connection: PgConnection,
    db: TestDatabase,
}

impl Own {
    pub(crate) fn new(test: &str) -> Result<Self, TestDatabaseError> {
        let runtime = Runtime::new().expect("a runtime");
        let db = TestDatabase::new().postgres().metadata(MetaData::new());
        let db = db.named(test).wait()?;
        let connection = runtime
            .block_on(PgConnection::connect(&db.url()))
            .expect("the server answers");
        Ok(Self {
            runtime,
            connection,
            db,
        })
    }

    pub(crate) fn url(&self) -> String {
        self.db.url()
    }

    /// The database's name.
    pub(crate) fn database(&self) -> &str {
        self.db.name()
    }

    /// Runs a call on the connection.
    pub(crate) fn block_on_connection<T>(
        &mut self,
        call: impl for<'c> FnOnce(&'c mut PgConnection) -> Pin<Box<dyn Future<Output = T> + 'c>>,
    ) -> T {
        self.runtime.block_on(call(&mut self.connection))
    }

    /// The first column of every row.
    pub(crate) fn list(&mut self, sql: &'static str) -> Result<Vec<String>, String> {
        let rows = sqlx::raw_sql(sql).fetch_all(&mut self.connection);
        let rows = self
            .runtime
            .block_on(rows)
            .map_err(|error| error.to_string())?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    pub(crate) fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Runs SQL, one statement or several.
    pub(crate) fn run(&mut self, sql: &str) -> Result<(), String> {
        let run = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut self.connection);
        let done = self.runtime.block_on(run);
        done.map(|_| ())
            .map_err(|error| format!("{error}\nin the statement\n{sql}"))
    }

    /// Creates everything, statement by statement: some of them cannot run in a transaction with others.
    pub(crate) fn create(&mut self, metadata: &MetaData) -> Result<(), String> {
        let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error);
        let script = script.map_err(|error| error.to_string())?;
        script
            .iter()
            .try_for_each(|statement| self.run(statement.sql()))
    }

    pub(crate) fn reflect(&mut self, options: &ReflectOptions<'_>) -> Result<Found, String> {
        let read = reflect(&mut self.connection, options);
        self.runtime
            .block_on(read)
            .map_err(|error| error.to_string())
    }

    /// What differs from the models, one line each, where the server was asked.
    pub(crate) fn differences(&mut self, metadata: &MetaData) -> Result<Vec<String>, String> {
        let wanted = wanted(metadata)?;
        let found = self.reflect(&ReflectOptions::for_wanted(&wanted))?;
        Ok(reports(&found, &wanted))
    }
}

/// The schema that the models want.
pub(crate) fn wanted(metadata: &MetaData) -> Result<Database, String> {
    let options = LowerOptions::default().default_schema("public");
    lower(metadata, Dialect::Postgres, &options).map_err(|error| error.to_string())
}
