//! The database of a test that failed is kept, and a line printed that opens it; that of one that passed is not.
//!
//! The tests that fail are in this program too, ignored: each is run in a process of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use model_core::testing::TestDatabase;
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

/// Runs of the tests above, in a folder of their own: others run at this time, and would tidy up.
struct Runs {
    folder: PathBuf,
}

impl Runs {
    fn new(name: &str) -> Self {
        let memory = Path::new("/dev/shm");
        let root = if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        };
        let folder = root.join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir(&folder).expect("there is none of this name");
        // Servers of another account go in and out.
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        std::fs::set_permissions(&folder, open).expect("the folder is ours");
        Self { folder }
    }

    /// Runs one of the tests; the line that opens what was kept.
    fn kept(&self, test: &str, keep: &str) -> Option<String> {
        let program = std::env::current_exe().expect("this program");
        // A shell between: whoever starts the tests is somebody else each time.
        let output = Command::new("/bin/sh")
            .args(["-c", "\"$0\" --ignored --exact \"$1\" --nocapture; true"])
            .arg(program)
            .arg(format!("kept::{test}"))
            .env("MODEL_TEST_KEEP", keep)
            .env("MODEL_TEST_FOLDER", &self.folder)
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

    /// Waits until nothing is left of them.
    async fn leave_nothing(self) {
        for _ in 0..200 {
            if std::fs::remove_dir(&self.folder).is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("still there: {}", self.folder.display());
    }
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
        let open_with = runs.kept(&format!("{test}::{backend}"), "");
        let open_with = open_with.expect("it is kept");
        // MariaDB cannot give another name to a database.
        let is_named = open_with.contains(&format!("kept_{test}_"));
        assert!(is_named || backend == "mariadb", "{open_with}");
        assert_eq!(users(&open_with).await.as_deref(), Ok("ada"), "{open_with}");
        assert_eq!(runs.kept(&format!("passes::{backend}"), ""), None);
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
    assert_eq!(runs.kept(&format!("panics::{backend}"), "none"), None);
    runs.leave_nothing().await;
}
