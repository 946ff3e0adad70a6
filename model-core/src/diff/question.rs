//! What only the server can decide: whether two expressions mean the same.

use crate::schema::{Name, SqlType, TableName};

/// Two expressions that are written differently, and what the server needs to know to compare them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// The table, view or domain that they belong to, as the database names it.
    pub(crate) on: TableName,
    /// What they are.
    pub(crate) kind: ExpressionKind,
    /// The expression in the database.
    pub(crate) found: String,
    /// The expression in the models.
    pub(crate) wanted: String,
    /// The column whose default or generated value they are.
    pub(crate) column: Option<QuestionColumn>,
}

/// The column that an expression gives a value to, as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QuestionColumn {
    /// Its name.
    pub(crate) name: Name,
    /// Its type.
    pub(crate) sql_type: SqlType,
}

/// What an expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExpressionKind {
    /// The condition of a check constraint over columns of the table.
    Check,
    /// The condition of a domain, over `VALUE`.
    DomainCheck,
    /// A column's default; it refers to no column.
    Default,
    /// The expression of a generated column.
    Generated,
    /// The condition of a partial index or an exclusion constraint.
    Predicate,
    /// An element of an index or an exclusion constraint, or of a partition key.
    Element,
    /// A constant that bounds a partition: its value counts, not how it is computed.
    Bound,
    /// The query of a view.
    Query,
}
