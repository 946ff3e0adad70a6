//! What the tests have in common that run other tests.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Makes a folder for runs that have their own servers: in memory, where there is some.
///
/// # Errors
/// It cannot be made, or is there.
pub fn folder(name: &str) -> io::Result<PathBuf> {
    let memory = Path::new("/dev/shm");
    let root = if memory.is_dir() {
        memory.to_owned()
    } else {
        std::env::temp_dir()
    };
    let folder = root.join(format!("{name}-{}", std::process::id()));
    fs::create_dir(&folder)?;
    // As `/tmp` is: everybody makes and removes what is theirs.
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o1777))?;
    Ok(folder)
}
