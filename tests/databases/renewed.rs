//! A database on a server that a test is done with serves the next one, and nothing of the first is left in it.

use std::collections::HashSet;

use model_core::testing::server::{Product, server};
use model_core::testing::{Backend, TestDatabase};
use sqlx::Row;

use crate::contents::count;

/// Enough that some are used again: two more are made ahead at least.
const ROUNDS: usize = 24;

/// Whether databases are used again: those of a server that is not ours are not.
pub(crate) fn is_used_again(backend: Backend) -> bool {
    let product = match backend {
        Backend::MariaDb => Product::MariaDb,
        _ => Product::Postgres,
    };
    server(product).is_ok_and(|server| server.socket().is_some())
}

async fn new(backend: Backend) -> TestDatabase {
    TestDatabase::new().on(backend).await.expect("a database")
}

/// Ends the connections of a database, as the end of a test does.
async fn leave(db: TestDatabase) {
    match db.backend() {
        Backend::MariaDb => db.mysql().close().await,
        _ => db.postgres().close().await,
    }
}

/// The number of the first user.
async fn first(db: &TestDatabase) -> i64 {
    let sql = "SELECT id FROM users WHERE name = 'first'";
    match db.backend() {
        Backend::MariaDb => sqlx::query(sql)
            .fetch_one(db.mysql())
            .await
            .map(|row| row.get(0)),
        _ => sqlx::query(sql)
            .fetch_one(db.postgres())
            .await
            .map(|row| row.get(0)),
    }
    .expect("a number")
}

/// Does something in one database after another, each of which has to be as new; some are to be used again.
async fn used_again_after(backend: Backend, work: &str) {
    let mut names = HashSet::new();
    for _ in 0..ROUNDS {
        let db = new(backend).await;
        names.insert(db.name().to_owned());
        assert_eq!(count(&db).await, 0, "rows of another test in {}", db.name());
        db.assert_schema_matches(db.metadata()).await;
        db.execute("INSERT INTO users (name) VALUES ('first')")
            .await
            .expect("a row");
        assert_eq!(first(&db).await, 1, "numbers went on in {}", db.name());
        db.execute(work).await.expect("the test's work");
        leave(db).await;
    }
    let made = names.len();
    assert!(
        made < ROUNDS || !is_used_again(backend),
        "none of {made} was used again"
    );
}

/// Makes sure that a database, as it is now, is not used again.
async fn never_used_again(db: TestDatabase, why: &str) {
    let (backend, name) = (db.backend(), db.name().to_owned());
    leave(db).await;
    let mut held = Vec::new();
    for _ in 0..6 {
        let db = new(backend).await;
        assert_ne!(db.name(), name, "used again after `{why}`");
        assert_eq!(count(&db).await, 0);
        held.push(db);
    }
}

#[model_core::test(postgres, mariadb)]
async fn after_rows(db: TestDatabase) {
    let work = match db.backend() {
        Backend::MariaDb => {
            "INSERT INTO users (name) SELECT CONCAT('user ', seq) FROM seq_1_to_20;
             INSERT INTO profiles (user_id, bio) SELECT id, name FROM users;
             UPDATE users SET name = CONCAT(name, '!'); DELETE FROM profiles WHERE user_id < 5"
        }
        _ => {
            "INSERT INTO users (name) SELECT 'user ' || n FROM generate_series(1, 20) AS n;
             INSERT INTO profiles (user_id, bio) SELECT id, name FROM users;
             UPDATE users SET name = name || '!'; DELETE FROM profiles WHERE user_id < 5;
             SELECT setval(pg_get_serial_sequence('users', 'id'), 500, false)"
        }
    };
    used_again_after(db.backend(), work).await;
}

#[model_core::test(postgres, mariadb)]
async fn after_many_rows(db: TestDatabase) {
    let work = match db.backend() {
        Backend::MariaDb => {
            "INSERT INTO users (name) SELECT CONCAT('user ', seq) FROM seq_1_to_5000"
        }
        _ => "INSERT INTO users (name) SELECT 'user ' || n FROM generate_series(1, 5000) AS n",
    };
    used_again_after(db.backend(), work).await;
}

#[model_core::test(postgres, mariadb)]
async fn after_rows_that_are_gone(db: TestDatabase) {
    used_again_after(db.backend(), "DELETE FROM users").await;
}

#[model_core::test(mariadb)]
async fn after_rows_that_took_no_number(db: TestDatabase) {
    // A row that stayed would be in the next one's way.
    let work = "INSERT INTO profiles (id, user_id, bio) SELECT -7, id, name FROM users";
    used_again_after(db.backend(), work).await;
}

#[model_core::test(postgres)]
async fn never_after_anything_else(_: TestDatabase) {
    for work in [
        "CREATE TABLE more (id INTEGER)",
        "ALTER TABLE users ADD COLUMN nick TEXT; ALTER TABLE users DROP COLUMN nick",
        "CREATE FUNCTION one() RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'",
        "COMMENT ON TABLE users IS 'seen'",
        "TRUNCATE users CASCADE",
        "SELECT lo_create(0)",
        "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || quote_ident(current_database()) || ' SET work_mem = 65536'; END $$",
        "CREATE TEMPORARY TABLE passing (id INTEGER)",
    ] {
        let db = new(Backend::Postgres).await;
        db.execute(work).await.expect("the test's work");
        never_used_again(db, work).await;
    }
}

#[model_core::test(mariadb)]
async fn never_after_anything_else_on_mariadb(_: TestDatabase) {
    for work in [
        "CREATE TABLE more (id INTEGER)",
        "ALTER TABLE users ADD COLUMN nick TEXT; ALTER TABLE users DROP COLUMN nick",
        "ALTER TABLE users COMMENT 'seen'",
        "ALTER TABLE users AUTO_INCREMENT = 500",
        "RENAME TABLE users TO people; RENAME TABLE people TO users",
        "CREATE VIEW names AS SELECT name FROM users",
        "CREATE TRIGGER added BEFORE INSERT ON users FOR EACH ROW SET NEW.name = 'somebody'",
        "CREATE FUNCTION one() RETURNS INTEGER RETURN 1",
        "CREATE EVENT daily ON SCHEDULE EVERY 1 DAY DO SELECT 1",
        "ALTER DATABASE CHARACTER SET latin1",
        "CREATE USER IF NOT EXISTS someone@localhost; GRANT SELECT ON users TO someone@localhost",
    ] {
        let db = new(Backend::MariaDb).await;
        db.execute(work).await.expect("the test's work");
        never_used_again(db, work).await;
    }
}

#[model_core::test(postgres, mariadb)]
async fn never_after_going_back(db: TestDatabase) {
    let db = new(db.backend()).await;
    db.execute("INSERT INTO users (name) VALUES ('first')")
        .await
        .expect("a row");
    let snapshot = db.snapshot().await.expect("a snapshot");
    db.restore(&snapshot).await.expect("the same again");
    assert_eq!(count(&db).await, 1);
    drop(snapshot);
    never_used_again(db, "snapshot and restore").await;
}
