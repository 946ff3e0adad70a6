//! The database of a test that failed is kept, and a line printed that opens it; that of one that passed is not.
//!
//! The tests that fail are in this program too, ignored: each is run in a process of its own.

use std::process::Command;

use model_core::testing::TestDatabase;
use sqlx::{Connection, SqliteConnection};

use crate::runs::Runs;

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

/// Runs one of the tests above; the line that opens what was kept.
fn kept(runs: &Runs, test: &str, keep: &str) -> Option<String> {
    let printed = runs.run(&format!("kept::{test}"), &[("MODEL_TEST_KEEP", keep)]);
    let (_, rest) = printed
        .error
        .split_once("the database of this test is kept:\n")?;
    Some(rest.lines().next().expect("a line").trim().to_owned())
}

/// Asks what was kept for the names of its users, as a user would.
async fn users(open_with: &str) -> Result<String, String> {
    if let Some(path) = open_with.strip_prefix("sqlite3 ") {
        // Its program may not be installed.
        return users_of_file(path).await.map_err(|error| error.to_string());
    }
    let ask = "SELECT name FROM users";
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

async fn users_of_file(path: &str) -> sqlx::Result<String> {
    let mut conn = SqliteConnection::connect(path).await?;
    sqlx::query_scalar("SELECT name FROM users")
        .fetch_one(&mut conn)
        .await
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn database_of_a_failed_test_is_kept_until_the_next_run(db: TestDatabase) {
    let backend = db.backend().word();
    let runs = Runs::new(&format!("kept-{backend}"));
    for test in ["panics", "returns_an_error"] {
        let open_with = kept(&runs, &format!("{test}::{backend}"), "");
        let open_with = open_with.expect("it is kept");
        // MariaDB cannot give another name to a database.
        let is_named = open_with.contains(&format!("kept_{test}_"));
        assert!(is_named || backend == "mariadb", "{open_with}");
        assert_eq!(users(&open_with).await.as_deref(), Ok("ada"), "{open_with}");
        assert_eq!(kept(&runs, &format!("passes::{backend}"), ""), None);
        users(&open_with)
            .await
            .expect_err("it is gone with the next run");
    }
    runs.leave_nothing().await;
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn nothing_is_kept_if_so_wished(db: TestDatabase) {
    let backend = db.backend().word();
    let runs = Runs::new(&format!("none-{backend}"));
    assert_eq!(kept(&runs, &format!("panics::{backend}"), "none"), None);
    runs.leave_nothing().await;
}
