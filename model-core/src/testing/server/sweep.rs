//! Clearing away what a supervisor that was killed could not.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use super::start_lock;

/// Whether a supervisor is beside the server: it holds a lock for as long as it lives.
pub(super) fn is_supervised(folder: &Path) -> bool {
    File::open(folder.join("supervisor"))
        .is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Stops the servers whose supervisor was killed, and removes their folders; `own` is locked by us.
pub(super) fn sweep(servers: &Path, own: &Path) {
    let Ok(entries) = fs::read_dir(servers) else {
        return;
    };
    let folders: BTreeSet<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .map(|path| start_lock::folder(&path).unwrap_or(path))
        .collect();
    for folder in folders {
        if folder == own {
            clear(&folder);
            continue;
        }
        let lock = start_lock::path(&folder);
        if let Ok(Some(_held)) = start_lock::try_lock(&lock)
            && !is_supervised(&folder)
        {
            clear(&folder);
            let _ = fs::remove_file(lock);
        }
    }
}

fn clear(folder: &Path) {
    stop(folder);
    // What cannot be removed now is met again, with an error, when it is to be created.
    let _ = fs::remove_dir_all(folder);
}

/// Stops a server that nobody supervises.
fn stop(folder: &Path) {
    let files = ["data/postmaster.pid", "pid"];
    let Some(process) = files
        .iter()
        .find_map(|file| fs::read_to_string(folder.join(file)).ok())
        .and_then(|text| Some(text.lines().next()?.trim().to_owned()))
    else {
        return;
    };
    let place = format!("{}/", folder.display());
    // A number is given to other processes later: only one that works in this folder is meant.
    let runs = || {
        fs::read(format!("/proc/{process}/cmdline"))
            .is_ok_and(|words| String::from_utf8_lossy(&words).contains(&place))
    };
    for signal in ["INT", "TERM", "QUIT", "KILL"] {
        if !runs() {
            return;
        }
        let _ = Command::new("kill")
            .args([&format!("-{signal}"), &process])
            .status();
        for _ in 0..100 {
            if !runs() {
                return;
            }
            sleep(Duration::from_millis(20));
        }
    }
}
