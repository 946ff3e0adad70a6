//! A database that belongs to one test, on either server.

use std::sync::atomic::{AtomicU32, Ordering};

use libtest_mimic::{Completion, Failed, Trial};
use model_core::schema::Found;
use model_core::testing::TestDatabase;
use model_core::testing::server::{Product as Servers, server};
use model_core::{
    Dialect, LowerOptions, MetaData, OnExisting, ReflectOptions, Script, lower, reflect,
};
use sqlx::mysql::MySqlConnectOptions;
use sqlx::{AssertSqlSafe, Connection, MySqlConnection, raw_sql};
use tokio::runtime::Runtime;

use crate::mysql;

/// A server's product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Product {
    MariaDb,
    MySql,
}

/// Databases of MySQL are numbered.
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A database, and a connection that has selected it.
pub(crate) struct Own {
    pub(crate) product: Product,
    pub(crate) name: String,
    pub(crate) connection: MySqlConnection,
    pub(crate) options: MySqlConnectOptions,
    /// It is dropped by the test run.
    #[expect(dead_code, reason = "held, not read")]
    db: Option<TestDatabase>,
}

impl Product {
    pub(crate) const ALL: [Self; 2] = [Self::MariaDb, Self::MySql];

    pub(crate) const fn dialect(self) -> Dialect {
        match self {
            Self::MariaDb => Dialect::MariaDb,
            Self::MySql => Dialect::MySql,
        }
    }

    /// A test on this product, ignored where it has no server.
    pub(crate) fn trial(
        self,
        name: &str,
        test: impl FnOnce(Runtime, Own) -> Result<(), String> + Send + 'static,
    ) -> Trial {
        let name = format!("{}::{name}", self.dialect());
        let title = name.clone();
        Trial::ignorable_test(name, move || match self.database(&title)? {
            Ok((runtime, own)) => {
                test(runtime, own).map_err(Failed::from)?;
                Ok(Completion::Completed)
            }
            Err(reason) => Ok(Completion::ignored_with(reason)),
        })
    }

    /// A database, or why this product has none.
    fn database(self, title: &str) -> Result<Result<(Runtime, Own), String>, Failed> {
        let runtime = Runtime::new()?;
        match self {
            Self::MariaDb => {
                let db = TestDatabase::new().mariadb().metadata(MetaData::new());
                let db = match db.named(title).wait() {
                    Ok(db) => db,
                    Err(error) if error.is_absence() && !Servers::MariaDb.is_required() => {
                        return Ok(Err(error.to_string().replace('\n', "; ")));
                    }
                    Err(error) => return Err(error.to_string().into()),
                };
                let options: MySqlConnectOptions = db.url().parse()?;
                let connection = runtime.block_on(MySqlConnection::connect_with(&options))?;
                let name = db.name().to_owned();
                let own = Own {
                    product: self,
                    name,
                    connection,
                    options,
                    db: Some(db),
                };
                Ok(Ok((runtime, own)))
            }
            Self::MySql => {
                let socket = match mysql::socket() {
                    Ok(socket) => socket,
                    Err(reason) => return Ok(Err(reason.to_owned())),
                };
                let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
                let options = mysql::options(socket);
                let mut connection = runtime.block_on(MySqlConnection::connect_with(&options))?;
                let create = format!("CREATE DATABASE `{name}` CHARACTER SET utf8mb4");
                runtime.block_on(raw_sql(AssertSqlSafe(create)).execute(&mut connection))?;
                let options = options.database(&name);
                let connection = runtime.block_on(MySqlConnection::connect_with(&options))?;
                let own = Own {
                    product: self,
                    name,
                    connection,
                    options,
                    db: None,
                };
                Ok(Ok((runtime, own)))
            }
        }
    }
}

impl Own {
    /// Runs one statement, or several.
    pub(crate) async fn run(&mut self, sql: &str) -> Result<(), String> {
        let result = raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&mut self.connection)
            .await;
        result
            .map(drop)
            .map_err(|error| format!("{error}\nin the statement\n{sql}"))
    }

    /// Runs the text that creates everything, statement by statement.
    pub(crate) async fn create(&mut self, metadata: &MetaData) -> Result<(), String> {
        let dialect = self.product.dialect();
        let script: Script = metadata
            .create_ddl(dialect, OnExisting::Error)
            .map_err(|error| error.to_string())?;
        for statement in &script {
            self.run(statement.sql()).await?;
        }
        Ok(())
    }

    /// What the database should hold.
    pub(crate) fn wanted(&self, metadata: &MetaData) -> model_core::schema::Database {
        let options = LowerOptions::default().default_schema(self.name.clone());
        lower(metadata, self.product.dialect(), &options).expect("the models are expressible")
    }

    /// What it holds.
    pub(crate) async fn reflect(&mut self, options: &ReflectOptions<'_>) -> Result<Found, String> {
        reflect(&mut self.connection, options)
            .await
            .map_err(|error| error.to_string())
    }

    /// In which it differs from the models, having asked the server about expressions.
    pub(crate) async fn differences(&mut self, metadata: &MetaData) -> Result<String, String> {
        let wanted = self.wanted(metadata);
        let found = self.reflect(&ReflectOptions::for_wanted(&wanted)).await?;
        Ok(differences(&found, &wanted))
    }

    /// The name of another database that belongs to this test; a name has at most 64 characters.
    pub(crate) fn beside(&self, word: &str) -> String {
        let unique = self.name.len().saturating_sub(40);
        format!("{word}_{}", &self.name[unique..])
    }

    /// The address of the server's administrator, for accounts with fewer rights.
    pub(crate) fn account(&self, user: &str) -> MySqlConnectOptions {
        self.options.clone().username(user)
    }
}

/// In which both differ, as text; empty if in nothing. An item without a query of its own is never known to exist.
pub(crate) fn differences(found: &Found, wanted: &model_core::schema::Database) -> String {
    text(model_core::diff(found, wanted))
}

/// The changes as text.
pub(crate) fn text(mut changes: model_core::Changes<'_>) -> String {
    changes.items.clear();
    match changes.to_string() {
        text if text == "no differences" => String::new(),
        text => text,
    }
}

/// Whether the server of the test run is a private one, on which accounts can be made.
pub(crate) fn is_private(product: Product) -> bool {
    match product {
        Product::MariaDb => server(Servers::MariaDb).is_ok_and(|server| server.socket().is_some()),
        Product::MySql => true,
    }
}
