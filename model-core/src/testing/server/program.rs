//! Finding what is installed.

use std::path::{Path, PathBuf};

use super::{Product, ServerError, version};

/// A server's main program, and its version.
pub(super) struct Installation {
    pub(super) main: PathBuf,
    pub(super) version: String,
}

/// The newest installation: what the `PATH` has, else where Debian puts it.
pub(super) fn find(product: Product) -> Result<Installation, ServerError> {
    let name = match product {
        Product::Postgres => "postgres",
        Product::MariaDb => "mariadbd",
    };
    let main =
        on_path(name)
            .or_else(|| elsewhere(product, name))
            .ok_or(ServerError::NotInstalled {
                product,
                program: name,
            })?;
    let version = version::of(product, &main)?;
    Ok(Installation { main, version })
}

/// A program of the `PATH`, by its real place: Debian's links lead to the folder that holds the others.
pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())?;
    Some(found.canonicalize().unwrap_or(found))
}

/// A program that belongs to the same installation as `main`.
pub(super) fn beside(main: &Path, name: &str) -> Option<PathBuf> {
    let sibling = main.with_file_name(name);
    if sibling.is_file() {
        Some(sibling)
    } else {
        on_path(name)
    }
}

fn elsewhere(product: Product, name: &str) -> Option<PathBuf> {
    match product {
        Product::Postgres => newest("/usr/lib/postgresql", name),
        Product::MariaDb => ["/usr/sbin", "/usr/local/sbin"]
            .iter()
            .map(|folder| Path::new(folder).join(name))
            .find(|candidate| candidate.is_file()),
    }
}

/// Debian keeps each major version in a folder of its number.
fn newest(root: &str, name: &str) -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(root)
        .ok()?
        .filter_map(|entry| {
            let folder = entry.ok()?.path();
            let number = folder.file_name()?.to_str()?.parse().ok()?;
            Some((number, folder.join("bin").join(name)))
        })
        .filter(|(_, program)| program.is_file())
        .collect();
    versions.sort();
    versions.pop().map(|(_, program)| program)
}
