//! Turns: a test goes on when the tasks that its last step started are over.
//!
//! sqlx's pool takes a connection back in a task of its own, which asks the database first whether the connection is alive.
//! A test asks for its next connection before that task has its turn, so the pool opens a second one, although the test
//! never needs two: a thread that reads the schema again on SQLite, one more process on PostgreSQL. Nothing changes for the
//! test but that: whoever holds two connections has two.

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, ThreadId};
use std::time::Duration;

use tokio::runtime::{Builder, Handle};
use tokio::task::coop::{RestoreOnPending, poll_proceed};

/// A task that takes longer is none that a step waits for. A server's answer may take some of it where all cores are busy.
const PATIENCE: Duration = Duration::from_millis(20);

/// After so many steps that waited in vain, none waits.
const IN_VAIN: u8 = 3;

/// So many times in a row a test takes one thing at a time; one that starts no task takes as much as any other then.
const SINGLY: u8 = 32;

/// The turns of one test, on a runtime of one thread.
pub(super) struct Turns {
    idle: Arc<Idle>,
}

/// What the runtime says when it has nothing to do.
#[derive(Default)]
struct Idle {
    /// That it had nothing to do since the last step.
    was_idle: AtomicBool,
    /// To whom, once there are no more tasks than so many.
    waiting: Mutex<Option<(usize, Waker)>>,
}

impl Turns {
    /// Has the runtime say when it has nothing to do.
    pub(super) fn of(runtime: &mut Builder) -> Self {
        let idle = Arc::<Idle>::default();
        let said = idle.clone();
        runtime.on_thread_park(move || said.say());
        Self { idle }
    }

    /// Runs a test, step by step.
    pub(super) async fn run<F: Future>(&self, test: F) -> F::Output {
        let mut test = pin!(test);
        let waker = std::future::poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
        let mut steps = Steps {
            purse: Some(Purse::new()),
            ear: Arc::new(Ear {
                runtime: waker,
                thread: thread::current().id(),
                idle: self.idle.clone(),
                // A test begins with asking for a connection.
                is_kept_back: AtomicBool::new(true),
            }),
            kept_back: 0,
        };
        let mut in_vain = 0;
        loop {
            match std::future::poll_fn(|cx| steps.step(test.as_mut(), cx)).await {
                Step::Last(output) => return output,
                Step::Started { before } => {
                    let over = tokio::time::timeout(PATIENCE, self.idle.over(before)).await;
                    in_vain += u8::from(over.is_err());
                    steps.ear.is_kept_back.store(true, Ordering::Relaxed);
                    // Tasks that stay are the test's own: steps do not wait for them for ever.
                    steps.purse = steps.purse.filter(|_| in_vain < IN_VAIN);
                }
            }
        }
    }
}

impl Idle {
    fn say(&self) {
        self.was_idle.store(true, Ordering::Relaxed);
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, waker)) = waiting.take_if(|(most, _)| tasks() <= *most) {
            waker.wake();
        }
    }

    /// Until there are no more tasks than these.
    async fn over(&self, most: usize) {
        std::future::poll_fn(|cx| {
            if tasks() <= most {
                return Poll::Ready(());
            }
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            *waiting = Some((most, cx.waker().clone()));
            Poll::Pending
        })
        .await;
    }
}

/// How a test is polled.
struct Steps {
    /// None where steps do not wait any more.
    purse: Option<Purse>,
    ear: Arc<Ear>,
    /// How many times it was kept back since tasks were started.
    kept_back: u8,
}

/// What came of a step.
enum Step<T> {
    Last(T),
    /// It started tasks, and there were so many before.
    Started {
        before: usize,
    },
}

impl Steps {
    /// As far as the test comes without taking a permit, a message or anything else of tokio's. Where that is what kept it
    /// back the last time, it may take one such thing then.
    fn step<F: Future>(
        &mut self,
        test: Pin<&mut F>,
        cx: &mut Context<'_>,
    ) -> Poll<Step<F::Output>> {
        let Some(purse) = &mut self.purse else {
            return test.poll(cx).map(Step::Last);
        };
        let waker = Waker::from(self.ear.clone());
        let cx = &mut Context::from_waker(&waker);
        self.ear.idle.was_idle.store(false, Ordering::Relaxed);
        let before = tasks();
        // What keeps a test back keeps back the part of it that asked, which is polled once it is woken, and then only.
        let polled = if !self.ear.is_kept_back.swap(false, Ordering::Relaxed) {
            purse.with(Budget::None, || test.poll(cx))
        } else if self.kept_back < SINGLY {
            self.kept_back += 1;
            purse.with(Budget::One, || test.poll(cx))
        } else {
            test.poll(cx)
        };
        match polled {
            Poll::Ready(output) => Poll::Ready(Step::Last(output)),
            Poll::Pending if tasks() > before => {
                self.kept_back = 0;
                Poll::Ready(Step::Started { before })
            }
            Poll::Pending => Poll::Pending,
        }
    }
}

/// Wakes a test, and tells from where it is woken why it had to wait.
struct Ear {
    runtime: Waker,
    thread: ThreadId,
    idle: Arc<Idle>,
    /// Whether it waited for nothing but its budget: tokio wakes it by itself then, before the runtime has nothing to do.
    is_kept_back: AtomicBool,
}

