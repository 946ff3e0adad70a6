//! What a test can take and ask for.

use model_core::testing::{Backend, TestDatabase};
use sqlx::{MySqlConnection, MySqlPool, PgConnection, PgPool, SqliteConnection, SqlitePool};

use crate::models::{APP, USERS};

const ADD: &str = "INSERT INTO users (name) VALUES ('ada')";
const COUNT: &str = "SELECT COUNT(*) FROM users";

#[model_core::test]
async fn database_is_sqlite_unless_said(db: TestDatabase) {
    assert_eq!(db.backend(), Backend::Sqlite);
    assert_eq!(db.metadata().len(), 2);
    db.execute(ADD).await.expect("the table is there");
    let count: i64 = sqlx::query_scalar(COUNT)
        .fetch_one(db.sqlite())
        .await
        .expect("a number");
    assert_eq!(count, 1, "nobody else wrote");
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn one_test_a_database(db: TestDatabase) {
    db.execute(ADD).await.expect("the table is there");
    let count: i64 = match db.backend() {
        Backend::Sqlite => sqlx::query_scalar(COUNT).fetch_one(db.sqlite()).await,
        Backend::Postgres => sqlx::query_scalar(COUNT).fetch_one(db.postgres()).await,
        Backend::MariaDb => sqlx::query_scalar(COUNT).fetch_one(db.mysql()).await,
    }
    .expect("a number");
    assert_eq!(count, 1, "nobody else wrote");
    db.assert_schema_matches(db.metadata()).await;
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn every_test_finds_it_empty(db: TestDatabase) {
    // The name is unique: a second test in the same database would fail.
    db.execute(ADD).await.expect("nobody else wrote");
}

#[model_core::test]
async fn pool_of_sqlite(db: SqlitePool) {
    let mut open = db.begin().await.expect("a transaction");
    sqlx::query(ADD).execute(&mut *open).await.expect("a row");
    let count: i64 = sqlx::query_scalar(COUNT)
        .fetch_one(&db)
        .await
        .expect("a reader waits for no writer");
    assert_eq!(count, 0);
    open.commit().await.expect("a commit");
    let count: i64 = sqlx::query_scalar(COUNT)
        .fetch_one(&db)
        .await
        .expect("a number");
    assert_eq!(count, 1);
}

#[model_core::test]
async fn pool_of_postgres(db: PgPool) {
    sqlx::query(ADD).execute(&db).await.expect("a row");
}

#[model_core::test]
async fn pool_of_mariadb(db: MySqlPool) {
    sqlx::query(ADD).execute(&db).await.expect("a row");
}

#[model_core::test]
async fn connection_of_sqlite(mut db: SqliteConnection) {
    sqlx::query(ADD).execute(&mut db).await.expect("a row");
}

#[model_core::test]
async fn connection_of_postgres(mut db: PgConnection) -> sqlx::Result<()> {
    sqlx::query(ADD).execute(&mut db).await.map(drop)
}

#[model_core::test]
async fn connection_of_mariadb(mut db: MySqlConnection) -> sqlx::Result<()> {
    sqlx::query(ADD).execute(&mut db).await.map(drop)
}

#[model_core::test(metadata = USERS)]
async fn tables_of_a_list(db: TestDatabase) {
    assert_eq!(db.metadata().len(), 1);
    db.execute("INSERT INTO profiles (user_id, bio) VALUES (1, '')")
        .await
        .expect_err("no such table");
}

#[model_core::test(metadata = APP, flavor = "multi_thread", worker_threads = 2)]
async fn runtime_of_several_threads(db: SqlitePool) {
    let tasks = (0..8).map(|number| {
        let db = db.clone();
        tokio::spawn(async move {
            sqlx::query("INSERT INTO users (name) VALUES ($1)")
                .bind(format!("user {number}"))
                .execute(&db)
                .await
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await
            .expect("no panic")
            .expect("writers wait for each other");
    }
}

#[model_core::test(sqlite, postgres, mariadb, seed = two_users)]
async fn seeded_before_the_test(db: TestDatabase) {
    db.execute("INSERT INTO profiles (user_id, bio) SELECT id, name FROM users")
        .await
        .expect("rows");
    db.execute(ADD).await.expect_err("ada is there");
}

async fn two_users(db: &TestDatabase) -> Result<(), model_core::testing::TestDatabaseError> {
    db.execute("INSERT INTO users (name) VALUES ('ada'), ('grace')")
        .await
}
