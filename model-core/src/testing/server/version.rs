//! Which version a server's program is.
//!
//! Asking the program takes longer than connecting to its server, and each process of a test runner that starts one for
//! every test would ask. So the answer is kept, with what the program's file was then.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use super::{Product, ServerError, cache};
use crate::testing::own;

/// The version's number: `15.18`, `10.11.19`.
pub(super) fn of(product: Product, main: &Path) -> Result<String, ServerError> {
    kept_in(cache::folder().as_deref(), product, main)
}

fn kept_in(caches: Option<&Path>, product: Product, main: &Path) -> Result<String, ServerError> {
    let file = stamp(main);
    let kept = caches.map(|it| it.join(format!("{}-version", product.word())));
    if let (Some(file), Some(kept)) = (&file, &kept)
        && let Ok(text) = fs::read_to_string(kept)
        && let Some(version) = text.strip_prefix(&**file)
    {
        return Ok(version.to_owned());
    }
    let version = ask(main)?;
    if let (Some(file), Some(kept), Some(caches)) = (file, kept, caches) {
        // Where nothing can be kept, the next process asks again.
        let _ = fs::create_dir_all(caches)
            .and_then(|()| own::write_whole(&kept, (file + &version).as_bytes()));
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn program_is_asked_once_until_it_is_another_one() {
        let folder = std::env::temp_dir().join(format!("model-version-{}", std::process::id()));
        fs::create_dir(&folder).expect("there is none of this name");
        let (program, asked) = (folder.join("mariadbd"), folder.join("asked"));
        let install = |version: &str| {
            let next = folder.join("next");
            let script = format!(
                "#!/bin/sh\necho . >>{}\necho Ver {version}",
                asked.display()
            );
            fs::write(&next, script).expect("a file");
            fs::set_permissions(&next, PermissionsExt::from_mode(0o755)).expect("it is ours");
            fs::rename(&next, &program).expect("it is ours");
        };
        let version = |caches| kept_in(caches, Product::MariaDb, &program).expect("it answers");
        let times = || {
            fs::read_to_string(&asked)
                .expect("it was asked")
                .lines()
                .count()
        };
        let caches = folder.join("cache");

        install("10.11.1");
        assert_eq!(version(Some(&caches)), "10.11.1");
        assert_eq!(version(Some(&caches)), "10.11.1");
        assert_eq!(times(), 1);
        install("10.11.2");
        assert_eq!(version(Some(&caches)), "10.11.2");
        assert_eq!(times(), 2);
        assert_eq!(version(None), "10.11.2");
        assert_eq!(times(), 3);
        fs::remove_dir_all(folder).expect("it is ours");
    }
}
