//! Turns: a test goes on when the tasks that its last step started are over.
//!
//! sqlx's pool takes a connection back in a task of its own, which asks the database first whether the connection is alive.
//! A test asks for its next connection before that task has its turn, so the pool opens a second one, although the test
//! never needs two: a thread that reads the schema again on SQLite, one more process on PostgreSQL. Nothing changes for the
//! test but that: whoever holds two connections has two.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::runtime::{Builder, Handle};
use tokio::task::coop::{RestoreOnPending, poll_proceed};

/// A task that takes longer is none that a step waits for. A server's answer may take some of it where all cores are busy.
const PATIENCE: Duration = Duration::from_millis(10);

/// The turns of one test, on a runtime of one thread.
pub(super) struct Turns {
    waiting: Arc<Mutex<Option<Waiting>>>,
}

/// A test that waits until there are no more tasks than these.
struct Waiting {
    tasks: usize,
    waker: Waker,
}

impl Turns {
    /// Has the runtime say when it has nothing to do.
    pub(super) fn of(runtime: &mut Builder) -> Self {
        let waiting = Arc::new(Mutex::<Option<Waiting>>::default());
        let idle = waiting.clone();
        runtime.on_thread_park(move || {
            let mut waiting = idle.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(over) = waiting.take_if(|it| tasks() <= it.tasks) {
                over.waker.wake();
            }
        });
        Self { waiting }
    }

    /// Runs a test, step by step.
    pub(super) async fn run<F: Future>(&self, test: F) -> F::Output {
        let mut test = pin!(test);
        let mut purse = Some(Purse::new());
        loop {
            let step = |cx: &mut Context<'_>| step(test.as_mut(), purse.as_mut(), cx);
            match std::future::poll_fn(step).await {
                Step::Last(output) => return output,
                Step::Started { before } => {
                    // Tasks that stay are the test's own: no step waits for them again.
                    let over = tokio::time::timeout(PATIENCE, self.over(before)).await;
                    purse = purse.filter(|_| over.is_ok());
                }
            }
        }
    }

    /// Until there are no more tasks than these.
    async fn over(&self, before: usize) {
        std::future::poll_fn(|cx| {
            if tasks() <= before {
                return Poll::Ready(());
            }
            let waiting = Waiting {
                tasks: before,
                waker: cx.waker().clone(),
            };
            *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(waiting);
            Poll::Pending
        })
        .await;
    }
}

/// What came of a step.
enum Step<T> {
    Last(T),
    /// It started tasks, and there were so many before.
    Started {
        before: usize,
    },
}

/// As far as the test comes without taking a permit, a message or anything else of tokio's, and further only where that
/// started no task.
fn step<F: Future>(
    mut test: Pin<&mut F>,
    purse: Option<&mut Purse>,
    cx: &mut Context<'_>,
) -> Poll<Step<F::Output>> {
    if let Some(purse) = purse {
        let before = tasks();
        // It is polled again before anything can wake it.
        let mut unheard = Context::from_waker(Waker::noop());
        let polled = purse.without_budget(|| test.as_mut().poll(&mut unheard));
        if let Poll::Ready(output) = polled {
            return Poll::Ready(Step::Last(output));
        }
        if tasks() > before {
            return Poll::Ready(Step::Started { before });
        }
    }
    test.poll(cx).map(Step::Last)
}

/// What takes a task's whole budget at a time.
///
/// It holds the task's last unit of some earlier time; giving that back makes the budget one unit, whatever it was.
struct Purse(Option<RestoreOnPending>);

impl Purse {
    fn new() -> Self {
        let whole = unit();
        let mut last = unit();
        // A budget that has no end is not a test's.
        for _ in 0..u8::MAX {
            let Some(next) = unit() else {
                break;
            };
            if let Some(spent) = last.replace(next) {
                spent.made_progress();
            }
        }
        drop(whole);
        Self(last)
    }

    /// Polls without a budget; it is the same afterwards.
    fn without_budget<T>(&mut self, poll: impl FnOnce() -> T) -> T {
        let whole = unit();
        drop(self.0.take());
        self.0 = unit();
        let polled = poll();
        drop(whole);
        polled
    }
}

/// One unit of the task's budget, which comes back when it is dropped; none where nothing is left.
fn unit() -> Option<RestoreOnPending> {
    match poll_proceed(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(unit) => Some(unit),
        Poll::Pending => None,
    }
}

fn tasks() -> usize {
    Handle::current().metrics().num_alive_tasks()
}
