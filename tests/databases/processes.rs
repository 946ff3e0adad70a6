//! A process for each test, as some test runners have it: a process takes over what earlier ones made, and nothing of what
//! their tests did.
//!
//! The tests that do something are in this program too, ignored: each is run in a process of its own.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use model_core::testing::TestDatabase;

use crate::contents::count;
use crate::models::USERS;
use crate::runs::Runs;

/// What a process prints before the number of its database.
const SAID: &str = "database number ";

/// Enough that some take over what others made, although a server may not have seen yet that a process ended.
const RUNS: usize = 8;

/// Makes sure that the database is as new, and says which it is.
async fn is_new(db: &TestDatabase) {
    assert_eq!(count(db).await, 0, "rows of another test");
    db.assert_schema_matches(db.metadata()).await;
    let more: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_class WHERE relname = 'more'")
        .fetch_one(db.postgres())
        .await
        .expect("a number");
    assert_eq!(more, 0, "a table of another test");
    let first: i64 = sqlx::query_scalar("INSERT INTO users (name) VALUES ('first') RETURNING id")
        .fetch_one(db.postgres())
        .await
        .expect("a row");
    assert_eq!(first, 1, "a sequence goes on");
    let number: i64 =
        sqlx::query_scalar("SELECT oid::int8 FROM pg_database WHERE datname = current_database()")
            .fetch_one(db.postgres())
            .await
            .expect("a number");
    println!("{SAID}{number}");
}

#[model_core::test(postgres)]
#[ignore = "for another test to run"]
async fn writes(db: TestDatabase) {
    is_new(&db).await;
}

#[model_core::test(postgres)]
#[ignore = "for another test to run"]
async fn changes_the_schema(db: TestDatabase) {
    is_new(&db).await;
    db.execute("CREATE TABLE more (id INTEGER)")
        .await
        .expect("a table");
}

#[model_core::test(postgres)]
#[ignore = "for another test to run"]
async fn goes_back_to_rows(db: TestDatabase) {
    is_new(&db).await;
    let snapshot = db.snapshot().await.expect("a snapshot");
    db.restore(&snapshot).await.expect("the same again");
    // What was counted says that nothing was written into this one, a copy of the snapshot.
    assert_eq!(count(&db).await, 1);
    db.postgres().close().await;
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

/// The number of the database that a test of its own process had.
fn database(runs: &Runs, test: &str) -> u32 {
    let printed = runs.run(&format!("processes::{test}"), &[]);
    let told = || format!("{test}:\n{}{}", printed.out, printed.error);
    assert!(printed.out.contains("1 passed"), "{}", told());
    let (_, rest) = printed
        .out
        .split_once(SAID)
        .unwrap_or_else(|| panic!("{}", told()));
    let number = rest.lines().next().and_then(|line| line.parse().ok());
    number.unwrap_or_else(|| panic!("{}", told()))
}

#[model_core::test(postgres)]
async fn database_goes_from_one_process_to_the_next(_: TestDatabase) {
    let runs = Runs::new("processes");
    let databases: HashSet<u32> = (0..RUNS).map(|_| database(&runs, "writes")).collect();
    assert!(databases.len() < RUNS, "none was taken over: {databases:?}");
    let changed = database(&runs, "changes_the_schema");
    let went_back = database(&runs, "goes_back_to_rows");
    let crashed = database(&runs, "kills_a_process_of_the_server");
    // The server comes back.
    while !runs
        .run("processes::connects", &[])
        .out
        .contains("1 passed")
    {}
    for _ in 0..RUNS {
        let next = database(&runs, "writes");
        assert_ne!(next, changed);
        assert_ne!(next, went_back);
        assert_ne!(next, crashed);
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
