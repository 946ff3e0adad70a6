//! A part of a table, as messages and reports name it.

use std::fmt;

use super::Column;

/// A part of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its name; the table's own comment has none.
    pub name: String,
}

/// What a part of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
pub enum PartKind {
    /// A column.
    Column,
    /// The primary key.
    PrimaryKey,
    /// A unique constraint.
    Unique,
    /// A check constraint.
    Check,
    /// An exclusion constraint.
    Exclude,
    /// A foreign key.
    ForeignKey,
    /// An index.
    Index,
    /// The table's comment.
    Comment,
    /// What fills a view.
    Query,
    /// Something that the table says of its storage.
    Option,
    /// The statements of a `ddl!` item.
    Statements,
    /// How a sequence counts.
    Sequence,
}

impl Part {
    pub(crate) fn new(kind: PartKind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
        }
    }

    pub(crate) fn column(column: &Column) -> Self {
        Self::new(PartKind::Column, &*column.name)
    }
}

/// `` column `email` ``.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PartKind::Comment => write!(f, "the comment"),
            PartKind::Query => write!(f, "the query"),
            PartKind::Statements => write!(f, "the statements"),
            PartKind::Sequence => write!(f, "the sequence"),
            kind => write!(f, "{kind} `{}`", self.name),
        }
    }
}

impl fmt::Display for PartKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Column => "column",
            Self::PrimaryKey => "primary key",
            Self::Unique => "unique constraint",
            Self::Check => "check constraint",
            Self::Exclude => "exclusion constraint",
            Self::ForeignKey => "foreign key",
            Self::Index => "index",
            Self::Comment => "comment",
            Self::Query => "query",
            Self::Option => "option",
            Self::Statements => "statements",
            Self::Sequence => "sequence",
        })
    }
}
