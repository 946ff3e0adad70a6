//! PostgreSQL's own ways.

use std::path::{Path, PathBuf};

use super::account;
use super::cluster::Cluster;
use super::program::beside;
use super::{Product, ServerError};

/// Part of the socket's name, and no port of anything: the server listens on none.
const PORT: &str = "61543";

/// Its socket in the folder, PostgreSQL 15, 20.3.1 Connection Settings.
pub(super) const SOCKET: &str = ".s.PGSQL.61543";

/// Speed for safety: the data is thrown away. PostgreSQL 15, 14.5 Non-Durable Settings.
const SETTINGS: [&str; 14] = [
    "listen_addresses=",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "autovacuum=off",
    "jit=off",
    // Files of the data folder, which go with it: other kinds outlive a server that is killed.
    "dynamic_shared_memory_type=mmap",
    "max_connections=300",
    "shared_buffers=64MB",
    // A thousand tables in one transaction.
    "max_locks_per_transaction=1024",
    "log_min_messages=fatal",
    "log_min_error_statement=panic",
];

pub(super) fn url(socket: &Path, database: &str) -> String {
    format!(
        "postgres:///{database}?host={}&port={PORT}&user=postgres",
        socket.display()
    )
}

pub(super) fn initialize(cluster: &Cluster<'_>) -> Result<(), ServerError> {
    // Characters of all languages where the system knows them, and the same order of texts everywhere.
    initialize_in(cluster, "--locale=C.UTF-8").or_else(|error| {
        if error.to_string().contains("locale") {
            initialize_in(cluster, "--no-locale")
        } else {
            Err(error)
        }
    })
}

fn initialize_in(cluster: &Cluster<'_>, locale: &str) -> Result<(), ServerError> {
    let initdb = beside(&cluster.installation.main, "initdb").ok_or(ServerError::NotInstalled {
        product: Product::Postgres,
        program: "initdb",
    })?;
    let mut command = account::command(initdb, cluster.account);
    command
        .args([
            "--no-sync",
            "-A",
            "trust",
            "-U",
            "postgres",
            "-E",
            "UTF8",
            locale,
            "-D",
        ])
        .arg(cluster.data())
        .stdin(cluster.lease()?);
    cluster.run(command)
}

pub(super) fn command(cluster: &Cluster<'_>) -> Vec<PathBuf> {
    let mut words = vec![
        cluster.installation.main.clone(),
        "-D".into(),
        cluster.data(),
        "-k".into(),
        cluster.socket(),
        "-p".into(),
        PORT.into(),
    ];
    for setting in SETTINGS {
        words.extend(["-c".into(), setting.into()]);
    }
    words
}

/// The last line of its pid file says so.
pub(super) fn is_ready(cluster: &Cluster<'_>) -> bool {
    let pid = cluster.server().read("data/postmaster.pid");
    pid.is_ok_and(|text| {
        text.lines()
            .nth(7)
            .is_some_and(|line| line.trim() == "ready")
    })
}
