//! MariaDB: a database a case, and one more for each schema, described by `SHOW CREATE`.

use golden_tests::Case;
use model_core::testing::{TestDatabase, TestDatabaseError};
use model_core::{Dialect, MetaData, Script};
use sqlx::{AssertSqlSafe, Connection, MySqlConnection, Row};
use tokio::runtime::Runtime;

use crate::database::{Database, failed, schemas, setup};

pub(crate) struct Own {
    runtime: Runtime,
    /// The databases that are the case's schemas.
    schemas: Vec<String>,
    setup: Option<String>,
    connection: MySqlConnection,
    db: TestDatabase,
}

impl Own {
    pub(crate) fn new(case: &Case, dialect: Dialect) -> Result<Self, TestDatabaseError> {
        let runtime = Runtime::new().expect("a runtime");
        let schemas = schemas(case);
        let db = TestDatabase::new().mariadb().metadata(MetaData::new());
        let db = db.named(format!("{dialect} {}", case.name)).wait()?;
        let connection = runtime.block_on(async {
            let mut connection = MySqlConnection::connect(&db.url())
                .await
                .expect("the server answers");
            if !schemas.is_empty() {
                // They bear the same names in every test program that uses the server.
                execute(&mut connection, "SELECT GET_LOCK('golden schemas', 600)").await;
            }
            connection
        });
        Ok(Self {
            runtime,
            schemas,
            setup: setup(case, "mariadb"),
            connection,
            db,
        })
    }
}

async fn execute(connection: &mut MySqlConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await
        .unwrap_or_else(|error| panic!("{}", failed(sql, &error)));
}

async fn texts(connection: &mut MySqlConnection, sql: &str, column: usize) -> Vec<String> {
    let rows = sqlx::raw_sql(AssertSqlSafe(sql))
        .fetch_all(connection)
        .await
        .unwrap_or_else(|error| panic!("{}", failed(sql, &error)));
    // Some catalogue columns come as bytes.
    rows.iter()
        .map(|row| String::from_utf8_lossy(row.get_unchecked::<&[u8], _>(column)).into_owned())
        .collect()
}

fn quoted(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

impl Own {
    /// The case's schemas, and the test's own.
    fn databases(&self) -> Vec<String> {
        let schemas = self.schemas.iter().cloned();
        schemas.chain([self.db.name().to_owned()]).collect()
    }

    fn drop_databases(&mut self) {
        let names: Vec<String> = self.databases().iter().map(|name| quoted(name)).collect();
        let connection = &mut self.connection;
        self.runtime.block_on(async {
            execute(connection, "SET foreign_key_checks = 0").await;
            for name in names {
                execute(connection, &format!("DROP DATABASE IF EXISTS {name}")).await;
            }
            execute(connection, "SET foreign_key_checks = 1").await;
        });
    }
}

impl Database for Own {
    fn empty(&mut self) {
        self.drop_databases();
        let connection = &mut self.connection;
        let name = quoted(self.db.name());
        self.runtime.block_on(async {
            execute(
                connection,
                &format!("CREATE DATABASE {name} CHARACTER SET utf8mb4"),
            )
            .await;
            execute(connection, &format!("USE {name}")).await;
            if let Some(setup) = &self.setup {
                execute(connection, setup).await;
            }
        });
    }

    fn run(&mut self, script: &Script) -> Result<(), String> {
        let connection = &mut self.connection;
        self.runtime.block_on(async {
            for statement in script {
                let sql = statement.sql();
                sqlx::raw_sql(AssertSqlSafe(sql))
                    .execute(&mut *connection)
                    .await
                    .map_err(|error| failed(sql, &error))?;
            }
            Ok(())
        })
    }

    fn catalogue(&mut self) -> String {
        let databases = self.databases();
        let connection = &mut self.connection;
        self.runtime.block_on(async {
            let mut found = Vec::new();
            for database in databases {
                let literal = database.replace('\\', "\\\\").replace('\'', "''");
                let tables = texts(
                    connection,
                    &format!("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '{literal}' ORDER BY 1"),
                    0,
                )
                .await;
                for table in tables {
                    let show = format!("SHOW CREATE TABLE {}.{}", quoted(&database), quoted(&table));
                    found.extend(texts(connection, &show, 1).await);
                }
                let triggers = format!(
                    "SELECT CONCAT(TRIGGER_NAME, ' ', ACTION_STATEMENT) FROM information_schema.TRIGGERS
                     WHERE TRIGGER_SCHEMA = '{literal}' UNION
                     SELECT CONCAT(ROUTINE_NAME, ' ', ROUTINE_DEFINITION) FROM information_schema.ROUTINES
                     WHERE ROUTINE_SCHEMA = '{literal}' ORDER BY 1"
                );
                found.extend(texts(connection, &triggers, 0).await);
            }
            // Keys and constraints in the order of their text: those that are added stand last.
            let mut lines: Vec<String> = Vec::new();
            for text in found {
                let (table, rest) = text.split_once('\n').unwrap_or((&text, ""));
                let (own, mut keys): (Vec<&str>, Vec<&str>) = rest
                    .lines()
                    .map(|line| line.trim_end_matches(','))
                    .partition(|line| !line.trim_start().starts_with(|first: char| first.is_ascii_uppercase()));
                keys.sort_unstable();
                lines.push(table.to_owned());
                lines.extend(own.into_iter().chain(keys).map(str::to_owned));
            }
            lines.join("\n")
        })
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        self.drop_databases();
    }
}
