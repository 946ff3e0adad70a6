//! One cargo command, and what it cost.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use crate::generate::edited_file;

/// A workspace whose packages are checked.
pub(crate) struct Bench {
    folder: PathBuf,
}

/// What a whole check and one after an edit cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// CPU seconds of a whole check.
    pub(crate) whole: f64,
    /// CPU seconds of a check after one edit.
    pub(crate) edit: f64,
    /// Megabytes that the compiler held at most.
    pub(crate) peak: f64,
}

impl Cost {
    /// Each figure's own median.
    pub(crate) fn median(costs: &[Self]) -> Self {
        let of = |figure: fn(&Self) -> f64| {
            let mut figures: Vec<f64> = costs.iter().map(figure).collect();
            figures.sort_by(f64::total_cmp);
            figures[figures.len() / 2]
        };
        Self {
            whole: of(|cost| cost.whole),
            edit: of(|cost| cost.edit),
            peak: of(|cost| cost.peak),
        }
    }
}

impl Bench {
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Checks everything once: dependencies stay checked.
    pub(crate) fn prepare(&self) -> io::Result<()> {
        eprintln!("checking the dependencies");
        self.output(self.cargo().args(["check", "--workspace"]))
            .map(drop)
    }

    /// Checks a package wholly, and again after an edit.
    pub(crate) fn measure(&self, package: &str, round: usize) -> io::Result<Cost> {
        self.output(self.cargo().args(["clean", "--package", package]))?;
        let (whole, peak) = self.check(package)?;
        let file = edited_file(&self.folder.join(package))?;
        let text = fs::read_to_string(&file)?;
        // A line at the top moves all that follows: no edit leaves more to do in one file.
        fs::write(&file, format!("// Round {round}.\n{text}"))?;
        let (edit, _) = self.check(package)?;
        Ok(Cost { whole, edit, peak })
    }

    /// CPU seconds and megabytes of `cargo check`, by the time command: its figures are those of all children.
    fn check(&self, package: &str) -> io::Result<(f64, f64)> {
        let figures = self.folder.join("figures");
        let mut time = self.command("/usr/bin/time");
        time.arg("--format=%U %S %M").arg("--output").arg(&figures);
        self.output(time.arg(cargo()).args(["check", "--package", package]))?;
        let text = fs::read_to_string(&figures)?;
        let numbers: Vec<f64> = text
            .split_whitespace()
            .filter_map(|number| number.parse().ok())
            .collect();
        match numbers[..] {
            [user, system, kilobytes] => Ok((user + system, kilobytes / 1024.0)),
            _ => Err(io::Error::other(format!("the time command wrote `{text}`"))),
        }
    }

    fn cargo(&self) -> Command {
        self.command(&cargo())
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"));
        // What the surrounding cargo was told is not for these.
        command
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_INCREMENTAL");
        command
    }

    fn output(&self, command: &mut Command) -> io::Result<Output> {
        let program = command.get_program().display().to_string();
        let output = command
            .output()
            .map_err(|error| io::Error::other(format!("{program}: {error}")))?;
        if output.status.success() {
            Ok(output)
        } else {
            let errors = String::from_utf8_lossy(&output.stderr);
            Err(io::Error::other(format!(
                "{program} failed in {}:\n{errors}",
                self.folder.display()
            )))
        }
    }
}

fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
