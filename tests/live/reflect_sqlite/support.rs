//! Databases that belong to one test, and the comparison.

use model_core::diff::diff;
use model_core::schema::{Database, Found, Table};
use model_core::testing::TestDatabase;
use model_core::{MetaData, OnExisting, ReflectOptions, reflect};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

/// A connection to an empty database, with these schemas attached in memory.
pub(crate) async fn database(schemas: &[String]) -> (TestDatabase, SqliteConnection) {
    let db = TestDatabase::new().metadata(MetaData::new()).await;
    let db = db.expect("a database");
    let mut conn = SqliteConnection::connect(&db.url())
        .await
        .expect("it opens");
    for schema in schemas {
        let schema = schema.replace('"', "\"\"");
        run(&mut conn, &format!("ATTACH ':memory:' AS \"{schema}\"")).await;
    }
    (db, conn)
}

pub(crate) async fn run(conn: &mut SqliteConnection, sql: &str) {
    let ran = try_run(conn, sql).await;
    ran.unwrap_or_else(|error| panic!("{error}"));
}

pub(crate) async fn try_run(conn: &mut SqliteConnection, sql: &str) -> Result<(), String> {
    let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    let ran = query.execute(conn).await;
    ran.map(|_| ())
        .map_err(|error| format!("{error}\nin\n{sql}"))
}

pub(crate) async fn found(conn: &mut SqliteConnection) -> Found {
    let found = reflect(conn, &ReflectOptions::default()).await;
    found.unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) async fn found_for(conn: &mut SqliteConnection, wanted: &Database) -> Found {
    let found = reflect(conn, &ReflectOptions::for_wanted(wanted)).await;
    found.unwrap_or_else(|error| panic!("{error}"))
}

/// Everything in which the two differ, a line each.
pub(crate) fn differences(found: &Found, wanted: &Database) -> Vec<String> {
    let changes = diff(found, wanted);
    if changes.is_empty() {
        return Vec::new();
    }
    changes.to_string().lines().map(str::to_owned).collect()
}

/// These tables as models.
pub(crate) fn models(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("tables of different names");
    }
    metadata
}
