//! The kinds of objects that a database can hold.

use std::fmt;

/// What an object of a live database is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
pub enum ObjectKind {
    /// A table.
    Table,
    /// A table that a module provides, as full-text search does (SQLite).
    VirtualTable,
    /// A table whose rows are in another database.
    ForeignTable,
    /// A table of this session; it hides the others of its name.
    TemporaryTable,
    /// A view.
    View,
    /// A view that keeps its rows.
    MaterializedView,
    /// An index.
    Index,
    /// A sequence.
    Sequence,
    /// An enumeration.
    Enum,
    /// A domain.
    Domain,
    /// Another kind of type: composite, range, base type.
    Type,
    /// A foreign key, on databases where its name belongs to the schema.
    ForeignKey,
    /// A constraint of a table.
    Constraint,
    /// An object that the `exists` query of a `ddl!` item found.
    Item,
    /// A schema.
    Schema,
    /// An extension (PostgreSQL).
    Extension,
    /// A function, a procedure, an aggregate.
    Function,
    /// A trigger, an event trigger, a scheduled event.
    Trigger,
    /// A row-level security policy, or that row-level security is on.
    Policy,
    /// A rewrite rule.
    Rule,
    /// A privilege that was granted on an object.
    Grant,
    /// Anything else: extended statistics, operators, collations, publications.
    Other,
}

impl ObjectKind {
    /// Whether one can select rows from it.
    pub(crate) const fn has_rows(self) -> bool {
        match self {
            Self::Table
            | Self::VirtualTable
            | Self::ForeignTable
            | Self::TemporaryTable
            | Self::View
            | Self::MaterializedView => true,
            Self::Index
            | Self::Sequence
            | Self::Enum
            | Self::Domain
            | Self::Type
            | Self::ForeignKey
            | Self::Constraint
            | Self::Item
            | Self::Schema
            | Self::Extension
            | Self::Function
            | Self::Trigger
            | Self::Policy
            | Self::Rule
            | Self::Grant
            | Self::Other => false,
        }
    }
}

impl fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Table => "a table",
            Self::VirtualTable => "a virtual table",
            Self::ForeignTable => "a foreign table",
            Self::TemporaryTable => "a temporary table",
            Self::View => "a view",
            Self::MaterializedView => "a materialized view",
            Self::Index => "an index",
            Self::Sequence => "a sequence",
            Self::Enum => "an enumeration",
            Self::Domain => "a domain",
            Self::Type => "a type",
            Self::ForeignKey => "a foreign key",
            Self::Constraint => "a constraint",
            Self::Item => "a `ddl!` item",
            Self::Schema => "a schema",
            Self::Extension => "an extension",
            Self::Function => "a function",
            Self::Trigger => "a trigger",
            Self::Policy => "a policy",
            Self::Rule => "a rule",
            Self::Grant => "a privilege",
            Self::Other => "another object",
        })
    }
}
