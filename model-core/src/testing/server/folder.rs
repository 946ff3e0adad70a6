//! Where servers keep their data, and where an empty one's data is kept for the next time.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::account::{Account, own_user};
use super::{Product, ServerError};

/// Linux, unix(7): a socket's path has at most 107 bytes, and ours ends in at most seventy of its own.
const LONGEST_ROOT: usize = 37;

/// A server's data and log take about this much, in bytes.
const ROOM: u64 = 512 << 20;

/// The folder of all our servers of one product; the account owns it, so that a supervisor can remove what it made.
pub(super) fn servers(product: Product, account: Option<Account>) -> Result<PathBuf, ServerError> {
    // Another version of this library may have other habits.
    let version = env!("CARGO_PKG_VERSION");
    let name = format!("model-test-{version}-{}-{}", own_user(), product.word());
    let folder = root().join(name);
    loop {
        match DirBuilder::new().mode(0o700).create(&folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(ServerError::folder("create", &folder, error));
            }
            Ok(()) | Err(_) => {}
        }
        match claim(&folder, account) {
            Ok(()) => return Ok(folder),
            // It went with the last server.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(ServerError::folder("use", &folder, error)),
        }
    }
}

/// Makes a folder the account's, if it is ours; anybody may have made it, in these places.
fn claim(folder: &Path, account: Option<Account>) -> io::Result<()> {
    let found = fs::symlink_metadata(folder)?;
    let is_accounts = account.is_some_and(|account| account.user == found.uid());
    match account {
        _ if !found.is_dir() || !(is_accounts || found.uid() == own_user()) => {
            Err(io::Error::other(
                "it is somebody else's\nhelp: name a folder of your own in `MODEL_TEST_FOLDER`",
            ))
        }
        Some(Account { user, group }) if !is_accounts => chown(folder, Some(user), Some(group)),
        _ => Ok(()),
    }
}

/// Makes sure that a folder is ours.
#[cfg(feature = "sqlite")]
pub(in crate::testing) fn require_own(folder: &Path) -> io::Result<()> {
    claim(folder, None)
}

/// What `MODEL_TEST_FOLDER` names; else memory-backed, where there is some with room; else the folder for temporary files.
pub(in crate::testing) fn root() -> &'static Path {
    // Once: memory that fills up must not lead elsewhere what is to be found here.
    static ROOT: LazyLock<PathBuf> = LazyLock::new(find_root);
    &ROOT
}

fn find_root() -> PathBuf {
    if let Some(folder) = std::env::var_os("MODEL_TEST_FOLDER") {
        return folder.into();
    }
    let memory = Path::new("/dev/shm");
    let temporary = std::env::temp_dir();
    if memory.is_dir() && free(memory).is_some_and(|free| free > ROOM) {
        memory.to_owned()
    } else if temporary.as_os_str().len() <= LONGEST_ROOT {
        temporary
    } else {
        PathBuf::from("/tmp")
    }
}

/// Makes a folder within a server's own, if it is not there: whoever removes that has to be able to remove this.
pub(in crate::testing) fn make_within(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    let above = fs::metadata(folder.parent().unwrap_or(Path::new("/")))?;
    chown(folder, Some(above.uid()), Some(above.gid()))
}

/// The free space in bytes.
pub(super) fn free(folder: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(folder).ok()?;
    Some(room.f_bavail * room.f_frsize)
}

/// Where the data of a new, empty server is kept: making it anew takes longest of all.
pub(super) fn cache(product: Product, version: &str) -> Option<PathBuf> {
    Some(caches()?.join(format!("{}-{version}", product.word())))
}

/// Where things are kept from one run to the next: the user's folder for what may be deleted at any time.
pub(super) fn caches() -> Option<PathBuf> {
    let home = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    Some(home.join("model-test"))
}

/// Copies a folder and all that is in it, with permissions.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mode = fs::metadata(from)?.permissions();
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else if entry.file_type()?.is_file() {
            fs::copy(entry.path(), target)?;
        }
    }
    fs::set_permissions(to, mode)
}

/// Keeps a copy, under another name first, so that nobody ever finds half of one.
pub(super) fn keep(from: &Path, to: &Path) -> io::Result<()> {
    let unfinished = unfinished(to);
    let copied = copy(from, &unfinished).and_then(|()| fs::rename(&unfinished, to));
    if copied.is_err() {
        // What is left of it would only be in the way; the first error is the one to tell.
        let _ = fs::remove_dir_all(&unfinished);
    }
    copied
}

/// Writes a file, under another name first, so that nobody ever reads half of it.
pub(in crate::testing) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = unfinished(path);
    let written = fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// The name of something that is not finished: no two processes have the same.
fn unfinished(path: &Path) -> PathBuf {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(format!(".unfinished-{}", std::process::id()));
    unfinished.into()
}
