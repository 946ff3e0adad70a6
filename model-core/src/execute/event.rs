//! Progress, and limits, of a call.

use std::time::Duration;

use crate::plan::Step;

/// What a running plan reports.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A message with steps was sent; it waits for the lock first.
    Sent {
        /// How many steps it has.
        steps: usize,
    },
    /// A step was done.
    Done {
        /// Its position in the plan, from 0.
        position: usize,
        /// How many steps the plan has.
        total: usize,
        /// The step.
        step: &'a Step,
    },
    /// The lock was not free within the limit, or the database had changed: the call tries again.
    Retry {
        /// How many attempts were made.
        attempt: u32,
    },
}

/// Limits of a call, and a listener for its progress.
#[non_exhaustive]
pub struct ExecuteOptions<'a> {
    /// How long one attempt waits for each lock. The default: 10 seconds. On SQLite, the connection's `busy_timeout` decides.
    pub lock_timeout: Duration,
    /// How many attempts are made. The default: 3.
    pub attempts: u32,
    /// Receives every event; must not block.
    pub on_event: Option<&'a mut (dyn FnMut(Event<'_>) + Send)>,
}

impl Default for ExecuteOptions<'_> {
    fn default() -> Self {
        Self {
            lock_timeout: Duration::from_secs(10),
            attempts: 3,
            on_event: None,
        }
    }
}

impl<'a> ExecuteOptions<'a> {
    /// How long one attempt waits for locks.
    #[must_use]
    pub fn lock_timeout(self, limit: Duration) -> Self {
        Self {
            lock_timeout: limit,
            ..self
        }
    }

    /// How many attempts are made.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// Receives every event; must not block.
    #[must_use]
    pub fn on_event(self, listener: &'a mut (dyn FnMut(Event<'_>) + Send)) -> Self {
        Self {
            on_event: Some(listener),
            ..self
        }
    }

    pub(super) fn tell(&mut self, event: Event<'_>) {
        if let Some(listener) = &mut self.on_event {
            listener(event);
        }
    }
}
