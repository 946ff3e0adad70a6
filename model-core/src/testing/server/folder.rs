//! Where servers keep their data.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::account::Account;
use super::{Product, ServerError};
use crate::testing::own;

/// Linux, unix(7): a socket's path has at most 107 bytes, and ours ends in at most seventy of its own.
const LONGEST_ROOT: usize = 37;

/// A server's data and log take about this much, in bytes.
const ROOM: u64 = 512 << 20;

/// Of a folder of ours that the server's account passes through, without seeing what it holds.
pub(super) const PASSAGE: u32 = 0o710;

/// The folder of all our servers of one product. It is ours, so nothing is in it that we did not make.
pub(super) fn servers(product: Product, account: Option<Account>) -> Result<PathBuf, ServerError> {
    // Another version of this library may have other habits.
    let version = env!("CARGO_PKG_VERSION");
    let name = format!("model-test-{version}-{}-{}", product.word(), own::user());
    let folder = root().join(name);
    own::make(&folder)
        .and_then(|handle| own::share(&handle, account.map(|it| it.group), PASSAGE))
        .map_err(|error| ServerError::folder("use", &folder, error))?;
    Ok(folder)
}

/// What `MODEL_TEST_FOLDER` names; else memory-backed, where there is some with room; else the folder for temporary files.
pub(in crate::testing) fn root() -> &'static Path {
    // Once: memory that fills up must not lead elsewhere what is to be found here.
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let root = find_root();
        // One that does not exist is met again, with an error, when something is to be made in it.
        root.canonicalize().unwrap_or(root)
    });
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

/// The free space in bytes.
pub(super) fn free(folder: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(folder).ok()?;
    Some(room.f_bavail * room.f_frsize)
}
