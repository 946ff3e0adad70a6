//! What a test does with its database.

use model_core::schema::{Column, SqlType, Table};
use model_core::testing::{Backend, Isolation, TestDatabase};
use model_core::{MetaData, OnExisting, fixture};

use crate::models::APP;

const ADD: &str = "INSERT INTO users (name) VALUES ('ada')";

/// How many users there are.
pub(crate) async fn count(db: &TestDatabase) -> i64 {
    let sql = "SELECT COUNT(*) FROM users";
    match db.backend() {
        Backend::Sqlite => sqlx::query_scalar(sql).fetch_one(db.sqlite()).await,
        Backend::Postgres => sqlx::query_scalar(sql).fetch_one(db.postgres()).await,
        Backend::MariaDb => sqlx::query_scalar(sql).fetch_one(db.mysql()).await,
    }
    .expect("the table is there")
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn restored_to_a_snapshot(db: TestDatabase) {
    db.execute(ADD).await.expect("a row");
    let snapshot = db.snapshot().await.expect("a snapshot");
    for round in 0..2 {
        db.execute("INSERT INTO users (name) VALUES ('grace')")
            .await
            .expect("a row");
        db.execute("CREATE TABLE more (id INTEGER)")
            .await
            .expect("a table");
        db.execute("DROP TABLE profiles")
            .await
            .expect("a table goes");
        db.restore(&snapshot).await.expect("it is restored");
        assert_eq!(count(&db).await, 1, "round {round}");
        db.assert_schema_matches(db.metadata()).await;
        db.execute("SELECT id FROM more")
            .await
            .expect_err("no such table");
    }
    // Numbers are counted on from where they were.
    db.execute("INSERT INTO users (name) VALUES ('grace')")
        .await
        .expect("a row");
    db.execute("INSERT INTO profiles (user_id, bio) VALUES (2, 'it is the second')")
        .await
        .expect("a reference");
}

#[model_core::test]
async fn virtual_tables_are_restored_with_what_they_keep(db: TestDatabase) {
    db.execute("CREATE VIRTUAL TABLE docs USING fts5(body); CREATE VIRTUAL TABLE places USING rtree(id, x1, x2)")
        .await
        .expect("virtual tables");
    db.execute("INSERT INTO docs VALUES ('of cabbages'), ('and kings'); INSERT INTO places VALUES (1, 0, 5)")
        .await
        .expect("rows");
    let snapshot = db.snapshot().await.expect("a snapshot");
    let found = async |sql: &'static str| -> i64 {
        let count = sqlx::query_scalar(sql).fetch_one(db.sqlite());
        count.await.expect("the table is there")
    };
    for _ in 0..2 {
        db.execute("INSERT INTO docs VALUES ('more kings'); DELETE FROM docs WHERE docs MATCH 'cabbages'; DROP TABLE places")
            .await
            .expect("other rows");
        db.restore(&snapshot).await.expect("it is restored");
        assert_eq!(
            found("SELECT count(*) FROM docs WHERE docs MATCH 'kings'").await,
            1
        );
        assert_eq!(
            found("SELECT count(*) FROM docs WHERE docs MATCH 'cabbages'").await,
            1
        );
        assert_eq!(found("SELECT count(*) FROM places WHERE x2 > 4").await, 1);
    }
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn differences_are_told(db: TestDatabase) {
    let mut metadata = db.metadata().clone();
    let more = Table::new("users").column(Column::new("nick", SqlType::Varchar(20)).nullable());
    metadata.define(more, OnExisting::Extend).expect("a column");
    let missing = Table::new("tags")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(model_core::schema::PrimaryKey::new(["id"]));
    metadata
        .define(missing, OnExisting::Error)
        .expect("a table");
    let error = db.schema_matches(&metadata).await.expect_err("it differs");
    let message = error.to_string();
    let expected = "the database is not as the models say:\n`tags` is missing\ntable `users`\n  column `nick` is in the model only";
    assert_eq!(message, expected);
    // Nothing was created for it.
    assert_eq!(
        db.schema_matches(&metadata)
            .await
            .expect_err("it differs")
            .to_string(),
        expected
    );
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn fixture_is_loaded(db: TestDatabase) {
    db.load(fixture!("fixtures/users.sql"))
        .await
        .expect("it runs");
    assert_eq!(count(&db).await, 2);
    let error = db
        .load(fixture!("fixtures/wrong.sql"))
        .await
        .expect_err("no such table");
    assert!(
        error
            .to_string()
            .starts_with("the fixture `fixtures/wrong.sql` does not run: "),
        "{error}"
    );
}

#[model_core::test(sqlite, postgres, mariadb, isolation = transaction)]
async fn transaction_is_rolled_back(db: TestDatabase) {
    assert_eq!(count(&db).await, 0);
    db.execute(ADD).await.expect("a row");
    db.execute("INSERT INTO profiles (user_id, bio) SELECT id, 'a' FROM users")
        .await
        .expect("a row");
    assert_eq!(count(&db).await, 1);
}

#[model_core::test(sqlite, postgres, mariadb, isolation = transaction)]
async fn transaction_of_another_test_is_not_seen(db: TestDatabase) {
    assert_eq!(count(&db).await, 0);
    db.execute(ADD).await.expect("a row");
    match db.backend() {
        Backend::Sqlite => {
            db.sqlite()
                .begin()
                .await
                .expect("a savepoint")
                .commit()
                .await
        }
        Backend::Postgres => {
            db.postgres()
                .begin()
                .await
                .expect("a savepoint")
                .commit()
                .await
        }
        Backend::MariaDb => {
            db.mysql()
                .begin()
                .await
                .expect("a savepoint")
                .commit()
                .await
        }
    }
    .expect("a savepoint is released");
    let error = db
        .snapshot()
        .await
        .expect_err("there is no database to copy");
    assert!(
        error.to_string().contains("isolation = transaction"),
        "{error}"
    );
}

#[model_core::test(sqlite, migrations = "migrations/sqlite")]
async fn built_by_migrations_on_sqlite(db: TestDatabase) {
    is_built_by_migrations(&db).await;
}

#[model_core::test(postgres, migrations = "migrations/postgres")]
async fn built_by_migrations_on_postgres(db: TestDatabase) {
    is_built_by_migrations(&db).await;
}

#[model_core::test(mariadb, migrations = "migrations/mariadb")]
async fn built_by_migrations_on_mariadb(db: TestDatabase) {
    is_built_by_migrations(&db).await;
}

async fn is_built_by_migrations(db: &TestDatabase) {
    db.execute("SELECT version FROM _sqlx_migrations")
        .await
        .expect("sqlx wrote it down");
    assert_eq!(count(db).await, 0);
    db.execute(ADD).await.expect("the table is there");
    db.assert_schema_matches(db.metadata()).await;
}

#[tokio::test]
async fn migrations_that_lack_a_table_are_an_error() {
    let mut metadata = MetaData::of(APP).expect("models");
    let tags = Table::new("tags")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(model_core::schema::PrimaryKey::new(["id"]));
    metadata.define(tags, OnExisting::Error).expect("a table");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite");
    let made = TestDatabase::new()
        .metadata(metadata)
        .migrations(folder)
        .await;
    let error = made.expect_err("no migration makes it").to_string();
    assert!(error.contains("`tags` is missing"), "{error}");
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn made_where_nothing_can_be_awaited(db: TestDatabase) {
    let waited = TestDatabase::new()
        .on(db.backend())
        .wait()
        .expect("a database");
    for db in [db, waited] {
        assert!(
            db.name().starts_with("model_test_database_tests_"),
            "{}",
            db.name()
        );
        assert!(!db.url().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn made_by_hand_within_a_runtime() {
    let db = TestDatabase::new().await.expect("a database");
    let waited = TestDatabase::new().wait().expect("another one");
    assert_ne!(db.name(), waited.name());
    db.execute(ADD).await.expect("a row");
    assert_eq!((count(&db).await, count(&waited).await), (1, 0));
    let shared = TestDatabase::new()
        .isolation(Isolation::Transaction)
        .await
        .expect("a third");
    assert_eq!(count(&shared).await, 0);
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn tables_made_by_hand_are_none_if_there_are_none(db: TestDatabase) {
    let db = TestDatabase::new()
        .on(db.backend())
        .metadata(MetaData::new())
        .await
        .expect("a database");
    db.execute("CREATE TABLE users (id INTEGER)")
        .await
        .expect("there is none yet");
    assert_eq!(count(&db).await, 0);
}

#[test]
fn pool_of_another_database_says_which() {
    let db = TestDatabase::new().wait().expect("a database");
    let asked = std::panic::AssertUnwindSafe(|| drop(db.postgres().clone()));
    let panic = std::panic::catch_unwind(asked).expect_err("it is SQLite");
    let message = panic.downcast_ref::<String>().expect("a message");
    assert_eq!(
        message,
        "`postgres()` of a test's database on sqlite\nhelp: `sqlite()` is its pool"
    );
}

/// Numbers of papers.
#[derive(model_core::Sequence)]
#[model(start = 100, detached)]
struct PaperNumbers;

/// What is above nothing.
#[derive(model_core::ColumnType)]
#[model(domain = "amount", check = "VALUE > 0")]
#[allow(dead_code, reason = "no value of it is made")]
struct Amount(i64);

/// A paper.
#[derive(model_core::Model)]
#[model(table = "papers", detached)]
#[allow(dead_code, reason = "no value of it is made")]
struct Paper {
    #[model(primary_key, default_sequence = PaperNumbers)]
    number: i64,
    amount: Amount,
}

async fn numbers(db: &TestDatabase) -> Vec<i64> {
    let sql = "SELECT number FROM papers ORDER BY number";
    match db.backend() {
        Backend::Sqlite => sqlx::query_scalar(sql).fetch_all(db.sqlite()).await,
        Backend::Postgres => sqlx::query_scalar(sql).fetch_all(db.postgres()).await,
        Backend::MariaDb => sqlx::query_scalar(sql).fetch_all(db.mysql()).await,
    }
    .expect("the table is there")
}

model_core::metadata!(PAPERS: Paper);

/// Three tests of one database's models: each begins to count where the sequence does.
macro_rules! counted_from_the_start {
    ($($name:ident),*) => {$(
        #[model_core::test(postgres, mariadb, metadata = PAPERS)]
        async fn $name(db: TestDatabase) {
            const ADD: &str = "INSERT INTO papers (amount) VALUES (7)";
            db.execute(ADD).await.expect("a row");
            let snapshot = db.snapshot().await.expect("a snapshot");
            db.execute(ADD).await.expect("a row");
            assert_eq!(numbers(&db).await, [100, 101]);
            db.restore(&snapshot).await.expect("it is restored");
            db.assert_schema_matches(db.metadata()).await;
            db.execute(ADD).await.expect("a row");
            let found = numbers(&db).await;
            assert!(found[0] == 100 && found.len() == 2, "{found:?}");
            let error = db.execute("INSERT INTO papers (amount) VALUES (0)").await;
            error.expect_err("it is not above nothing");
            db.execute("DELETE FROM papers").await.expect("no rows");
        }
    )*};
}

counted_from_the_start!(
    sequence_begins_anew_for_each_test,
    sequence_begins_anew_for_another_test,
    sequence_begins_anew_for_a_third_test
);
