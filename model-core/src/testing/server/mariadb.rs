//! MariaDB's own ways.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::cluster::Cluster;
use super::program::beside;
use super::{Product, ServerError};

/// Speed for safety: the data is thrown away. MariaDB 10.11, `InnoDB` System Variables.
const SETTINGS: [&str; 13] = [
    "--skip-networking",
    "--skip-log-bin",
    "--skip-name-resolve",
    "--performance-schema=OFF",
    "--character-set-server=utf8mb4",
    "--max-connections=300",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=OFF",
    "--innodb-flush-method=nosync",
    "--innodb-buffer-pool-size=64M",
    "--innodb-use-native-aio=OFF",
    "--innodb-fast-shutdown=2",
    LOG_SIZE,
];

/// The data is copied at each start: a small log makes that quick.
const LOG_SIZE: &str = "--innodb-log-file-size=8M";

pub(super) fn url(socket: &Path, database: &str) -> String {
    format!(
        "mysql://root@localhost/{database}?socket={}",
        socket.display()
    )
}

pub(super) fn initialize(cluster: &Cluster<'_>) -> Result<(), ServerError> {
    let program = "mariadb-install-db";
    let install = beside(&cluster.installation.main, program).ok_or(ServerError::NotInstalled {
        product: Product::MariaDb,
        program,
    })?;
    let mut command = Command::new(install);
    command
        .args(["--no-defaults", "--auth-root-authentication-method=normal"])
        .args(["--skip-test-db", "--skip-name-resolve", LOG_SIZE])
        .arg(option("--datadir=", &cluster.data()));
    cluster.run(command)
}

pub(super) fn command(cluster: &Cluster<'_>) -> Vec<PathBuf> {
    let mut words = vec![
        cluster.installation.main.clone(),
        "--no-defaults".into(),
        option("--datadir=", &cluster.data()),
        option("--socket=", &cluster.socket()),
        option("--pid-file=", &cluster.folder.join("pid")),
    ];
    words.extend(SETTINGS.map(PathBuf::from));
    words
}

/// It listens, and has written down its process: the last thing it does.
pub(super) fn is_ready(cluster: &Cluster<'_>) -> bool {
    cluster.folder.join("pid").exists() && cluster.answers()
}

fn option(name: &str, value: &Path) -> PathBuf {
    let mut option = std::ffi::OsString::from(name);
    option.push(value);
    option.into()
}
