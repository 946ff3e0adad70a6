//! The lock that is held while a server is started, joined or stopped.
//!
//! Its file lies beside the server's folder, which may not be there yet, and goes with it: who got the lock looks whether it
//! is still that of the name.

use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::testing::own;

/// What its file's name has behind the folder's.
const SUFFIX: &str = ".start";

/// The lock of a server's folder.
pub(in crate::testing) fn path(folder: &Path) -> PathBuf {
    let mut path = folder.as_os_str().to_owned();
    path.push(SUFFIX);
    path.into()
}

/// The folder that a file is the lock of, if it is one.
pub(super) fn folder(path: &Path) -> Option<PathBuf> {
    Some(path.to_str()?.strip_suffix(SUFFIX)?.into())
}

/// Waits for the lock, which is held as long as the file is open; `None` if its file went meanwhile.
pub(in crate::testing) fn lock(path: &Path) -> io::Result<Option<File>> {
    let Some(file) = open(path)? else {
        return Ok(None);
    };
    file.lock()?;
    Ok(is_current(&file, path).then_some(file))
}

/// The lock, if nobody has it.
pub(in crate::testing) fn try_lock(path: &Path) -> io::Result<Option<File>> {
    let Some(file) = open(path)? else {
        return Ok(None);
    };
    match file.try_lock() {
        Ok(()) => Ok(is_current(&file, path).then_some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The file, made if it is not there; `None` if its folder is not.
pub(in crate::testing) fn open(path: &Path) -> io::Result<Option<File>> {
    match own::open_file(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_current(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(current)) => ours.dev() == current.dev() && ours.ino() == current.ino(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_of_a_file_that_went_is_none() {
        let folder = std::env::temp_dir().join(format!("start-lock-{}", std::process::id()));
        let path = path(&folder);
        let held = lock(&path).unwrap().expect("nobody has it");
        assert!(try_lock(&path).unwrap().is_none());
        fs::remove_file(&path).unwrap();
        assert!(!is_current(&held, &path));
        let next = lock(&path).unwrap();
        assert!(next.is_some(), "another file, another lock");
        fs::remove_file(&path).unwrap();
        assert!(lock(&folder.join("none")).unwrap().is_none());
    }
}
