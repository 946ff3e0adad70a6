//! Where servers keep their data, and where an empty one's data is kept for the next time.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::account::{Account, hand_over, own_user};
use super::{Product, ServerError};

/// Linux, unix(7): a socket's path has at most 107 bytes, and ours ends in some forty of its own.
const LONGEST_ROOT: usize = 60;

/// A server's data and log take about this much, in KiB.
const ROOM: u64 = 512 * 1024;

/// The folder of all our servers of one product; the account owns it, so that a supervisor can remove what it made.
pub(super) fn servers(product: Product, account: Option<Account>) -> Result<PathBuf, ServerError> {
    let folder = root().join(format!("model-test-{}-{}", own_user(), product.word()));
    let made = DirBuilder::new().mode(0o711).create(&folder);
    match made {
        Ok(()) => hand_over(&folder, account),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
    .map_err(|error| ServerError::folder("create", &folder, error))?;
    let owner = account.map_or_else(own_user, |account| account.user);
    let found = fs::symlink_metadata(&folder)
        .map_err(|error| ServerError::folder("read", &folder, error))?;
    if found.is_dir() && found.uid() == owner {
        Ok(folder)
    } else {
        // Anybody may write into these places.
        let error = io::Error::other("it is somebody else's");
        Err(ServerError::folder("use", &folder, error))
    }
}

/// What `MODEL_TEST_FOLDER` names; else memory-backed, where there is some with room; else the folder for temporary files.
fn root() -> PathBuf {
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

/// The free space in KiB.
fn free(folder: &Path) -> Option<u64> {
    let output = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

/// A file to lock, made if it is not there.
pub(super) fn lockable(path: &Path) -> Result<File, ServerError> {
    File::options()
        .read(true)
        .append(true)
        .create(true)
        .open(path)
        .map_err(|error| ServerError::folder("open", path, error))
}

/// Where the data of a new, empty server is kept: making it anew takes longest of all.
pub(super) fn cache(product: Product, version: &str) -> Option<PathBuf> {
    let home = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    Some(
        home.join("model-test")
            .join(format!("{}-{version}", product.word())),
    )
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

/// Copies under another name first, so that nobody ever finds half a copy.
pub(super) fn copy_at_once(from: &Path, to: &Path) -> io::Result<()> {
    let unfinished = to.with_extension(format!("{}", std::process::id()));
    let copied = copy(from, &unfinished).and_then(|()| fs::rename(&unfinished, to));
    if copied.is_err() {
        // What is left of it would only be in the way; the first error is the one to tell.
        let _ = fs::remove_dir_all(&unfinished);
    }
    copied
}
