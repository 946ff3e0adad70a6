//! What is wrong, and how it is told.

use std::fmt;

use crate::metadata::Site;
use crate::schema::{Part, TableName, folded};
use crate::told::debug_is_display;

/// Everything that is wrong with a [`MetaData`](crate::MetaData).
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValidationErrors {
    /// The problems, by table.
    pub problems: Vec<ValidationProblem>,
}

/// One thing that is wrong: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValidationProblem {
    /// The table, view or `ddl!` item.
    pub table: TableName,
    /// What it is, in a word.
    pub(crate) what: &'static str,
    /// The part of it.
    pub part: Option<Part>,
    /// Where it was written.
    pub source: Site,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl std::error::Error for ValidationErrors {}

debug_is_display!(ValidationErrors);

impl std::error::Error for ValidationProblem {}

impl fmt::Display for ValidationErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, problem) in self.problems.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for ValidationProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.what, self.table)?;
        if let Some(part) = &self.part {
            write!(f, ", {part}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(source) = self.source {
            write!(f, "\n  {source}")?;
        }
        match &self.help {
            Some(help) => write!(f, "\nhelp: {help}"),
            None => Ok(()),
        }
    }
}

/// "did you mean `users`?", for a name that is nearly another.
pub(super) fn near<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<String> {
    candidates
        .map(|candidate| {
            (
                strsim::jaro_winkler(&folded(name), &folded(candidate)),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}
