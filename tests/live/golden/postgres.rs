//! PostgreSQL: a database a case, described by `pg_dump`.

use std::process::Command;

use golden_tests::Case;
use model_core::Script;
use model_core::testing::server::Server;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use tokio::runtime::Runtime;

use crate::database::{Database, failed, setup};

pub(crate) struct Own {
    runtime: Runtime,
    server: &'static Server,
    name: String,
    setup: Option<String>,
    connection: PgConnection,
}

impl Own {
    pub(crate) fn new(server: &'static Server, case: &Case) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        // Several test programs share the server.
        let name = format!("golden_{}_{}", std::process::id(), case.name);
        let connection = runtime.block_on(async {
            let mut admin = connect(&server.url("postgres")).await;
            execute(&mut admin, &format!("CREATE DATABASE \"{name}\"")).await;
            connect(&server.url(&name)).await
        });
        Self {
            runtime,
            server,
            name,
            setup: setup(case, "postgres"),
            connection,
        }
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
        let output = Command::new(self.server.program("pg_dump"))
            .args([
                "--schema-only",
                "--no-owner",
                "--no-privileges",
                "--no-sync",
            ])
            .arg(self.server.url(&self.name))
            .output()
            .expect("pg_dump");
        assert!(
            output.status.success(),
            "pg_dump: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = String::from_utf8(output.stdout).expect("text");
        // Schemas stay when tables go: others may live in them. The rest is compared object by object.
        let mut objects: Vec<&str> = text
            .split("\n--\n-- Name: ")
            .skip(1)
            .filter(|object| !object.contains("; Type: SCHEMA;"))
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

impl Drop for Own {
    fn drop(&mut self) {
        let drop = format!("DROP DATABASE \"{}\" WITH (FORCE)", self.name);
        self.runtime.block_on(async {
            let mut admin = connect(&self.server.url("postgres")).await;
            execute(&mut admin, &drop).await;
        });
    }
}
