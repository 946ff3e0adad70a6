//! Applying a plan on a server: one message a phase, which locks, checks, runs and unlocks.

use std::time::Duration;

use super::message::{self, Reached};
use super::{Event, ExecuteError, ExecuteOptions, FailedStep, Holder};
use crate::plan::Plan;
#[cfg(any(feature = "postgres", feature = "mysql"))]
use crate::plan::{Phase, Step};

/// Why a plan was not applied.
#[derive(Debug)]
pub(super) enum Failure {
    /// The database is not in the state that the plan was made for. These steps were done before, and stay.
    Changed { done: Vec<usize> },
    /// Another session holds the lock.
    Locked {
        holders: Vec<Holder>,
        /// How long one attempt waited, where the options do not decide it.
        waited: Option<Duration>,
    },
    /// Anything else.
    Error(ExecuteError),
}

impl Failure {
    /// Whether another attempt is made: the steps that were done, or the error that ends the call.
    pub(super) fn after(
        self,
        attempt: u32,
        options: &ExecuteOptions<'_>,
    ) -> Result<Vec<usize>, ExecuteError> {
        let is_last = attempt >= options.attempts;
        match self {
            Self::Error(error) => Err(error),
            Self::Locked { holders, waited } if is_last => Err(ExecuteError::Locked {
                limit: waited.unwrap_or(options.lock_timeout) * options.attempts,
                holders,
            }),
            Self::Locked { .. } => Ok(Vec::new()),
            // Others who work on the same models come to an end.
            Self::Changed { .. } if attempt >= 20 => Err(ExecuteError::Changed),
            Self::Changed { done } => Ok(done),
        }
    }
}

/// What an error of a message means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A lock was not free in time.
    LockTimeout,
    /// The state was not the expected one.
    #[cfg_attr(
        not(any(feature = "postgres", feature = "mysql")),
        expect(dead_code, reason = "SQLite's state is compared before the steps")
    )]
    Changed,
    /// What it says.
    Other,
}

/// The steps of one message.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) struct Batch<'a> {
    pub(super) phase: Phase,
    pub(super) steps: Vec<(usize, &'a Step)>,
}

/// The batches of a plan: a phase each, and no more bytes than the server accepts in one message.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) fn batches(plan: &Plan, limit: usize) -> Vec<Batch<'_>> {
    let mut batches: Vec<Batch<'_>> = Vec::new();
    let mut size = 0;
    for (position, step) in plan.steps.iter().enumerate() {
        // The marker, and the line breaks.
        let length = step.sql.len() + 64;
        let fits = size + length <= limit && step.phase != Phase::After;
        match batches.last_mut() {
            Some(batch) if batch.phase == step.phase && fits => {
                batch.steps.push((position, step));
                size += length;
            }
            _ => {
                let phase = step.phase;
                batches.push(Batch {
                    phase,
                    steps: vec![(position, step)],
                });
                size = length;
            }
        }
    }
    batches
}

/// Tells the listener about steps as they are done.
pub(super) struct Progress<'p, 'o, 'l> {
    pub(super) plan: &'p Plan,
    pub(super) options: &'o mut ExecuteOptions<'l>,
    begun: Option<usize>,
}

impl<'p, 'o, 'l> Progress<'p, 'o, 'l> {
    pub(super) fn new(plan: &'p Plan, options: &'o mut ExecuteOptions<'l>) -> Self {
        Self {
            plan,
            options,
            begun: None,
        }
    }

    /// A step begins, so the one before it is done.
    pub(super) fn begin(&mut self, position: usize) {
        self.end();
        self.begun = Some(position);
    }

    /// The last step is done.
    pub(super) fn end(&mut self) {
        if let Some(position) = self.begun.take() {
            let total = self.plan.steps.len();
            let step = &self.plan.steps[position];
            self.options.tell(Event::Done {
                position,
                total,
                step,
            });
        }
    }
}

/// What failed, in words.
pub(super) fn failure(
    plan: &Plan,
    reached: &Reached,
    done: &[usize],
    meaning: Meaning,
    holders: Vec<Holder>,
    error: sqlx::Error,
) -> Failure {
    match (meaning, reached.step) {
        (Meaning::LockTimeout, _) => Failure::Locked {
            holders,
            waited: None,
        },
        (Meaning::Changed, None) => Failure::Changed {
            done: done.to_vec(),
        },
        (_, Some(position)) => Failure::Error(failed_step(plan, position, done, error)),
        (_, None) => Failure::Error(ExecuteError::database("run the plan", error)),
    }
}

pub(super) fn failed_step(
    plan: &Plan,
    position: usize,
    done: &[usize],
    error: sqlx::Error,
) -> ExecuteError {
    let done = done.iter().map(|&position| {
        let step = &plan.steps[position];
        format!("{} `{}`", step.kind, step.object)
    });
    let (detail, hint) = more(&error);
    ExecuteError::Step(Box::new(FailedStep {
        step: plan.steps[position].clone(),
        message: super::error::message(&error),
        detail,
        hint,
        done: done.collect(),
        source: error,
    }))
}

/// PostgreSQL's DETAIL and HINT.
fn more(error: &sqlx::Error) -> (Option<String>, Option<String>) {
    #[cfg(feature = "postgres")]
    if let Some(error) = error.as_database_error()
        && let Some(error) = error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
    {
        return (
            error.detail().map(str::to_owned),
            error.hint().map(str::to_owned),
        );
    }
    let _ = error;
    (None, None)
}

pub(super) use message::send;
