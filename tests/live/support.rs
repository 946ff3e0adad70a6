//! Databases that belong to one test, and short words for what the tests say often.

use std::ops::{Deref, DerefMut};

use model_core::schema::{Column, PrimaryKey, SqlType, Table};
use model_core::testing::TestDatabase;
use model_core::{MetaData, OnExisting};
use sqlx::{Row, SqliteConnection};

/// A connection to a database of the test's own, and what keeps that.
pub(crate) struct Own {
    conn: SqliteConnection,
    #[expect(dead_code, reason = "held, not read")]
    db: TestDatabase,
}

impl Deref for Own {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.conn
    }
}

impl DerefMut for Own {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.conn
    }
}

/// An empty database.
pub(crate) async fn empty() -> TestDatabase {
    TestDatabase::new()
        .metadata(MetaData::new())
        .await
        .expect("a database")
}

/// A connection to an empty database.
pub(crate) async fn database() -> Own {
    let db = empty().await;
    let conn = db.sqlite().acquire().await.expect("a connection").detach();
    Own { conn, db }
}

/// A connection to a database that a script has been run on.
pub(crate) async fn database_with(sql: &'static str) -> Own {
    let mut conn = database().await;
    run(&mut conn, sql).await;
    conn
}

pub(crate) async fn run(conn: &mut SqliteConnection, sql: &'static str) {
    sqlx::raw_sql(sql)
        .execute(conn)
        .await
        .expect("the test's own SQL runs");
}

/// The first column of every row, as text.
pub(crate) async fn list(conn: &mut SqliteConnection, sql: &'static str) -> Vec<String> {
    let rows = sqlx::query(sql)
        .fetch_all(conn)
        .await
        .expect("the test's own query runs");
    rows.iter().map(|row| row.get(0)).collect()
}

/// The text of everything in the schema: what a call must leave alone, byte by byte.
pub(crate) async fn dump(conn: &mut SqliteConnection) -> Vec<String> {
    list(conn, "SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_schema ORDER BY type, name").await
}

pub(crate) async fn table_names(conn: &mut SqliteConnection) -> Vec<String> {
    list(conn, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").await
}

pub(crate) fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("the test's tables agree");
    }
    metadata
}

/// A table whose key is `id`.
pub(crate) fn table(name: &'static str) -> Table {
    Table::new(name)
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
}

pub(crate) fn text(name: &'static str) -> Column {
    Column::new(name, SqlType::Text)
}
