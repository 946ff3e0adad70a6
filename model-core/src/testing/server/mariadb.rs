//! MariaDB's own ways.

use std::path::{Path, PathBuf};

use super::account;
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

/// Its socket in the folder of what it made.
pub(super) const SOCKET: &str = "socket";

/// The data is copied at each start: a small log makes that quick.
const LOG_SIZE: &str = "--innodb-log-file-size=8M";

pub(super) fn url(socket: &Path, database: &str) -> String {
    format!(
        "mysql://root@localhost/{database}?socket={}",
        socket.display()
    )
}

/// What client programs take instead of a URL.
pub(super) fn client_options(socket: &Path) -> Vec<String> {
    vec![
        format!("--socket={}", socket.display()),
        "--user=root".to_owned(),
    ]
}

/// The same of a server elsewhere: `mysql://user:password@host:port/...`.
pub(super) fn client_options_of_url(url: &str) -> Vec<String> {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = rest.split('/').next().unwrap_or_default();
    let (account, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (user, password) = account.split_once(':').unwrap_or((account, ""));
    let (host, port) = host.rsplit_once(':').unwrap_or((host, ""));
    let socket = query.split('&').find_map(|it| it.strip_prefix("socket="));
    let options = [
        ("--socket=", socket.unwrap_or_default()),
        ("--host=", if socket.is_some() { "" } else { host }),
        ("--port=", port),
        ("--user=", user),
        ("--password=", password),
    ];
    let given = options.into_iter().filter(|(_, value)| !value.is_empty());
    given
        .map(|(option, value)| format!("{option}{value}"))
        .collect()
}

pub(super) fn initialize(cluster: &Cluster<'_>) -> Result<(), ServerError> {
    let program = "mariadb-install-db";
    let install = beside(&cluster.installation.main, program).ok_or(ServerError::NotInstalled {
        product: Product::MariaDb,
        program,
    })?;
    let mut command = account::command(install, cluster.account);
    command
        .args(["--no-defaults", "--auth-root-authentication-method=normal"])
        .args(["--skip-test-db", "--skip-name-resolve", LOG_SIZE])
        .arg(option("--datadir=", &cluster.data()))
        .stdin(cluster.lease()?);
    cluster.run(command)
}

pub(super) fn command(cluster: &Cluster<'_>) -> Vec<PathBuf> {
    let mut words = vec![
        cluster.installation.main.clone(),
        "--no-defaults".into(),
        option("--datadir=", &cluster.data()),
        option("--socket=", &cluster.socket()),
        option("--pid-file=", &cluster.server().path().join("pid")),
        // A server that starts deletes the temporary tables that it finds: those of another one, in a place for all.
        option("--tmpdir=", cluster.server().path()),
    ];
    words.extend(SETTINGS.map(PathBuf::from));
    words
}

/// It listens, and has written down its process: the last thing it does.
pub(super) fn is_ready(cluster: &Cluster<'_>) -> bool {
    cluster.server().has("pid") && cluster.answers()
}

fn option(name: &str, value: &Path) -> PathBuf {
    let mut option = std::ffi::OsString::from(name);
    option.push(value);
    option.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_from_a_url() {
        assert_eq!(
            client_options_of_url("mysql://me:secret@host:3307/any?x=y"),
            [
                "--host=host",
                "--port=3307",
                "--user=me",
                "--password=secret"
            ]
        );
        assert_eq!(
            client_options_of_url("mysql://root@localhost/any?socket=/run/mysqld.sock"),
            ["--socket=/run/mysqld.sock", "--user=root"]
        );
    }
}
