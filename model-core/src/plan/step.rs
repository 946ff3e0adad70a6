//! A plan: what will run, in which order and why, and what will not.

use std::fmt;

use super::{CreateReport, Refusal, RefusalReason};
use crate::ddl::{Inexpressible, StatementKind};
use crate::schema::{Dialect, Server, Source, TableName};

/// The steps that bring a database to the wanted state, as far as a policy allows.
///
/// It is plain data: what it prints is what `execute` runs.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Plan {
    /// The database's dialect.
    pub dialect: Dialect,
    /// What runs, in this order.
    pub steps: Vec<Step>,
    /// What would be needed and does not run. A plan with refusals is not executed.
    pub refusals: Vec<Refusal>,
    /// What the dialect cannot express and a portable `MetaData` leaves out.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub warnings: Vec<Inexpressible>,
    /// What will have been created, extended and kept.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub report: CreateReport,
    /// The state that the plan was made for: `execute` compares it under the lock.
    pub fingerprint: Option<String>,
    /// The query that returns the fingerprint.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) fingerprint_query: Option<String>,
}

/// One statement of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Step {
    /// The statement, without a semicolon at its end.
    pub sql: String,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// The object that it creates or changes, unquoted.
    pub object: String,
    /// Where the model is; `None` when it was built at run time.
    pub source: Option<&'static Source>,
    /// Why it runs.
    pub reason: String,
    /// What can go wrong, or what others notice.
    pub hazards: Vec<Hazard>,
    /// The strongest lock that it takes on an existing table, in PostgreSQL's words; `None`: none, or another database.
    pub lock: Option<&'static str>,
    /// When it runs.
    pub phase: Phase,
}

/// When a step runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
pub enum Phase {
    /// Before the transaction, committed at once: labels of an enumeration, which cannot be used before.
    Before,
    /// Within the transaction, if the database has transactions for DDL.
    Transaction,
    /// After the transaction, each by itself: indexes that are built concurrently.
    After,
}

/// What can go wrong with a step, or what others notice of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
pub enum Hazard {
    /// Rows that are there may violate it.
    MayFailOnData,
    /// Writers wait while it runs.
    BlocksWrites,
    /// Readers and writers wait while it runs, for as long as the table is read or rewritten.
    LongLock,
    /// It commits by itself: it cannot be rolled back with the others.
    CommitsByItself,
}

impl Plan {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.refusals.is_empty()
    }

    /// The most bytes that a message of MariaDB or MySQL needs beside its steps: the lock, and the checks of the state.
    pub(crate) fn frame(&self) -> usize {
        let query = self.fingerprint_query.as_ref().map_or(0, String::len);
        let value = self.fingerprint.as_ref().map_or(0, String::len);
        2 * query + 2 * value + 1024
    }

    /// Refuses the statements that the server would not accept because of their size.
    pub(super) fn refuse_large(&mut self, server: &Server) {
        let Some(limit) = server.max_packet else {
            return;
        };
        let limit = limit.saturating_sub(self.frame());
        let large = self.steps.iter().filter(|step| step.sql.len() > limit);
        let refusals = large.map(|step| {
            let size = step.sql.len();
            let object = TableName::new(step.object.clone());
            let reason = RefusalReason::TooLarge { size, limit };
            Refusal::new(step.kind.object_kind(), &object, step.source, reason)
        });
        self.refusals.extend(refusals.collect::<Vec<_>>());
    }

    /// The steps of one phase.
    pub fn phase(&self, phase: Phase) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.phase == phase)
    }
}

/// Annotated SQL: each statement below a comment with its reason, location, lock and hazards; refusals as comments.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("-- nothing to do\n");
        }
        for refusal in &self.refusals {
            let text = format!("refused: {refusal}");
            for line in text.lines() {
                writeln!(f, "-- {line}")?;
            }
            writeln!(f)?;
        }
        let mut phase = None;
        for step in &self.steps {
            if self.steps.iter().any(|it| it.phase != Phase::Transaction)
                && phase != Some(step.phase)
            {
                writeln!(f, "-- {}\n", step.phase)?;
                phase = Some(step.phase);
            }
            writeln!(f, "{step}\n")?;
        }
        Ok(())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comment = |text: &str| text.replace(['\n', '\r'], " ");
        writeln!(f, "-- {}", comment(&self.reason))?;
        if let Some(source) = self.source {
            writeln!(f, "-- model: {}", comment(&source.to_string()))?;
        }
        if let Some(lock) = self.lock {
            writeln!(f, "-- lock: {lock}")?;
        }
        for hazard in &self.hazards {
            writeln!(f, "-- hazard: {hazard}")?;
        }
        write!(f, "{};", self.sql)
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Before => "before the transaction, committed at once",
            Self::Transaction => "in one transaction",
            Self::After => "after the transaction, each by itself",
        })
    }
}

impl fmt::Display for Hazard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MayFailOnData => "may fail on existing rows",
            Self::BlocksWrites => "blocks writes while it runs",
            Self::LongLock => "blocks reads and writes while it reads or rewrites the table",
            Self::CommitsByItself => "commits by itself and cannot be rolled back",
        })
    }
}
