//! The four ways out of `Table 'profiles' is already defined for this MetaData instance`, and what each of them breaks
//! elsewhere, not broken.

use model_core::testing::{Backend, TestDatabase};
use model_core::{Dialect, MetaData, Model, OnExisting, create_all};
use sqlx::SqlitePool;

use crate::contents::count;
use crate::models::{APP, Profile, User};

/// Elsewhere: an index of a model that is extended by itself is created twice, and `create_all` fails.
#[model_core::test(sqlite, postgres, mariadb)]
async fn extend_existing_on_the_production_model(db: TestDatabase) {
    let mut metadata = MetaData::of(APP).expect("models");
    let once = metadata
        .create_ddl(Dialect::Postgres, OnExisting::Error)
        .expect("tables");
    for _ in 0..3 {
        for model in [User::DEFINITION, Profile::DEFINITION] {
            metadata
                .define(model.table.clone(), OnExisting::Extend)
                .expect("the same again is no event");
        }
    }
    let again = metadata
        .create_ddl(Dialect::Postgres, OnExisting::Error)
        .expect("tables");
    assert_eq!(again.to_string(), once.to_string());
    for _ in 0..2 {
        match db.backend() {
            Backend::Sqlite => create_all(&metadata, db.sqlite(), OnExisting::Extend).await,
            Backend::Postgres => create_all(&metadata, db.postgres(), OnExisting::Extend).await,
            Backend::MariaDb => create_all(&metadata, db.mysql(), OnExisting::Extend).await,
        }
        .expect("nothing is there twice");
    }
    db.assert_schema_matches(&metadata).await;
}

/// Elsewhere: the pool's second connection opens a second, empty database; and it is not the database of production.
#[model_core::test]
async fn in_memory_sqlite_fixture(db: SqlitePool) {
    let mut first = db.acquire().await.expect("a connection");
    let mut second = db.acquire().await.expect("another one");
    sqlx::query("INSERT INTO users (name) VALUES ('ada')")
        .execute(&mut *first)
        .await
        .expect("a row");
    let seen: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM users")
        .fetch_one(&mut *second)
        .await
        .expect("a number");
    assert_eq!(seen, 1);
}

/// Elsewhere: only a process of its own keeps a test from the tables of others. Here one process has as many databases
/// as it likes, at one time.
#[model_core::test(sqlite, postgres, mariadb)]
async fn process_per_test(db: TestDatabase) {
    let others = [(); 3].map(|()| TestDatabase::new().on(db.backend()));
    let mut open = vec![db];
    for other in others {
        open.push(other.await.expect("another database"));
    }
    for (number, db) in open.iter().enumerate() {
        for user in 0..=number {
            db.execute(format!("INSERT INTO users (name) VALUES ('user {user}')"))
                .await
                .expect("a row");
        }
    }
    for (number, db) in open.iter().enumerate() {
        assert_eq!(usize::try_from(count(db).await).expect("a few"), number + 1);
    }
}

/// Elsewhere: models belong to one `MetaData` for ever, and a fresh one needs its registry cleared by hand.
#[model_core::test(sqlite, postgres, mariadb)]
async fn fresh_metadata_per_test(db: TestDatabase) {
    let all: Vec<MetaData> = (0..3).map(|_| MetaData::of(APP).expect("models")).collect();
    for metadata in &all {
        assert_eq!(metadata.len(), 2);
        db.assert_schema_matches(metadata).await;
    }
    let other = TestDatabase::new()
        .on(db.backend())
        .metadata(all[0].clone())
        .await
        .expect("a database");
    other.assert_schema_matches(&all[2]).await;
    let registered = MetaData::registered().expect("models");
    db.assert_schema_matches(&registered).await;
}
