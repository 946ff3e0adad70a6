//! A process for each test, as some test runners have it: a process takes over what earlier ones made, and nothing of what
//! their tests did.
//!
//! The tests that do something are in this program too, ignored: each is run in a process of its own.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use model_core::testing::{Backend, TestDatabase};

use crate::contents::count;
use crate::models::USERS;
use crate::renewed::is_used_again;
use crate::runs::Runs;

/// What a process prints before its database.
const SAID: &str = "the database is ";

/// Enough that some take over what others made, although a server may not have seen yet that a process ended.
const RUNS: usize = 8;

async fn text(db: &TestDatabase, sql: &'static str) -> String {
    match db.backend() {
        Backend::MariaDb => sqlx::query_scalar(sql).fetch_one(db.mysql()).await,
        _ => sqlx::query_scalar(sql).fetch_one(db.postgres()).await,
    }
    .expect("a text")
}

/// Makes sure that the database is as new, and says which it is.
async fn is_new(db: &TestDatabase) {
    assert_eq!(count(db).await, 0, "rows of another test");
    db.assert_schema_matches(db.metadata()).await;
    let (tables, first, which) = match db.backend() {
        Backend::MariaDb => (
            "SELECT GROUP_CONCAT(TABLE_NAME ORDER BY 1) FROM information_schema.TABLES
             WHERE TABLE_SCHEMA = DATABASE()",
            "INSERT INTO users (name) VALUES ('first') RETURNING CAST(id AS CHAR)",
            // It cannot be renamed.
            "SELECT DATABASE()",
        ),
        _ => (
            "SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class
             WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
            "INSERT INTO users (name) VALUES ('first') RETURNING id::text",
            "SELECT oid::text FROM pg_database WHERE datname = current_database()",
        ),
    };
    assert_eq!(text(db, tables).await, "profiles,users");
    assert_eq!(text(db, first).await, "1", "numbers go on");
    println!("{SAID}{}", text(db, which).await);
}

#[model_core::test(postgres, mariadb)]
#[ignore = "for another test to run"]
async fn writes(db: TestDatabase) {
    is_new(&db).await;
}

#[model_core::test(postgres, mariadb)]
#[ignore = "for another test to run"]
async fn holds_several(db: TestDatabase) {
    let mut held = vec![db];
    for _ in 0..RUNS {
        let next = TestDatabase::new().on(held[0].backend()).await;
        held.push(next.expect("a database"));
    }
    let names: HashSet<&str> = held.iter().map(TestDatabase::name).collect();
    assert_eq!(names.len(), held.len(), "{names:?}");
    for db in &held {
        is_new(db).await;
    }
}

#[model_core::test(postgres, mariadb)]
#[ignore = "for another test to run"]
async fn changes_the_schema(db: TestDatabase) {
    is_new(&db).await;
    db.execute("CREATE TABLE more (id INTEGER)")
        .await
        .expect("a table");
}

#[model_core::test(postgres, mariadb)]
#[ignore = "for another test to run"]
async fn is_kept(db: TestDatabase) {
    is_new(&db).await;
    db.fail();
}

#[model_core::test(postgres, mariadb)]
#[ignore = "for another test to run"]
async fn goes_back_to_rows(db: TestDatabase) {
    is_new(&db).await;
    let snapshot = db.snapshot().await.expect("a snapshot");
    db.restore(&snapshot).await.expect("the same again");
    // What was counted says that nothing was written into this one, a copy of the snapshot.
    assert_eq!(count(&db).await, 1);
    // As a test ends that is killed: nothing is tidied up.
    println!("1 passed");
    std::process::exit(0);
}

#[model_core::test(postgres, metadata = USERS)]
#[ignore = "for another test to run"]
async fn connects(_: TestDatabase) {}

#[model_core::test(postgres)]
#[ignore = "for another test to run"]
async fn kills_a_process_of_the_server(db: TestDatabase) {
    is_new(&db).await;
    // All processes of the server end with it, and what they counted is forgotten. What is written down is not.
    db.execute("SET synchronous_commit = on; INSERT INTO users (name) VALUES ('second')")
        .await
        .expect("a row");
    let process: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
        .fetch_one(db.postgres())
        .await
        .expect("a number");
    let killed = Command::new("kill")
        .args(["-9", &process.to_string()])
        .status();
    assert!(killed.expect("it runs").success());
    println!("1 passed");
    std::process::exit(0);
}

/// The database that a test of its own process had.
fn database(runs: &Runs, test: &str) -> String {
    let printed = runs.run(&format!("processes::{test}"), &[]);
    let told = || format!("{test}:\n{}{}", printed.out, printed.error);
    assert!(printed.out.contains("1 passed"), "{}", told());
    let (_, rest) = printed
        .out
        .split_once(SAID)
        .unwrap_or_else(|| panic!("{}", told()));
    rest.lines().next().unwrap_or_default().to_owned()
}

#[model_core::test(postgres, mariadb)]
async fn database_goes_from_one_process_to_the_next(db: TestDatabase) {
    if !is_used_again(db.backend()) {
        return;
    }
    let backend = db.backend().word();
    let runs = Runs::new(&format!("processes-{backend}"));
    let run = |test: &str| database(&runs, &format!("{test}::{backend}"));
    let databases: HashSet<String> = (0..RUNS).map(|_| run("writes")).collect();
    assert!(databases.len() < RUNS, "none was taken over: {databases:?}");
    for _ in 0..3 {
        run("holds_several");
    }
    let mut spoilt: Vec<String> = ["changes_the_schema", "is_kept", "goes_back_to_rows"]
        .map(run)
        .into();
    if db.backend() == Backend::Postgres {
        spoilt.push(database(&runs, "kills_a_process_of_the_server"));
        let is_back = || {
            runs.run("processes::connects", &[])
                .out
                .contains("1 passed")
        };
        assert!((0..100).any(|_| is_back()), "the server does not come back");
    }
    for _ in 0..RUNS {
        let next = run("writes");
        assert!(!spoilt.contains(&next), "{next} of {spoilt:?}");
    }
    runs.leave_nothing().await;
}

#[model_core::test(sqlite)]
#[ignore = "for another test to run"]
async fn ends_in_the_middle(db: TestDatabase) {
    assert_eq!(count(&db).await, 0, "rows of another test");
    db.execute("INSERT INTO users (name) VALUES ('first')")
        .await
        .expect("a row");
    println!("1 passed");
    std::process::exit(0);
}

/// The files below a folder, with the times at which they were written.
fn files(folder: &Path) -> HashSet<(PathBuf, SystemTime)> {
    let mut files = HashSet::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let about = entry.metadata().expect("it is there");
        if about.is_dir() {
            files.extend(self::files(&entry.path()));
        } else {
            files.insert((entry.path(), about.modified().expect("a time")));
        }
    }
    files
}

#[model_core::test(sqlite)]
async fn template_stays_and_databases_go(_: TestDatabase) {
    let runs = Runs::new("template");
    let run = || {
        runs.run("processes::ends_in_the_middle", &[]);
        let (databases, others): (Vec<_>, Vec<_>) = files(&runs.folder)
            .into_iter()
            .filter(|(path, _)| path.extension().is_some_and(|it| it == "sqlite3"))
            .partition(|(path, _)| path.display().to_string().contains("/model_test_"));
        assert_eq!((databases.len(), others.len()), (1, 1));
        (databases, others)
    };
    let (databases, template) = run();
    let (next_databases, next_template) = run();
    assert_ne!(databases, next_databases);
    assert_eq!(template, next_template, "it was built again");
    runs.leave_nothing().await;
}
