//! Clearing away what a supervisor that was killed could not.
//!
//! Whatever is ours in a server's folder, we remove; what the server made, a process that runs as its account removes.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Stdio;

use super::account::{Account, command};
use super::cluster::{EMPTY, SERVER};
use super::start_lock;
use crate::testing::own;

/// Its argument is the folder of what a server made.
const CLEAR: &str = include_str!("clear.sh");

/// Whether a supervisor is beside the server: it holds a lock for as long as it lives. Others ask at the same time.
pub(super) fn is_supervised(folder: &Path) -> bool {
    File::open(folder.join("supervisor"))
        .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Stops the servers whose supervisor was killed, and removes their folders; `current` is locked by us.
pub(super) fn sweep(servers: &Path, current: &Path) -> io::Result<()> {
    let folders: BTreeSet<_> = fs::read_dir(servers)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .map(|path| start_lock::folder(&path).unwrap_or(path))
        .filter(|folder| folder != current)
        .collect();
    for folder in folders {
        let lock = start_lock::path(&folder);
        if let Ok(Some(_held)) = start_lock::try_lock(&lock)
            && !is_supervised(&folder)
            // What cannot be removed now is tried again when the next server starts.
            && clear(&folder).is_ok()
        {
            let _ = fs::remove_file(lock);
        }
    }
    clear(current)
}

/// Stops a server that nobody supervises, and removes its folder.
fn clear(folder: &Path) -> io::Result<()> {
    let server = folder.join(SERVER);
    match fs::symlink_metadata(&server) {
        // Not handed over yet, so nothing is in it.
        Ok(found) if found.uid() == own::user() && own::user() == 0 => {}
        Ok(found) => {
            let account = Account {
                user: found.uid(),
                group: found.gid(),
            };
            let account = (account.user != own::user()).then_some(account);
            command("/bin/sh", account)
                .args(["-c", &[EMPTY, CLEAR].concat(), "model-test-clear"])
                .arg(&server)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()?;
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    // Only if it is empty: what the account made is not ours to remove.
    unless_absent(fs::remove_dir(&server))?;
    unless_absent(fs::remove_dir_all(folder))
}

fn unless_absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
