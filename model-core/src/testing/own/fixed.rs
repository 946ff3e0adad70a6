//! Whether another user could put something else in place of a folder.
//!
//! Only asked when we are root: what another user puts there would be written to with root's rights.

use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::{HELP, user};

/// Linux, `user_namespaces(7)`: a user outside of the namespace that we run in has this number.
const UNMAPPED: u32 = 65534;

/// Refuses a path of which another user could replace a part: each folder above it must be root's, and others may write
/// in it only under the sticky bit, which keeps what is not theirs.
pub(super) fn require_fixed(path: &Path) -> io::Result<()> {
    if user() != 0 {
        return Ok(());
    }
    let path = std::path::absolute(path)?;
    for above in path.ancestors().skip(1) {
        let found = fs::symlink_metadata(above)?;
        if let Some(reason) = movable(&found, is_unmapped(found.uid())) {
            let above = above.display();
            return Err(io::Error::other(format!(
                "root uses no folder in `{above}`: {reason}\n{HELP}"
            )));
        }
    }
    Ok(())
}

/// Makes a folder and those above it; the path without links.
pub(in crate::testing) fn make_all(folder: &Path) -> io::Result<PathBuf> {
    let existing = folder.ancestors().find(|it| it.exists());
    let existing = existing.ok_or(io::ErrorKind::NotFound)?;
    let rest = folder.strip_prefix(existing).unwrap_or(Path::new(""));
    let real = existing.canonicalize()?;
    require_fixed(&real.join("any"))?;
    let folder = real.join(rest);
    fs::create_dir_all(&folder)?;
    require_fixed(&folder.join("any"))?;
    Ok(folder)
}

/// Why another user could replace what is in a folder.
fn movable(folder: &Metadata, is_unmapped: bool) -> Option<&'static str> {
    let mode = folder.mode();
    let others_write = mode & 0o002 != 0 || (mode & 0o020 != 0 && folder.gid() != 0);
    if !folder.is_dir() {
        Some("it is a link")
    } else if folder.uid() != 0 && !is_unmapped {
        Some("it belongs to another user")
    } else if others_write && mode & 0o1000 == 0 {
        Some("other users may write in it, and it has no sticky bit (`chmod +t`)")
    } else {
        None
    }
}

/// Whether this is nobody who could do anything in the namespace that we run in: root of a container that has no such user.
fn is_unmapped(owner: u32) -> bool {
    let map = || fs::read_to_string("/proc/self/uid_map").unwrap_or_default();
    owner == UNMAPPED && !map().lines().any(|line| maps(line, owner))
}

/// Whether a line of the map has this user: the first number inside, the first one outside, and how many follow.
fn maps(line: &str, user: u32) -> bool {
    let mut numbers = line.split_whitespace().map(str::parse::<u64>);
    let (Some(Ok(first)), _, Some(Ok(count))) = (numbers.next(), numbers.next(), numbers.next())
    else {
        // Unreadable: as if it did.
        return true;
    };
    (first..first.saturating_add(count)).contains(&u64::from(user))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn map_of_a_namespace_says_which_users_it_has() {
        assert!(maps("         0          0 4294967295", UNMAPPED));
        assert!(!maps("         0       1000          1", UNMAPPED));
        assert!(maps("         0     100000      65536", UNMAPPED));
        assert!(maps("", UNMAPPED));
    }
}
