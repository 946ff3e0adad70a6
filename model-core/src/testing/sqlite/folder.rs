//! The folder of this process's files.
//!
//! It goes with the process, however that ends: a watchdog waits for the lock that the process holds, then removes the
//! folder. What a watchdog could not remove goes when the next process comes.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::testing::TestDatabaseError;
use crate::testing::kept::{self, Kept};
use crate::testing::name::run;
use crate::testing::server::{own_user, root, start_lock};

/// The folder, and the lock that says it is in use.
struct Run {
    folder: PathBuf,
    #[expect(dead_code, reason = "held, not read")]
    lease: File,
}

/// What the watchdog does; its arguments are the folder and the file of the lock beside all of them.
const WATCHDOG: &str = r#"
trap '' HUP INT QUIT TERM
exec 9<"$1/lease" || exit
flock -x 9
rm -rf "$1"
exec 7<"$2" || exit
flock -x 7
rmdir "${1%/*}" && rm -f "$2"
"#;

/// The folder of this process, made when it is first asked for.
pub(super) fn folder() -> Result<&'static Path, TestDatabaseError> {
    static RUN: OnceLock<Result<Run, TestDatabaseError>> = OnceLock::new();
    RUN.get_or_init(|| make().map_err(|error| TestDatabaseError::file("use", &all())(error)))
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

/// The folder of all processes.
fn all() -> PathBuf {
    let version = env!("CARGO_PKG_VERSION");
    root().join(format!("model-test-{version}-{}-sqlite", own_user()))
}

fn make() -> io::Result<Run> {
    let all = all();
    let path = start_lock::path(&all);
    let run = loop {
        let Some(lock) = start_lock::lock(&path)? else {
            continue;
        };
        match DirBuilder::new().mode(0o700).create(&all) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Ok(()) | Err(_) => {}
        }
        sweep(&all)?;
        let folder = all.join(run());
        let made = fs::create_dir(&folder).and_then(|()| {
            let lease = File::create(folder.join("lease"))?;
            lease.lock()?;
            Ok(lease)
        });
        drop(lock);
        match made {
            Ok(lease) => break Run { folder, lease },
            // It went with the last process.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    };
    watch(&run.folder, &path)?;
    Ok(run)
}

/// Removes the folders of processes that are gone.
fn sweep(all: &Path) -> io::Result<()> {
    for entry in fs::read_dir(all)? {
        let folder = entry?.path();
        let Ok(lease) = File::open(folder.join("lease")) else {
            continue;
        };
        if !matches!(lease.try_lock(), Err(TryLockError::WouldBlock)) {
            // Its own watchdog may be at it.
            let _ = fs::remove_dir_all(folder);
        }
    }
    Ok(())
}

fn watch(folder: &Path, lock: &Path) -> io::Result<()> {
    Command::new("/bin/sh")
        .args(["-c", WATCHDOG, "model-test-watchdog"])
        .args([folder, lock])
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // A signal to the test's group, from a terminal or a test runner, is not for the watchdog.
        .process_group(0)
        .spawn()
        .map(drop)
}
