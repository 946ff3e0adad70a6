//! The database of a test that failed is kept, and a line printed that opens it; that of one that passed is not.
//!
//! The tests that fail are in this program too, ignored: each is run in a process of its own.

use std::process::{Command, Stdio};

use model_core::testing::TestDatabase;
use model_core::testing::server::Product;
use sqlx::{Connection, SqliteConnection};

#[model_core::test(sqlite, postgres, mariadb)]
#[ignore = "fails, for another test to look at"]
async fn panics(db: TestDatabase) {
    db.execute("INSERT INTO users (name) VALUES ('ada')")
        .await
        .expect("a row");
    panic!("as it should");
}

#[model_core::test(sqlite, postgres, mariadb)]
#[ignore = "fails, for another test to look at"]
async fn returns_an_error(db: TestDatabase) -> Result<(), String> {
    db.execute("INSERT INTO users (name) VALUES ('ada')")
        .await
        .expect("a row");
    Err("as it should".to_owned())
}

#[model_core::test(sqlite, postgres, mariadb)]
#[ignore = "for another test to look at"]
async fn passes(db: TestDatabase) {
    db.execute("INSERT INTO users (name) VALUES ('ada')")
        .await
        .expect("a row");
}

/// Runs one of the tests above, as a run of its own; the line that opens what was kept.
fn kept(test: &str, keep: &str) -> Option<String> {
    let program = std::env::current_exe().expect("this program");
    // A shell between: whoever starts the tests is somebody else each time.
    let output = Command::new("/bin/sh")
        .args(["-c", "\"$0\" --ignored --exact \"$1\" --nocapture; true"])
        .arg(program)
        .arg(format!("kept::{test}"))
        .env("MODEL_TEST_KEEP", keep)
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let ran = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        ran.contains("1 passed") || ran.contains("1 failed"),
        "{ran}{told}"
    );
    let (_, rest) = told.split_once("the database of this test is kept:\n")?;
    Some(rest.lines().next().expect("a line").trim().to_owned())
}

/// Asks what was kept for the names of its users, as a user would.
fn users(open_with: &str) -> Result<String, String> {
    let ask = "SELECT name FROM users";
    if let Some(path) = open_with.strip_prefix("sqlite3 ") {
        // Its program may not be installed.
        return users_of_file(path);
    }
    let command = if open_with.starts_with("mariadb") {
        format!("{open_with} --skip-column-names --execute '{ask}'")
    } else {
        format!("{open_with} --tuples-only --no-align --command '{ask}'")
    };
    let output = Command::new("/bin/sh")
        .args(["-c", &command])
        .output()
        .expect("a shell");
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn users_of_file(path: &str) -> Result<String, String> {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let mut conn = SqliteConnection::connect(path)
            .await
            .map_err(|error| error.to_string())?;
        let name = sqlx::query_scalar("SELECT name FROM users")
            .fetch_one(&mut conn)
            .await;
        name.map_err(|error| error.to_string())
    })
}

fn is_kept_until_the_next_run(backend: &str, test: &str) {
    let open_with = kept(&format!("{test}::{backend}"), "").expect("it is kept");
    if backend != "mariadb" {
        assert!(open_with.contains(&format!("kept_{test}_")), "{open_with}");
    }
    assert_eq!(users(&open_with).as_deref(), Ok("ada"), "{open_with}");
    assert_eq!(kept(&format!("passes::{backend}"), ""), None);
    users(&open_with).expect_err("it is gone with the next run");
}

#[test]
fn failed_database_of_sqlite_is_kept_until_the_next_run() {
    is_kept_until_the_next_run("sqlite", "panics");
    is_kept_until_the_next_run("sqlite", "returns_an_error");
}

#[test]
fn failed_database_of_postgres_is_kept_until_the_next_run() {
    is_kept_until_the_next_run(Product::Postgres.word(), "panics");
    is_kept_until_the_next_run(Product::Postgres.word(), "returns_an_error");
}

#[test]
fn failed_database_of_mariadb_is_kept_until_the_next_run() {
    is_kept_until_the_next_run(Product::MariaDb.word(), "panics");
}

#[test]
fn nothing_is_kept_if_so_wished() {
    for backend in ["sqlite", "postgres", "mariadb"] {
        assert_eq!(kept(&format!("panics::{backend}"), "none"), None);
    }
}
