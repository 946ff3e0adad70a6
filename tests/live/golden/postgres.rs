//! PostgreSQL: a database a case, described by `pg_dump`.

use std::process::Command;

use golden_tests::Case;
use model_core::testing::server::{Product, server};
use model_core::testing::{TestDatabase, TestDatabaseError};
use model_core::{MetaData, Script};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use tokio::runtime::Runtime;

use crate::database::{Database, failed, setup};

pub(crate) struct Own {
    runtime: Runtime,
    setup: Option<String>,
    connection: PgConnection,
    db: TestDatabase,
}

impl Own {
    pub(crate) fn new(case: &Case) -> Result<Self, TestDatabaseError> {
        let runtime = Runtime::new().expect("a runtime");
        let db = TestDatabase::new().postgres().metadata(MetaData::new());
        let db = db.named(case.name).wait()?;
        let connection = runtime.block_on(connect(&db.url()));
        Ok(Self {
            runtime,
            setup: setup(case, "postgres"),
            connection,
            db,
        })
    }
}

async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(url)
        .await
        .expect("the server answers")
}

async fn execute(connection: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await
        .unwrap_or_else(|error| panic!("{}", failed(sql, &error)));
}

impl Database for Own {
    fn empty(&mut self) {
        let connection = &mut self.connection;
        self.runtime.block_on(async {
            let rows = sqlx::query(
                "SELECT quote_ident(nspname) FROM pg_catalog.pg_namespace
                 WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'",
            )
            .fetch_all(&mut *connection)
            .await
            .expect("the catalogue");
            for row in rows {
                let schema: String = row.get(0);
                execute(
                    connection,
                    &format!("SET client_min_messages = warning; DROP SCHEMA {schema} CASCADE"),
                )
                .await;
            }
            execute(connection, "DISCARD TEMP").await;
            execute(connection, "CREATE SCHEMA public").await;
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
        let server = server(Product::Postgres).expect("the database is on it");
        let program = server.program("pg_dump");
        let output = Command::new(program)
            .args([
                "--schema-only",
                "--no-owner",
                "--no-privileges",
                "--no-sync",
            ])
            .arg(self.db.url())
            .output()
            .expect("pg_dump");
        assert!(
            output.status.success(),
            "pg_dump: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = String::from_utf8(output.stdout).expect("text");
        // Schemas and extensions stay when tables go: others may need them. The rest is compared object by object.
        let stays = |object: &str| {
            object.contains("; Type: SCHEMA;")
                || object.contains("; Type: EXTENSION;")
                || object.starts_with("EXTENSION ")
        };
        let mut objects: Vec<&str> = text
            .split("\n--\n-- Name: ")
            .skip(1)
            .filter(|object| !stays(object))
            .map(|object| {
                object
                    .split("\n--\n-- PostgreSQL")
                    .next()
                    .unwrap_or(object)
                    .trim()
            })
            .map(|object| {
                object
                    .split("\nSET default_")
                    .next()
                    .unwrap_or(object)
                    .trim()
            })
            .collect();
        objects.sort_unstable();
        objects.join("\n")
    }
}
