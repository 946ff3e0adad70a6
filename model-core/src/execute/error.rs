//! Why the database is as it was.

use std::fmt;

use super::{ObjectKind, Obstacle};
use crate::plan::DdlError;
use crate::schema::{Dialect, TableName};
use crate::told::debug_is_display;

/// Why tables were neither created nor dropped. The database is as it was before the call, but for what
/// [`ConcurrentIndex`](Self::ConcurrentIndex) says.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ExecuteError {
    /// The tables cannot be expressed.
    #[error(transparent)]
    Ddl(#[from] DdlError),
    /// Things are there already, and [`OnExisting::Error`](crate::OnExisting::Error) was asked for.
    #[error(
        "already there, so nothing was created:{}\nhelp: `OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves them as they are",
        lines(objects)
    )]
    Exists {
        /// All of them.
        objects: Vec<ExistingObject>,
    },
    /// Something is in the way of a table, or cannot be added to it.
    #[error(
        "the database stands in the way, so nothing was changed:{}",
        lines(obstacles)
    )]
    Obstacles {
        /// All of it.
        obstacles: Vec<Obstacle>,
    },
    /// Tables live in schemas that the connection does not know.
    #[error(
        "no such schema on this connection: {}\nhelp: `ATTACH DATABASE 'file' AS name` first",
        names(schemas)
    )]
    NotAttached {
        /// The schemas.
        schemas: Vec<String>,
    },
    /// A table names no schema, and the connection has no default one.
    #[error("the connection has no schema for tables that name none\nhelp: {help}")]
    NoDefaultSchema {
        /// What to do.
        help: &'static str,
    },
    /// The caller's transaction would be committed by the first statement.
    #[error(
        "{} commits a transaction before it creates or drops a table, so nothing was done\nhelp: use a connection that is in no transaction",
        dialect.product()
    )]
    InTransaction {
        /// Whose custom it is.
        dialect: Dialect,
    },
    /// Tables that are to stay refer to tables that are to go.
    #[error(
        "other tables refer to what is to be dropped, so nothing was dropped:{}\nhelp: drop them first, or put them into the metadata",
        lines(references)
    )]
    StillReferenced {
        /// All such foreign keys.
        references: Vec<Reference>,
    },
    /// An index cannot be built beside those who write, and everything else was done.
    #[error(
        "everything was created but index `{index}` of table `{table}`: {source}\nhelp: what is left of it is unfinished; mend the cause, `DROP INDEX` it, and call again"
    )]
    ConcurrentIndex {
        /// The index.
        index: String,
        /// Its table.
        table: TableName,
        /// What the database answered.
        source: sqlx::Error,
    },
    /// The database, or the way to it, failed.
    #[error("cannot {doing}: {source}")]
    Database {
        /// What was going on: `create the tables`.
        doing: &'static str,
        /// What the database answered.
        source: sqlx::Error,
    },
}

/// Something that bears a name which a table or index was to get.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExistingObject {
    /// What it is.
    pub kind: ObjectKind,
    /// Its schema and name.
    pub name: TableName,
}

/// A foreign key of a table that is to stay.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// The table that stays.
    pub table: TableName,
    /// Its columns.
    pub columns: Vec<String>,
    /// The table that was to go.
    pub referred_table: TableName,
}

debug_is_display!(ExecuteError);

impl ExecuteError {
    pub(super) fn database(doing: &'static str, source: sqlx::Error) -> Self {
        Self::Database { doing, source }
    }
}

/// `` `profiles`, a view ``.
impl fmt::Display for ExistingObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`, {}", self.name, self.kind)
    }
}

/// `` table `orders` (user_id) refers to `users` ``.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "table `{}` ({}) refers to `{}`",
            self.table,
            self.columns.join(", "),
            self.referred_table
        )
    }
}

/// Each on a line of its own, its further lines indented alike.
pub(super) fn lines(items: &[impl fmt::Display]) -> String {
    let lines: Vec<String> = items
        .iter()
        .map(|item| item.to_string().replace('\n', "\n    "))
        .collect();
    if lines.is_empty() {
        String::new()
    } else {
        format!("\n  {}", lines.join("\n  "))
    }
}

fn names(names: &[String]) -> String {
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
