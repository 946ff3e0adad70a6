//! What a program said, and how it ended.

use std::process::Command;

/// The end of a program and its two streams as one text.
#[derive(Debug)]
#[must_use]
pub struct Outcome {
    success: bool,
    output: String,
    errors: String,
}

impl Outcome {
    pub(crate) fn of(command: &mut Command) -> Self {
        let ended = command.output().unwrap_or_else(|error| {
            panic!(
                "{} does not start: {error}",
                command.get_program().display()
            )
        });
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            success: ended.status.success(),
            output: text(&ended.stdout),
            errors: text(&ended.stderr),
        }
    }

    /// Whether the program ended well.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.success
    }

    /// What the program wrote, errors first.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}{}", self.errors, self.output)
    }

    /// Insists that the program ended well.
    ///
    /// # Panics
    /// If it failed.
    #[track_caller]
    pub fn succeeds(&self) {
        assert!(self.success, "should have succeeded:\n{}", self.text());
    }

    /// The standard output of a program that ended well.
    ///
    /// # Panics
    /// If it failed.
    #[track_caller]
    #[must_use]
    pub fn output(self) -> String {
        self.succeeds();
        self.output
    }

    /// Insists that the program failed, and said each of `fragments`.
    ///
    /// # Panics
    /// If it succeeded, or did not say one of them.
    #[track_caller]
    pub fn fails_with(&self, fragments: &[&str]) {
        let text = self.text();
        assert!(!self.success, "should have failed:\n{text}");
        for fragment in fragments {
            assert!(
                text.contains(fragment),
                "should have said `{fragment}`:\n{text}"
            );
        }
    }
}
