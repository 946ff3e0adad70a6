//! Folders and files of our own, in places where other users may create files too.
//!
//! Their paths are known in advance, and `/dev/shm` and `/tmp` belong to everybody. So nothing is used because it has the
//! right name: each folder and file is opened without following a link, and the handle must say that we own it. When we are
//! root, no other user may be able to put something else in place of a folder above it, either.
//!
//! A folder that belongs to another account is not ours: see `server/untrusted.rs`.

mod fixed;

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use rustix::fs::{Gid, Mode, OFlags, fchmod, fchown, open};

pub(super) use self::fixed::make_all;
use self::fixed::require_fixed;

/// A folder or file may be removed by another process of ours before it is opened: it is created again so many times.
const ATTEMPTS: usize = 100;

/// What every refusal ends with.
const HELP: &str = "help: remove it, or name a folder of your own in `MODEL_TEST_FOLDER`";

/// The number of the user that we are.
pub(super) fn user() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// Makes a folder that only we may enter, or opens the one that we made before.
pub(super) fn make(folder: &Path) -> io::Result<File> {
    require_fixed(folder)?;
    for _ in 0..ATTEMPTS {
        match DirBuilder::new().mode(0o700).create(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Ok(()) | Err(_) => {}
        }
        match open_folder(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            opened => return opened,
        }
    }
    Err(io::ErrorKind::NotFound.into())
}

/// Opens a folder, if it is ours.
pub(super) fn open_folder(folder: &Path) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let opened = match open(folder, flags, Mode::empty()) {
        Ok(opened) => File::from(opened),
        Err(rustix::io::Errno::NOTDIR | rustix::io::Errno::LOOP) => {
            return Err(refuse("it is a link or a file, not a folder"));
        }
        Err(error) => return Err(error.into()),
    };
    let found = opened.metadata()?;
    if found.uid() != user() {
        return Err(refuse(&format!("it belongs to user {}", found.uid())));
    }
    if found.mode() & 0o022 != 0 {
        return Err(refuse("other users may write in it"));
    }
    Ok(opened)
}

/// Opens a file, which is created if it does not exist; it must be ours. Nothing is written to it.
pub(super) fn open_file(path: &Path) -> io::Result<File> {
    require_fixed(path)?;
    // A pipe that nobody writes to does not stop us.
    let flags = OFlags::RDWR | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let mode = Mode::RUSR | Mode::WUSR;
    for _ in 0..ATTEMPTS {
        let opened = match open(path, flags, mode) {
            Err(rustix::io::Errno::NOENT) => {
                open(path, flags | OFlags::CREATE | OFlags::EXCL, mode)
            }
            opened => opened,
        };
        match opened {
            Ok(opened) => return require_file(opened.into()),
            Err(rustix::io::Errno::EXIST) => {}
            Err(rustix::io::Errno::LOOP | rustix::io::Errno::ISDIR) => {
                return Err(refuse("it is a link or a folder, not a file"));
            }
            // A socket.
            Err(rustix::io::Errno::NXIO) => return Err(refuse("it is not a file")),
            Err(error) => return Err(error.into()),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn require_file(file: File) -> io::Result<File> {
    let found = file.metadata()?;
    if !found.is_file() {
        return Err(refuse("it is not a file"));
    }
    if found.uid() != user() {
        return Err(refuse(&format!("it belongs to user {}", found.uid())));
    }
    // A hard link: somebody gave a file of ours a second name.
    if found.nlink() > 1 {
        return Err(refuse("it is another file of yours under a second name"));
    }
    Ok(file)
}

/// Lets a group use what we own, whatever the umask is; no group, nobody.
pub(super) fn share(handle: &File, group: Option<u32>, mode: u32) -> io::Result<()> {
    let Some(group) = group else {
        return Ok(());
    };
    let found = handle.metadata()?;
    if found.gid() != group {
        fchown(handle, None, Some(Gid::from_raw(group)))?;
    }
    if found.mode() & 0o7777 != mode {
        fchmod(handle, Mode::from_raw_mode(mode))?;
    }
    Ok(())
}

/// Writes a file, under another name first, so that nobody ever reads half of it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = unfinished(path);
    let written = fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// The name of something that is not finished: no two processes have the same.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(format!(".unfinished-{}", std::process::id()));
    unfinished.into()
}

fn refuse(reason: &str) -> io::Error {
    io::Error::other(format!("{reason}\n{HELP}"))
}

#[cfg(test)]
mod tests;
