//! Why a call failed: what, where both halves are, and what to do.

use std::fmt;
use std::time::Duration;

use crate::ddl::StatementKind;
use crate::plan::{DdlError, Phase, Refusal, Step, lines};
use crate::reflect::ReflectError;
use crate::schema::{Dialect, ObjectKind, Source, TableName};
use crate::told::debug_is_display;

/// Why `create_all`, `drop_all` or `execute` failed.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ExecuteError {
    /// The models are wrong, or the database cannot express them.
    #[error(transparent)]
    Ddl(#[from] DdlError),
    /// The database cannot be read.
    #[error(transparent)]
    Reflect(#[from] ReflectError),
    /// With [`OnExisting::Error`](crate::OnExisting::Error): some of it exists.
    #[error(
        "these exist, so nothing was created:{}\nhelp: `OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves them as they are",
        lines(objects)
    )]
    Exists {
        /// What exists.
        objects: Vec<ExistingObject>,
    },
    /// The database and the models conflict.
    #[error(
        "the database conflicts with the models; nothing was changed:{}",
        lines(refusals)
    )]
    Refused {
        /// Each conflict, with what to do.
        refusals: Vec<Refusal>,
    },
    /// The connection is in a transaction, which this database would commit.
    #[error(
        "{} commits a transaction before it creates or drops a table, so nothing was done\nhelp: use a connection that is not in a transaction",
        dialect.product()
    )]
    InTransaction {
        /// The database.
        dialect: Dialect,
    },
    /// Another session holds the lock.
    #[error(
        "another session held a lock for longer than {limit:?}{}\nhelp: end that session's work, then call again; nothing was changed",
        held_by(holders)
    )]
    Locked {
        /// How long this call waited.
        limit: Duration,
        /// Who holds it, as far as the server tells.
        holders: Vec<Holder>,
    },
    /// The database has changed since the plan was made.
    #[error(
        "the database has changed since the plan was made, so nothing was done\nhelp: reflect and plan again"
    )]
    Changed,
    /// A step failed.
    #[error(transparent)]
    Step(Box<FailedStep>),
    /// The database refused something beside the steps, or the connection was lost.
    #[error("cannot {doing}: {}", message(source))]
    Database {
        /// What was to be done.
        doing: &'static str,
        /// What sqlx says.
        source: sqlx::Error,
    },
}

/// Something that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExistingObject {
    /// What it is.
    pub kind: ObjectKind,
    /// Its name.
    pub name: TableName,
}

/// A session that holds a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Holder {
    /// The server's number of the session.
    pub session: i64,
    /// What the server tells about it: user, application, state.
    pub description: String,
}

/// A step that the server refused.
#[derive(Debug)]
#[non_exhaustive]
pub struct FailedStep {
    /// The step.
    pub step: Step,
    /// What the server says.
    pub message: String,
    /// More about it, if the server says more.
    pub detail: Option<String>,
    /// The server's advice.
    pub hint: Option<String>,
    /// The steps that were done before and stay: on MariaDB and MySQL, and before and after a transaction.
    pub done: Vec<String>,
    /// What sqlx says.
    pub source: sqlx::Error,
}

debug_is_display!(ExecuteError);

impl ExecuteError {
    pub(super) fn database(doing: &'static str, source: sqlx::Error) -> Self {
        Self::Database { doing, source }
    }

    /// Where the model of the failed step is.
    #[must_use]
    pub fn location(&self) -> Option<&'static Source> {
        match self {
            Self::Step(failed) => failed.step.source,
            _ => None,
        }
    }
}

impl std::error::Error for FailedStep {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

impl fmt::Display for ExistingObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`, {}", self.name, self.kind)
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "session {}", self.session)?;
        if self.description.is_empty() {
            return Ok(());
        }
        write!(f, " ({})", self.description)
    }
}

impl fmt::Display for FailedStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot {} `{}`: {}",
            self.step.kind, self.step.object, self.message
        )?;
        if let Some(detail) = &self.detail {
            write!(f, "\n  detail: {}", detail.replace('\n', "\n    "))?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "\n  hint: {}", hint.replace('\n', "\n    "))?;
        }
        if let Some(source) = self.step.source {
            write!(f, "\n  model: {source}")?;
        }
        write!(
            f,
            "\n  statement: {}",
            self.step.sql.replace('\n', "\n    ")
        )?;
        if self.step.kind == StatementKind::CreateIndex && self.step.phase == Phase::After {
            f.write_str("\nhelp: the index is left invalid; resolve the cause, drop the index, and call again")?;
        }
        match &self.done[..] {
            [] => f.write_str("\nnothing was changed"),
            done => write!(f, "\ndone before, and kept: {}", done.join(", ")),
        }
    }
}

/// The server's message, without what sqlx adds to it.
pub(super) fn message(error: &sqlx::Error) -> String {
    match error.as_database_error() {
        Some(error) => error.message().to_owned(),
        None => error.to_string(),
    }
}

fn held_by(holders: &[Holder]) -> String {
    let holders: Vec<String> = holders.iter().map(ToString::to_string).collect();
    if holders.is_empty() {
        String::new()
    } else {
        format!("; it is held by {}", holders.join(", "))
    }
}
