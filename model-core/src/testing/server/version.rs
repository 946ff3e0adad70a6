//! Which version a server's program is.
//!
//! Asking the program takes longer than connecting to its server, and each process of a test runner that starts one for
//! every test would ask. So the answer is kept, with what the program's file was then.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use super::{Product, ServerError, folder};

/// The version's number: `15.18`, `10.11.19`.
pub(super) fn of(product: Product, main: &Path) -> Result<String, ServerError> {
    let file = stamp(main);
    let kept = folder::caches().map(|it| it.join(format!("{}-version", product.word())));
    if let (Some(file), Some(kept)) = (&file, &kept)
        && let Ok(text) = fs::read_to_string(kept)
        && let Some(version) = text.strip_prefix(&**file)
    {
        return Ok(version.to_owned());
    }
    let version = ask(main)?;
    if let (Some(file), Some(kept)) = (file, kept)
        && let Some(caches) = kept.parent()
    {
        // Where nothing can be kept, the next process asks again.
        let _ = fs::create_dir_all(caches)
            .and_then(|()| folder::write_whole(&kept, (file + &version).as_bytes()));
    }
    Ok(version)
}

/// What tells the program's file from what was there before it, as a line.
fn stamp(main: &Path) -> Option<String> {
    let file = fs::metadata(main).ok()?;
    Some(format!(
        "{} {} {}.{:09} {}.{:09} {}\n",
        file.len(),
        file.ino(),
        file.mtime(),
        file.mtime_nsec(),
        file.ctime(),
        file.ctime_nsec(),
        main.display()
    ))
}

/// As `--version` tells it.
fn ask(main: &Path) -> Result<String, ServerError> {
    let failed = |said: String| ServerError::Failed {
        program: format!("{} --version", main.display()),
        said,
    };
    let output = Command::new(main)
        .arg("--version")
        .output()
        .map_err(|error| failed(error.to_string()))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split(|character: char| !character.is_ascii_digit() && character != '.')
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()) && word.contains('.'))
        .map(str::to_owned)
        .ok_or_else(|| failed(text.clone()))
}
