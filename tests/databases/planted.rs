//! What somebody else put where SQLite's files are to be, before they are: it is refused, and nothing is done to it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use model_core::testing::TestDatabase;

use crate::runs::Runs;

#[model_core::test(sqlite)]
#[ignore = "for another test to run"]
async fn has_a_database(_: TestDatabase) {}

/// Runs a test where something is planted under a name of ours; what the run printed.
fn refusal(name: &str, plant: impl Fn(&Path, &Path)) -> String {
    let runs = Runs::new(name);
    // A run says which names are ours.
    let test = "planted::has_a_database";
    assert!(runs.run(test, &[]).out.contains("1 passed"));
    let names: Vec<_> = fs::read_dir(&runs.folder)
        .expect("it is ours")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    let lock = names
        .into_iter()
        .find(|it| it.extension().is_some_and(|end| end == "start"));
    let lock = lock.expect("the lock of a run");
    while lock.exists() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    plant(&runs.folder, &lock);
    let printed = runs.run(test, &[]);
    assert!(printed.out.contains("1 failed"), "{}", printed.out);
    let names: Vec<_> = fs::read_dir(&runs.folder)
        .expect("it is ours")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    assert_eq!(names, [lock], "what was planted, and nothing else");
    fs::remove_dir_all(&runs.folder).expect("it is ours");
    printed.out + &printed.error
}

#[test]
fn link_to_a_file_that_is_not_there_creates_none() {
    let printed = refusal("planted-link", |folder, lock| {
        symlink(folder.join("new"), lock).expect("a link");
    });
    assert!(printed.contains("it is a link"), "{printed}");
    assert!(printed.contains("MODEL_TEST_FOLDER"), "{printed}");
}

#[test]
fn pipe_does_not_stop_a_run() {
    let printed = refusal("planted-pipe", |_, lock| {
        let made = Command::new("mkfifo").arg(lock).status();
        assert!(made.expect("it runs").success());
    });
    assert!(printed.contains("it is not a file"), "{printed}");
}
