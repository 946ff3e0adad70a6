//! Why no text was written: everything at once, each with its place and a way out.

use std::fmt;

use crate::ddl::Inexpressible;
use crate::metadata::{OnExisting, ValidationProblem};
use crate::schema::Dialect;
use crate::told::debug_is_display;

/// Everything that kept a schema from becoming DDL.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DdlError {
    /// The dialect that was asked for.
    pub dialect: Dialect,
    /// The problems: first those of the tables themselves, then those of the dialect.
    pub problems: Vec<DdlProblem>,
}

/// One thing that kept a schema from becoming DDL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DdlProblem {
    /// The tables contradict each other or themselves.
    #[error("{0}")]
    Invalid(ValidationProblem),
    /// The dialect has no words for a part.
    #[error(transparent)]
    Inexpressible(#[from] Inexpressible),
    /// What was asked for depends on what the database holds.
    #[error(
        "{} cannot say `{on_existing}` in text alone, it needs a connection: {reason}\n  help: use `create_all` on a connection",
        dialect.product()
    )]
    NeedsConnection {
        /// The dialect.
        dialect: Dialect,
        /// What was asked for.
        on_existing: OnExisting,
        /// What the dialect lacks.
        reason: &'static str,
    },
}

impl std::error::Error for DdlError {}

debug_is_display!(DdlError);

impl fmt::Display for DdlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no DDL for {}", self.dialect.product())?;
        self.problems
            .iter()
            .try_for_each(|problem| write!(f, "\n{problem}"))
    }
}
