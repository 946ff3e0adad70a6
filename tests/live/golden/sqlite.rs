//! SQLite: a database of the test's own, with the case's schemas attached in memory.

use golden_tests::Case;
use model_core::testing::TestDatabase;
use model_core::{MetaData, Script};
use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection};
use tokio::runtime::Runtime;

use crate::database::{Database, failed, schemas};

pub(crate) struct Own {
    runtime: Runtime,
    name: &'static str,
    schemas: Vec<String>,
    connection: Option<SqliteConnection>,
    db: Option<TestDatabase>,
}

impl Own {
    pub(crate) fn new(case: &Case) -> Self {
        Self {
            runtime: Runtime::new().expect("a runtime"),
            name: case.name,
            schemas: schemas(case),
            connection: None,
            db: None,
        }
    }
}

impl Database for Own {
    fn empty(&mut self) {
        let db = TestDatabase::new().metadata(MetaData::new());
        let db = db.named(self.name).wait().expect("a database");
        self.connection = Some(self.runtime.block_on(async {
            let mut connection = SqliteConnection::connect(&db.url())
                .await
                .expect("it opens");
            for schema in self.schemas.iter().filter(|schema| *schema != "main") {
                let attach = format!("ATTACH ':memory:' AS \"{}\"", schema.replace('"', "\"\""));
                sqlx::raw_sql(AssertSqlSafe(attach))
                    .execute(&mut connection)
                    .await
                    .expect("another memory");
            }
            connection
        }));
        self.db = Some(db);
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
