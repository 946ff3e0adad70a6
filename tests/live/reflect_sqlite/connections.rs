//! Reading does not depend on the kind of connection, writes nothing and leaves nothing behind.

use std::future::poll_fn;
use std::path::PathBuf;
use std::str::FromStr;
use std::task::Poll;
use std::time::Duration;

use model_core::testing::TestDatabase;
use model_core::{ReflectOptions, reflect};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{Connection, Row, SqliteConnection};

use crate::support::{database, found, run};

const SCHEMA: &str = "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE); \
                      CREATE VIEW emails AS SELECT email FROM users";

/// The names of the tables and views.
async fn names(conn: &mut SqliteConnection) -> Vec<String> {
    let found = found(conn).await;
    let tables = found.database.tables.iter().map(|table| &table.name);
    let names = tables.chain(found.database.views.iter().map(|view| view.name()));
    names.map(ToString::to_string).collect()
}

fn options(db: &TestDatabase) -> SqliteConnectOptions {
    SqliteConnectOptions::from_str(&db.url()).expect("a URL of SQLite")
}

/// The bytes of the database's file.
fn bytes(db: &TestDatabase) -> Vec<u8> {
    let path: PathBuf = options(db).get_filename().to_owned();
    std::fs::read(path).expect("the file of the database")
}

#[tokio::test]
async fn read_only_connection_is_enough() {
    let (db, mut conn) = database(&[]).await;
    run(&mut conn, SCHEMA).await;
    conn.close().await.expect("it closes");
    let before = bytes(&db);
    let mut reader = SqliteConnection::connect_with(&options(&db).read_only(true))
        .await
        .expect("it opens");
    assert_eq!(names(&mut reader).await, ["main.users", "main.emails"]);
    assert_eq!(bytes(&db), before);
}

#[tokio::test]
async fn readers_and_a_writer_beside_it_go_on() {
    let (db, mut writer) = database(&[]).await;
    db.sqlite().close().await;
    run(&mut writer, "PRAGMA journal_mode = DELETE").await;
    run(&mut writer, SCHEMA).await;
    let connect = || async {
        SqliteConnection::connect_with(&options(&db))
            .await
            .expect("it opens")
    };
    let (mut reader, mut own) = (connect().await, connect().await);
    run(&mut reader, "BEGIN; SELECT * FROM users").await;
    run(
        &mut writer,
        "BEGIN IMMEDIATE; INSERT INTO users (email) VALUES ('a')",
    )
    .await;
    let before = bytes(&db);
    assert_eq!(names(&mut own).await, ["main.users", "main.emails"]);
    assert_eq!(bytes(&db), before);
    let changes = sqlx::query("SELECT total_changes()")
        .fetch_one(&mut own)
        .await;
    assert_eq!(changes.expect("a number").get::<i64, _>(0), 0);
    run(&mut reader, "COMMIT").await;
    // No lock of the one that has read is left.
    run(&mut writer, "COMMIT").await;
}

#[tokio::test]
async fn transaction_of_the_caller_goes_on_and_is_reported() {
    let (_db, mut conn) = database(&[]).await;
    run(&mut conn, SCHEMA).await;
    assert!(!found(&mut conn).await.server.in_transaction);

    run(&mut conn, "BEGIN; CREATE TABLE uncommitted (id INTEGER)").await;
    let inside = found(&mut conn).await;
    assert!(inside.server.in_transaction);
    assert!(inside.database.table("uncommitted").is_some());
    run(&mut conn, "ROLLBACK").await;

    let mut transaction = conn.begin().await.expect("a transaction");
    run(&mut transaction, "CREATE TABLE uncommitted (id INTEGER)").await;
    assert!(found(&mut transaction).await.server.in_transaction);
    transaction.rollback().await.expect("it ends");
    assert!(
        found(&mut conn)
            .await
            .database
            .table("uncommitted")
            .is_none()
    );
}

/// Polls the future so often, with a pause after each, and drops it; whether it came to its end.
async fn polled<T>(future: impl Future<Output = T>, times: u32) -> bool {
    let mut future = std::pin::pin!(future);
    for _ in 0..times {
        let is_ready =
            poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_ready())).await;
        if is_ready {
            return true;
        }
        tokio::time::sleep(Duration::from_micros(50)).await;
    }
    false
}

#[tokio::test]
async fn cancelled_call_leaves_no_transaction_behind() {
    let (db, mut conn) = database(&[]).await;
    run(&mut conn, SCHEMA).await;
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(options(&db))
        .await;
    let pool = pool.expect("a pool");
    let everything = ReflectOptions::default();
    let mut cancelled = 0;
    for times in 1..40 {
        let is_done = polled(reflect(&mut conn, &everything), times).await;
        cancelled += u32::from(!is_done);
        run(
            &mut conn,
            "BEGIN IMMEDIATE; INSERT INTO users (email) VALUES ('a'); ROLLBACK",
        )
        .await;

        polled(reflect(&pool, &everything), times).await;
        let mut of_pool = pool.acquire().await.expect("its connection is back");
        run(
            &mut of_pool,
            "BEGIN IMMEDIATE; INSERT INTO users (email) VALUES ('a'); ROLLBACK",
        )
        .await;
    }
    assert!(
        (2..39).contains(&cancelled),
        "{cancelled} calls were cancelled"
    );
}

#[tokio::test]
async fn cancelled_call_leaves_the_transaction_of_the_caller_as_it_is() {
    let (_db, mut conn) = database(&[]).await;
    run(&mut conn, SCHEMA).await;
    for begin in ["BEGIN", "SAVEPOINT own"] {
        for times in 1..20 {
            run(&mut conn, begin).await;
            run(&mut conn, "INSERT INTO users (email) VALUES ('a')").await;
            polled(reflect(&mut conn, &ReflectOptions::default()), times).await;
            let rows = sqlx::query("SELECT count(*) FROM users")
                .fetch_one(&mut conn)
                .await;
            assert_eq!(rows.expect("a number").get::<i64, _>(0), 1);
            run(&mut conn, "ROLLBACK").await;
        }
    }
}
