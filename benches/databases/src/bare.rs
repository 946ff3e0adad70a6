//! A test's database with nothing around it: no names, no folder that is swept, nothing kept where a test failed.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, process};

use sqlx::sqlite::{SqliteConnectOptions, SqliteOwnedBuf, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection, SqlitePool, raw_sql};
use tokio::runtime::{Builder, Runtime};

/// The tables, as bytes of pages of the size that ours have.
static TEMPLATE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let tables = include_str!("../../peers/migrations/sqlite/1_tables.sql");
    runtime().block_on(async {
        let options = options().in_memory(true).page_size(1024);
        let mut conn = options.connect().await.expect("a connection");
        raw_sql(tables).execute(&mut conn).await.expect("tables");
        let bytes = conn.serialize(None).await.expect("bytes");
        bytes.to_vec()
    })
});

/// Runs a test on a copy in a file, in WAL mode.
pub fn file(test: impl AsyncFnOnce(SqlitePool)) {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let path = format!("/dev/shm/bare-{}-{number}", process::id());
    let bytes = with_version(2);
    let runtime = runtime();
    fs::write(&path, bytes).expect("it can be written");
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_lazy_with(options().filename(&path));
    runtime.block_on(test(pool.clone()));
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{path}{suffix}"));
    }
    drop(runtime);
}

/// Runs a test on a copy in memory.
pub fn memory(test: impl AsyncFnOnce(&mut SqliteConnection)) {
    let bytes = with_version(1);
    runtime().block_on(async {
        let options = options().in_memory(true);
        let mut conn = options.connect().await.expect("a connection");
        let bytes = SqliteOwnedBuf::try_from(&*bytes).expect("memory");
        conn.deserialize(None, bytes, false)
            .await
            .expect("a database");
        test(&mut conn).await;
    });
}

fn runtime() -> Runtime {
    let mut builder = Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

fn options() -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .synchronous(SqliteSynchronous::Off)
        .disable_statement_logging()
}

/// The template; the versions in its header say whether it is in WAL mode.
fn with_version(version: u8) -> Vec<u8> {
    let mut bytes = TEMPLATE.clone();
    bytes[18..20].fill(version);
    bytes
}
