//! Databases that belong to one test, and short words for what the tests say often.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use model_core::schema::{Column, PrimaryKey, SqlType, Table};
use model_core::{MetaData, OnExisting};
use sqlx::{Connection, Row, SqliteConnection};

/// An empty database in memory.
pub(crate) async fn database() -> SqliteConnection {
    SqliteConnection::connect("sqlite::memory:")
        .await
        .expect("a database in memory opens")
}

/// A database in memory that a script has been run on.
pub(crate) async fn database_with(sql: &'static str) -> SqliteConnection {
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

/// A database file, gone with its value.
pub(crate) struct File(PathBuf);

impl File {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "live-{}-{}.db",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        // One that another process of this number left behind.
        let _ = std::fs::remove_file(&path);
        Self(path)
    }

    pub(crate) fn url(&self) -> String {
        format!("sqlite://{}?mode=rwc", self.0.display())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
