//! What a dialect cannot express: which part, why, and a way out.

use std::fmt;

use super::Limitation;
use crate::schema::{Dialect, Part, Source, TableName};

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
