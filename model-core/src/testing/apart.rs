//! Waiting for a future on a thread of its own: within a runtime, nobody may wait for another one.

use std::future::Future;
use std::panic::resume_unwind;
use std::thread;

use tokio::runtime::Builder;
use tokio::sync::oneshot;

use super::TestDatabaseError;

/// Waits, and lets nothing else run on this thread.
pub(super) fn wait<T, F>(future: impl FnOnce() -> F + Send) -> Result<T, TestDatabaseError>
where
    T: Send,
    F: Future<Output = Result<T, TestDatabaseError>>,
{
    thread::scope(|scope| {
        let waiting = scope.spawn(|| run(future));
        waiting.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Lets others run meanwhile. The future itself need not be one that can be sent.
pub(super) async fn watch<T, F>(
    future: impl FnOnce() -> F + Send + 'static,
) -> Result<T, TestDatabaseError>
where
    T: Send + 'static,
    F: Future<Output = Result<T, TestDatabaseError>>,
{
    let (sender, receiver) = oneshot::channel();
    let running = thread::spawn(move || {
        // Whoever does not wait any more needs no answer.
        let _ = sender.send(run(future));
    });
    match receiver.await {
        Ok(result) => result,
        Err(_) => resume_unwind(running.join().expect_err("it ended without an answer")),
    }
}

fn run<T, F>(future: impl FnOnce() -> F) -> Result<T, TestDatabaseError>
where
    F: Future<Output = Result<T, TestDatabaseError>>,
{
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(TestDatabaseError::file("start", "a runtime".as_ref()))?
        .block_on(future())
}
