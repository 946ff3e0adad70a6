//! A database of PostgreSQL that a test is done with serves the next one, and nothing of the first is left in it.

use std::collections::HashSet;

use model_core::testing::TestDatabase;
use model_core::testing::server::{Product, server};

use crate::contents::count;

/// Enough that some are used again: two more are made ahead at least.
const ROUNDS: usize = 24;

/// Whether databases are used again: those of a server that is not ours are not.
fn is_used_again() -> bool {
    server(Product::Postgres).is_ok_and(|server| server.socket().is_some())
}

/// Does something in one database after another, each of which has to be as new; how many there were.
async fn databases(work: &str) -> usize {
    let mut names = HashSet::new();
    for _ in 0..ROUNDS {
        let db = TestDatabase::new().postgres().await.expect("a database");
        names.insert(db.name().to_owned());
        assert_eq!(count(&db).await, 0, "rows of another test in {}", db.name());
        db.assert_schema_matches(db.metadata()).await;
        db.execute("INSERT INTO users (name) VALUES ('first')")
            .await
            .expect("a row");
        let first: i64 = sqlx::query_scalar("SELECT id FROM users")
            .fetch_one(db.postgres())
            .await
            .expect("a number");
        assert_eq!(first, 1, "a sequence went on in {}", db.name());
        db.execute(work).await.expect("the test's work");
        db.postgres().close().await;
    }
    names.len()
}

#[model_core::test(postgres)]
async fn after_rows(_: TestDatabase) {
    let work = "INSERT INTO users (name) SELECT 'user ' || n FROM generate_series(1, 20) AS n;
                INSERT INTO profiles (user_id, bio) SELECT id, name FROM users;
                UPDATE users SET name = name || '!'; DELETE FROM profiles WHERE user_id < 5;
                SELECT setval(pg_get_serial_sequence('users', 'id'), 500, false)";
    let made = databases(work).await;
    assert!(
        made < ROUNDS || !is_used_again(),
        "none of {made} was used again"
    );
}

#[model_core::test(postgres)]
async fn after_many_rows(_: TestDatabase) {
    let work = "INSERT INTO users (name) SELECT 'user ' || n FROM generate_series(1, 5000) AS n";
    let made = databases(work).await;
    assert!(
        made < ROUNDS || !is_used_again(),
        "none of {made} was used again"
    );
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
        let db = TestDatabase::new().postgres().await.expect("a database");
        let name = db.name().to_owned();
        db.execute(work).await.expect("the test's work");
        db.postgres().close().await;
        drop(db);
        let mut held = Vec::new();
        for _ in 0..6 {
            let db = TestDatabase::new().postgres().await.expect("a database");
            assert_ne!(db.name(), name, "used again after `{work}`");
            held.push(db);
        }
    }
}
