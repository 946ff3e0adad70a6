//! How many databases are made before tests ask for them.

use std::sync::LazyLock;

/// One for each test that may run at a time; none in a process that runs one test.
pub(super) fn ahead() -> usize {
    // The number of cores is read from files.
    static AHEAD: LazyLock<usize> = LazyLock::new(tests_at_a_time);
    *AHEAD
}

fn tests_at_a_time() -> usize {
    let variable = |name| std::env::var(name).ok();
    if variable("NEXTEST_EXECUTION_MODE").is_some_and(|mode| mode == "process-per-test") {
        return 0;
    }
    let threads = variable("RUST_TEST_THREADS").and_then(|number| number.parse().ok());
    threads
        .or_else(|| std::thread::available_parallelism().ok().map(usize::from))
        .unwrap_or(1)
        .clamp(1, 8)
}
