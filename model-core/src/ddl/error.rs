//! Why no text was written: everything at once, each with its place and a way out.

use std::fmt;

use super::Limitation;
use crate::metadata::{OnExisting, ValidationProblem};
use crate::schema::{Dialect, Part, Source, TableName};
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

/// A part that a dialect has no words for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inexpressible {
    /// The dialect.
    pub dialect: Dialect,
    /// The part.
    pub subject: Subject,
    /// What the dialect lacks.
    pub limitation: Limitation,
    /// Where the part was written; `None` when it was built at run time.
    pub source: Option<&'static Source>,
}

/// What a problem is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// A schema.
    Schema(String),
    /// An extension of PostgreSQL.
    Extension(String),
    /// An enumeration.
    Enum(String),
    /// A domain.
    Domain(String),
    /// A table.
    Table(TableName),
    /// A view.
    View(TableName),
    /// A sequence.
    Sequence(TableName),
    /// A `ddl!` item.
    Item(String),
    /// A part of a table.
    Part {
        /// The table.
        table: TableName,
        /// The part.
        part: Part,
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

impl std::error::Error for Inexpressible {}

impl fmt::Display for Inexpressible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            dialect,
            subject,
            limitation,
            source,
        } = self;
        write!(f, "{subject}: ")?;
        limitation.describe(dialect.product(), f)?;
        if let Some(source) = source {
            write!(f, "\n  {source}")?;
        }
        write!(f, "\nhelp: {}", limitation.help())
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(name) => write!(f, "schema `{name}`"),
            Self::Extension(name) => write!(f, "extension `{name}`"),
            Self::Enum(name) => write!(f, "enumeration `{name}`"),
            Self::Domain(name) => write!(f, "domain `{name}`"),
            Self::Table(table) => write!(f, "table `{table}`"),
            Self::Item(item) => write!(f, "`ddl!` item `{item}`"),
            Self::View(view) => write!(f, "view `{view}`"),
            Self::Sequence(sequence) => write!(f, "sequence `{sequence}`"),
            Self::Part { table, part } => write!(f, "table `{table}`, {part}"),
        }
    }
}
