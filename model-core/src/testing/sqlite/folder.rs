//! The folder of this process's files, in one of all processes.
//!
//! It goes with the process, however that ends: the next process removes it. A watchdog waits until no process is left, then
//! removes everything but what is kept; it lingers for a few seconds, for test runners start one process after another.

use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::testing::TestDatabaseError;
use crate::testing::kept::{self, Kept};
use crate::testing::name::run;
use crate::testing::own;
use crate::testing::server::{LINGER, root, start_lock};

/// The folder, and the locks that say it is in use.
struct Run {
    folder: PathBuf,
    #[expect(dead_code, reason = "held, not read")]
    leases: [File; 2],
}

/// Its arguments are the folder of all processes, the file of the lock beside it, and seconds to linger.
const WATCHDOG: &str = include_str!("watchdog.sh");

/// What a process locks for itself in its own folder, and with others in that of all.
const LEASE: &str = "lease";

/// What the watchdog locks.
const WATCHED: &str = "watched";

/// The folder of this process, made when it is first asked for.
pub(super) fn folder() -> Result<&'static Path, TestDatabaseError> {
    static RUN: OnceLock<Result<Run, TestDatabaseError>> = OnceLock::new();
    RUN.get_or_init(make)
        .as_ref()
        .map(|run| &*run.folder)
        .map_err(Clone::clone)
}

/// What says which databases are kept.
pub(super) fn kept() -> Kept {
    Kept::in_folder(all().join(kept::FOLDER))
}

/// Where the files of databases are that are kept.
pub(super) fn kept_files() -> PathBuf {
    all().join("databases")
}

/// Where templates are that one process made for all.
pub(super) fn templates() -> Result<PathBuf, TestDatabaseError> {
    // With this process's own, that of all is there, and stays.
    folder()?;
    let templates = all().join("templates");
    fs::create_dir_all(&templates).map_err(TestDatabaseError::file("create", &templates))?;
    Ok(templates)
}

/// The folder of all processes.
fn all() -> PathBuf {
    let version = env!("CARGO_PKG_VERSION");
    root().join(format!("model-test-{version}-{}-sqlite", own::user()))
}

fn make() -> Result<Run, TestDatabaseError> {
    let all = all();
    let path = start_lock::path(&all);
    loop {
        let lock = start_lock::lock(&path).map_err(TestDatabaseError::file("lock", &path))?;
        if let Some(_held) = lock {
            return make_in(&all, &path).map_err(TestDatabaseError::file("use", &all));
        }
    }
}

/// The folder of this process in that of all; the lock is held.
fn make_in(all: &Path, lock: &Path) -> io::Result<Run> {
    own::make(all)?;
    sweep(all)?;
    let shared = File::create(all.join(LEASE))?;
    shared.lock_shared()?;
    let folder = all.join(run());
    fs::create_dir(&folder)?;
    let own = File::create(folder.join(LEASE))?;
    own.lock()?;
    watch(all, lock)?;
    Ok(Run {
        folder,
        leases: [shared, own],
    })
}

/// Removes the folders of processes that are gone.
fn sweep(all: &Path) -> io::Result<()> {
    for entry in fs::read_dir(all)? {
        let folder = entry?.path();
        if let Ok(lease) = File::open(folder.join(LEASE))
            && !is_locked(&lease)
        {
            // What cannot be removed now goes with everything.
            let _ = fs::remove_dir_all(folder);
        }
    }
    Ok(())
}

fn is_locked(file: &File) -> bool {
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// Starts the watchdog, if there is none. Of two that start at a time, one ends.
fn watch(all: &Path, lock: &Path) -> io::Result<()> {
    if is_locked(&File::create(all.join(WATCHED))?) {
        return Ok(());
    }
    Command::new("/bin/sh")
        .args(["-c", WATCHDOG, "model-test-watchdog"])
        .args([all, lock])
        .arg(LINGER)
        .current_dir("/")
        // In `/tmp`, its name may lead elsewhere later.
        .stdin(own::open_file(lock)?)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // A signal to the test's group, from a terminal or a test runner, is not for the watchdog.
        .process_group(0)
        .spawn()
        .map(drop)
}
