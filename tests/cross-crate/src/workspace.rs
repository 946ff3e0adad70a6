//! A workspace on disk, and cargo run in it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::{Outcome, Package};

/// The crates of this repository that packages may name with `.workspace = true`, and their folders.
const SHARED: &[(&str, &str)] = &[
    ("model-core", "model-core"),
    ("analytics", "tests/fixtures/analytics"),
    ("audit", "tests/fixtures/audit"),
    ("billing", "tests/fixtures/billing"),
    ("clash", "tests/fixtures/clash"),
    ("crm", "tests/fixtures/crm"),
    ("loyalty", "tests/fixtures/loyalty"),
    ("mismatch", "tests/fixtures/mismatch"),
];

/// Two release profiles that differ in link-time optimisation, and no debug information to spend time on. Build
/// scripts and macros are built alike in all of them, and so only once.
const PROFILES: &str = r#"
[profile.dev]
debug = false
incremental = false

[profile.dev.build-override]
opt-level = 0
codegen-units = 16

[profile.release.build-override]
opt-level = 0
codegen-units = 16

[profile.thin]
inherits = "release"
lto = "thin"

[profile.fat]
inherits = "release"
lto = "fat"
"#;

/// What a surrounding cargo or a user may have set, and what would make these builds another matter.
const FOREIGN: &[&str] = &[
    "CARGO_BUILD_TARGET",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_INCREMENTAL",
    "CARGO_TARGET_DIR",
    "RUSTDOCFLAGS",
    "RUSTFLAGS",
    "RUST_BACKTRACE",
];

/// A workspace of generated packages.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Writes `packages` into a folder of this name below `scratch`, the test's `CARGO_TARGET_TMPDIR`.
    ///
    /// # Panics
    /// If the files cannot be written.
    #[must_use]
    pub fn new(scratch: &str, name: &str, packages: &[Package]) -> Self {
        let root = Path::new(scratch).join("workspaces").join(name);
        let workspace = Self {
            root,
            target: Path::new(scratch).join("builds"),
        };
        workspace.write("Cargo.toml", &manifest(name, packages));
        let lock = fs::read_to_string(repository().join("Cargo.lock"))
            .expect("the repository has a lock file");
        workspace.write("Cargo.lock", &lock);
        for package in packages {
            let folder = folder(name, package);
            workspace.write(&format!("{folder}/Cargo.toml"), &package.manifest_text());
            for (path, text) in &package.files {
                workspace.write(&format!("{folder}/{path}"), text);
            }
        }
        workspace
    }

    /// This repository itself, built into the same folder as the others.
    #[must_use]
    pub fn repository(scratch: &str) -> Self {
        Self {
            root: repository().to_owned(),
            target: Path::new(scratch).join("builds"),
        }
    }

    /// Runs cargo with these words, separated by spaces.
    ///
    /// # Panics
    /// If cargo cannot be started.
    pub fn cargo(&self, words: &str) -> Outcome {
        self.cargo_with(words, &[])
    }

    /// Runs cargo with these words, separated by spaces, and these variables.
    ///
    /// # Panics
    /// If cargo cannot be started.
    pub fn cargo_with(&self, words: &str, variables: &[(&str, &str)]) -> Outcome {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).args(words.split_whitespace());
        // A variable, not an argument: `--offline` would have to stand before a test's own `--`.
        cargo
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TARGET_DIR", &self.target);
        for name in FOREIGN.iter().filter(|name| **name != "CARGO_TARGET_DIR") {
            cargo.env_remove(name);
        }
        cargo.envs(variables.iter().copied());
        Outcome::of(&mut cargo)
    }

    /// Runs a program that cargo built in this profile's folder (`debug` for the profile `dev`).
    ///
    /// # Panics
    /// If the program cannot be started.
    pub fn run(&self, folder: &str, program: &str) -> Outcome {
        Outcome::of(&mut Command::new(self.target.join(folder).join(program)))
    }

    /// Writes a file anew, so that its content is newer than what was built from it.
    fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        let folder = path.parent().expect("a file lies in a folder");
        fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        if fs::read_to_string(&path).is_ok_and(|present| present == text) {
            return;
        }
        fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

fn manifest(name: &str, packages: &[Package]) -> String {
    let members: Vec<_> = packages
        .iter()
        .map(|package| folder(name, package))
        .collect();
    let mut text = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[workspace.dependencies]\n"
    );
    let mut depend = |name: &str, more: &str, path: &Path| {
        writeln!(text, "{name} = {{ {more}path = '{}' }}", path.display())
            .expect("text takes text");
    };
    for (name, folder) in SHARED {
        depend(name, "", &repository().join(folder));
    }
    depend(
        "registry",
        "package = 'model-core', ",
        &repository().join("model-core"),
    );
    for (package, member) in packages.iter().zip(&members) {
        depend(&package.name, "", Path::new(member));
    }
    text + PROFILES
}

/// Where a package lies. cargo tells packages in a target folder apart by their path below their workspace, so that
/// path holds the workspace's name.
fn folder(workspace: &str, package: &Package) -> String {
    format!("{workspace}/{}", package.name)
}

/// The root of this repository.
fn repository() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package
        .ancestors()
        .nth(2)
        .expect("this package lies two folders below the root")
}
