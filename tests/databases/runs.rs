//! Runs of tests of this program, one a process, in a folder of their own: others run at this time, and would tidy up.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Runs that have a folder, and so servers, of their own.
pub(crate) struct Runs {
    pub(crate) folder: PathBuf,
}

/// What a run printed.
pub(crate) struct Printed {
    pub(crate) out: String,
    pub(crate) error: String,
}

impl Runs {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            folder: database_tests::folder(name).expect("there is none of this name"),
        }
    }

    /// Runs one of the tests that are ignored otherwise.
    pub(crate) fn run(&self, test: &str, variables: &[(&str, &str)]) -> Printed {
        let program = std::env::current_exe().expect("this program");
        // A shell between: whoever starts the tests is somebody else each time.
        let output = Command::new("/bin/sh")
            .args(["-c", "\"$0\" --ignored --exact \"$1\" --nocapture; true"])
            .arg(program)
            .arg(test)
            .envs(variables.iter().copied())
            .env("MODEL_TEST_FOLDER", &self.folder)
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let [out, error] = [output.stdout, output.stderr]
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert!(
            out.contains("1 passed") || out.contains("1 failed"),
            "{out}{error}"
        );
        Printed { out, error }
    }

    /// Waits until nothing is left of them.
    pub(crate) async fn leave_nothing(self) {
        for _ in 0..200 {
            if std::fs::remove_dir(&self.folder).is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("still there: {}", self.folder.display());
    }
}
