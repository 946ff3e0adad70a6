//! A folder in which another account may write: that of a server which does not run as us.
//!
//! We only read there. Each step is opened relative to the handle of the one before, follows no link and waits for no pipe;
//! what is opened must belong to the account. Whatever is written or removed there, and every signal to a server, is done by
//! a process that runs as the account: see `account::command`.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::UnixStream;
use std::path::{Component, Path, PathBuf};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, Stat, fstat, open, openat, statat};

/// No more of a file is read, in bytes: a log may have any length.
const MOST: u64 = 1 << 20;

/// For every step: what is opened is what has the name.
const STEP: OFlags = OFlags::RDONLY
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);

/// The folder, which is in one of our own.
#[derive(Clone, Debug)]
pub(in crate::testing) struct UntrustedFolder {
    path: PathBuf,
    owner: u32,
}

impl UntrustedFolder {
    pub(super) fn new(path: PathBuf, owner: u32) -> Self {
        Self { path, owner }
    }

    /// The path, for programs that run as the account, and for connections.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The text of a file, as far as it is text.
    pub(super) fn read(&self, file: &str) -> io::Result<String> {
        let file = File::from(self.open(file.as_ref(), FileType::RegularFile)?);
        let mut bytes = Vec::new();
        file.take(MOST).read_to_end(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Whether there is such a file.
    pub(super) fn has(&self, file: &str) -> bool {
        self.open(file.as_ref(), FileType::RegularFile).is_ok()
    }

    /// What a folder in it holds; with what the system knows about those that are asked for.
    pub(in crate::testing) fn entries(
        &self,
        folder: &Path,
        is_asked: impl Fn(&OsStr) -> bool,
    ) -> io::Result<Vec<(OsString, Option<Stat>)>> {
        let folder = self.open(folder, FileType::Directory)?;
        let mut entries = Vec::new();
        for entry in Dir::read_from(&folder)? {
            let entry = entry?;
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if name == "." || name == ".." {
                continue;
            }
            let stat = if is_asked(name) {
                Some(statat(&folder, name, AtFlags::SYMLINK_NOFOLLOW)?)
            } else {
                None
            };
            entries.push((name.to_owned(), stat));
        }
        Ok(entries)
    }

    /// Whether the account listens on a socket: a link to somebody else's would lead there.
    pub(super) fn answers(&self, socket: &str) -> bool {
        UnixStream::connect(self.path.join(socket))
            .is_ok_and(|peer| is_of(peer.as_fd(), self.owner))
    }

    /// Opens what a path within leads to, if it is of this kind and the account's.
    fn open(&self, path: &Path, kind: FileType) -> io::Result<OwnedFd> {
        let mut opened = open(&self.path, STEP | OFlags::DIRECTORY, Mode::empty())?;
        for step in path.components() {
            let Component::Normal(name) = step else {
                return Err(io::ErrorKind::InvalidInput.into());
            };
            opened = openat(&opened, name, STEP, Mode::empty())?;
        }
        let found = fstat(&opened)?;
        if found.st_uid != self.owner || FileType::from_raw_mode(found.st_mode) != kind {
            return Err(io::Error::other("it is not what the server made"));
        }
        Ok(opened)
    }
}

/// Whether the process at the other end is the account's.
fn is_of(peer: impl AsFd, owner: u32) -> bool {
    rustix::net::sockopt::socket_peercred(peer).is_ok_and(|peer| peer.uid.as_raw() == owner)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    use std::process::Command;

    use super::*;
    use crate::testing::own;

    /// A folder that is ours: what we find in it is right, as long as it is the account's.
    fn folder(name: &str, owner: u32) -> UntrustedFolder {
        let name = format!("model-untrusted-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).expect("a new folder");
        fs::create_dir(folder.join("data")).expect("a new folder");
        fs::write(folder.join("data/pid"), "17\n").expect("a file");
        UntrustedFolder::new(folder, owner)
    }

    #[test]
    fn files_and_folders_are_read_within() {
        let folder = folder("within", own::user());
        assert_eq!(folder.read("data/pid").expect("a file"), "17\n");
        assert!(folder.has("data/pid") && !folder.has("data") && !folder.has("none"));
        let entries = folder.entries("data".as_ref(), |_| true).expect("a folder");
        let [(name, Some(stat))] = &entries[..] else {
            panic!("{} entries", entries.len());
        };
        assert_eq!((name.to_str(), stat.st_size), (Some("pid"), 3));
        fs::remove_dir_all(folder.path()).expect("it is ours");
    }

    #[test]
    fn links_and_paths_that_lead_out_are_refused() {
        let folder = folder("out", own::user());
        symlink("data", folder.path().join("linked")).expect("a link");
        symlink("pid", folder.path().join("data/second")).expect("a link");
        for path in [
            "linked/pid",
            "data/second",
            "data/../data/pid",
            "/etc/passwd",
        ] {
            assert!(folder.read(path).is_err(), "{path}");
        }
        assert!(folder.entries("linked".as_ref(), |_| true).is_err());
        fs::remove_dir_all(folder.path()).expect("it is ours");
    }

    #[test]
    fn what_somebody_else_owns_is_refused() {
        let folder = folder("owner", own::user() + 1);
        assert!(folder.read("data/pid").is_err());
        assert!(folder.entries("data".as_ref(), |_| true).is_err());
        fs::remove_dir_all(folder.path()).expect("it is ours");
    }

    #[test]
    fn pipe_is_refused_at_once() {
        let folder = folder("pipe", own::user());
        let pipe = folder.path().join("log");
        let made = Command::new("mkfifo").arg(&pipe).status();
        assert!(made.expect("it runs").success());
        assert!(folder.read("log").is_err() && !folder.has("log"));
        fs::remove_dir_all(folder.path()).expect("it is ours");
    }

    #[test]
    fn socket_answers_only_if_the_account_listens() {
        let folder = folder("socket", own::user());
        let _listener = UnixListener::bind(folder.path().join("socket")).expect("a socket");
        assert!(folder.answers("socket"));
        let others = UntrustedFolder::new(folder.path().to_owned(), own::user() + 1);
        assert!(!others.answers("socket"));
        fs::remove_dir_all(folder.path()).expect("it is ours");
    }
}