impl Wake for Ear {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let was_idle = self.idle.was_idle.load(Ordering::Relaxed);
        if !was_idle && thread::current().id() == self.thread {
            self.is_kept_back.store(true, Ordering::Relaxed);
        }
        self.runtime.wake_by_ref();
    }
}

/// What a poll may take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Budget {
    None,
    One,
}

/// What changes a task's budget for one poll.
///
/// It holds the last but one unit of the budget at some earlier time; giving that back makes the budget two units, whatever
/// it was.
struct Purse(Option<RestoreOnPending>);

impl Purse {
    fn new() -> Self {
        let whole = unit();
        let mut last_but_one = None;
        let mut last = unit();
        // A budget that has no end is not a test's.
        for _ in 0..u8::MAX {
            let Some(next) = unit() else {
                break;
            };
            if let Some(spent) = std::mem::replace(&mut last_but_one, last.replace(next)) {
                spent.made_progress();
            }
        }
        if let Some(spent) = last {
            spent.made_progress();
        }
        drop(whole);
        Self(last_but_one)
    }

    /// Polls with a budget; the task's is the same afterwards.
    fn with<T>(&mut self, budget: Budget, poll: impl FnOnce() -> T) -> T {
        let whole = unit();
        drop(self.0.take());
        self.0 = unit();
        if budget == Budget::None
            && let Some(unit) = unit()
        {
            unit.made_progress();
        }
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use tokio::sync::{Semaphore, mpsc, oneshot};
    use tokio::task::yield_now;

    use super::*;

    fn run<T>(test: impl Future<Output = T>) -> T {
        let mut builder = Builder::new_current_thread();
        let turns = Turns::of(&mut builder);
        let runtime = builder.enable_time().build().expect("a runtime");
        runtime.block_on(turns.run(test))
    }

    #[test]
    fn task_of_a_step_is_over_when_the_next_permit_is_taken() {
        run(async {
            let over = Arc::new(AtomicUsize::new(0));
            let permits = Semaphore::new(8);
            for started in 0..100 {
                let permit = permits.acquire().await.expect("a permit");
                assert_eq!(over.load(Ordering::Relaxed), started);
                let (sender, receiver) = oneshot::channel();
                let over = over.clone();
                tokio::spawn(async move {
                    yield_now().await;
                    // From another thread, as a database answers.
                    thread::spawn(|| sender.send(()));
                    receiver.await.expect("an answer");
                    over.fetch_add(1, Ordering::Relaxed);
                });
                drop(permit);
            }
        });
    }

    /// Polls a future only when the waker that it was given woke it, as a set of futures does.
    struct WhenWoken<F> {
        future: Pin<Box<F>>,
        woken: Arc<Woken>,
    }

    struct Woken {
        is_woken: AtomicBool,
        outer: Mutex<Option<Waker>>,
    }

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.is_woken.store(true, Ordering::Relaxed);
            if let Some(outer) = self.outer.lock().expect("a lock").take() {
                outer.wake();
            }
        }
    }

    impl<F: Future> Future for WhenWoken<F> {
        type Output = F::Output;

        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
            *self.woken.outer.lock().expect("a lock") = Some(cx.waker().clone());
            if !self.woken.is_woken.swap(false, Ordering::Relaxed) {
                return Poll::Pending;
            }
            let waker = Waker::from(self.woken.clone());
            self.future.as_mut().poll(&mut Context::from_waker(&waker))
        }
    }

    #[test]
    fn future_that_is_polled_only_when_woken_goes_on() {
        run(async {
            let permits = Arc::new(Semaphore::new(1));
            let (sender, mut receiver) = mpsc::channel(1);
            let sending = tokio::spawn(async move {
                for n in 0..100 {
                    sender.send(n).await.expect("somebody receives");
                }
            });
            let woken = Woken {
                is_woken: AtomicBool::new(true),
                outer: Mutex::default(),
            };
            WhenWoken {
                future: Box::pin(async move {
                    for n in 0..100 {
                        let _permit = permits.acquire().await.expect("a permit");
                        assert_eq!(receiver.recv().await, Some(n));
                        tokio::spawn(async {}).await.expect("it ends");
                    }
                }),
                woken: Arc::new(woken),
            }
            .await;
            sending.await.expect("it ends");
        });
    }

    #[test]
    fn tasks_that_stay_are_not_waited_for() {
        run(async {
            let permits = Semaphore::new(1);
            for _ in 0..20 {
                tokio::spawn(std::future::pending::<()>());
                drop(permits.acquire().await);
            }
        });
    }

    #[test]
    fn everything_that_keeps_a_test_waiting_wakes_it() {
        run(async {
            let (sender, mut receiver) = mpsc::channel(2);
            let sending = tokio::spawn(async move {
                for n in 0..1000 {
                    sender.send(n).await.expect("somebody receives");
                }
            });
            for n in 0..1000 {
                assert_eq!(receiver.recv().await, Some(n));
                if n % 100 == 0 {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                    yield_now().await;
                }
            }
            sending.await.expect("it ends");
            let (sender, receiver) = oneshot::channel();
            thread::spawn(|| sender.send(7));
            assert_eq!(receiver.await, Ok(7));
            assert_eq!(tokio::join!(async { 1 }, yield_now()), (1, ()));
        });
    }
}
