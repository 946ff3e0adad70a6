//! SQLite: a connection to memory, with the case's schemas attached.

use golden_tests::Case;
use model_core::Script;
use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};
use tokio::runtime::Runtime;

use crate::database::{Database, failed, schemas};

pub(crate) struct Memory {
    runtime: Runtime,
    connection: Option<SqliteConnection>,
    schemas: Vec<String>,
}

impl Memory {
    pub(crate) fn new(case: &Case) -> Self {
        Self {
            runtime: Runtime::new().expect("a runtime"),
            connection: None,
            schemas: schemas(case),
        }
    }
}

impl Database for Memory {
    fn empty(&mut self) {
        self.connection = Some(self.runtime.block_on(async {
            let mut connection = SqliteConnection::connect("sqlite::memory:")
                .await
                .expect("memory");
            for schema in self.schemas.iter().filter(|schema| *schema != "main") {
                let attach = format!("ATTACH ':memory:' AS \"{}\"", schema.replace('"', "\"\""));
                sqlx::raw_sql(AssertSqlSafe(attach))
                    .execute(&mut connection)
                    .await
                    .expect("another memory");
            }
            connection
        }));
    }

    fn run(&mut self, script: &Script) -> Result<(), String> {
        let connection = self.connection.as_mut().expect("it was emptied");
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
        let connection = self.connection.as_mut().expect("it was emptied");
        let mut schemas = self.schemas.clone();
        schemas.push("main".to_owned());
        schemas.dedup();
        self.runtime.block_on(async {
            let mut found = Vec::new();
            for schema in schemas {
                let query = format!(
                    "SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM \"{}\".sqlite_schema
                     WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                    schema.replace('"', "\"\"")
                );
                let rows = sqlx::query(AssertSqlSafe(query))
                    .fetch_all(&mut *connection)
                    .await
                    .expect("the schema's table");
                found.extend(
                    rows.iter()
                        .map(|row| format!("{schema}: {}", row.get::<String, _>(0))),
                );
            }
            found.sort();
            found.join("\n")
        })
    }
}
