//! A MariaDB server of this test program's own, which accepts small messages only.

use std::fs::{create_dir_all, remove_dir_all};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use sqlx::mysql::MySqlConnectOptions;
use sqlx::{Connection, MySqlConnection};

/// Its limit, in bytes: the smallest that is useful.
const LIMIT: usize = 16 << 10;

/// The server, and the shell that ends it when this process ends, however that happens.
struct Running {
    shell: Child,
    folder: PathBuf,
}

static RUNNING: Mutex<Option<Running>> = Mutex::new(None);
static SOCKET: OnceLock<Result<PathBuf, String>> = OnceLock::new();

/// A connection to a new database, or why there is no server.
pub(crate) async fn connect(database: &str) -> Result<MySqlConnection, String> {
    let socket = SOCKET.get_or_init(start).clone()?;
    let answer = MySqlConnection::connect_with(&options(&socket)).await;
    let mut conn = answer.map_err(|error| error.to_string())?;
    let sql = format!("CREATE DATABASE {database} CHARACTER SET utf8mb4; USE {database}");
    let created = sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut conn);
    created.await.map_err(|error| error.to_string())?;
    Ok(conn)
}

fn options(socket: &Path) -> MySqlConnectOptions {
    MySqlConnectOptions::new().socket(socket).username("root")
}

fn start() -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("model-mariadb-{}", std::process::id()));
    create_dir_all(&folder).map_err(|error| error.to_string())?;
    let data = format!("--datadir={}", folder.join("data").display());
    let initialized = Command::new("mariadb-install-db")
        .args(["--no-defaults", "--user=root", "--skip-test-db"])
        .args(["--auth-root-authentication-method=normal", &data])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !initialized.is_ok_and(|status| status.success()) {
        return Err("needs a MariaDB server: `mariadb-install-db` does not run".to_owned());
    }
    let socket = folder.join("socket");
    // The shell reads until its input ends, which is when this process does.
    let script = r#""$@" >/dev/null 2>&1 & server=$!; read -r end; kill $server; wait $server"#;
    let shell = Command::new("sh")
        .args(["-c", script, "sh", "mariadbd", "--no-defaults", &data])
        .arg(format!("--socket={}", socket.display()))
        .arg(format!("--pid-file={}", folder.join("pid").display()))
        .arg(format!("--max-allowed-packet={LIMIT}"))
        .args([
            "--user=root",
            "--skip-networking",
            "--innodb-flush-log-at-trx-commit=0",
        ])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    *RUNNING.lock().expect("nobody panics with it") = Some(Running { shell, folder });
    wait_for(&socket)?;
    Ok(socket)
}

fn wait_for(socket: &Path) -> Result<(), String> {
    let begin = Instant::now();
    while std::os::unix::net::UnixStream::connect(socket).is_err() {
        if begin.elapsed() > Duration::from_mins(1) {
            return Err("MariaDB does not answer".to_owned());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Ends the server.
pub(crate) fn stop() {
    let running = RUNNING.lock().expect("nobody panics with it").take();
    if let Some(mut running) = running {
        drop(running.shell.stdin.take());
        // It ends by itself if this fails.
        let _ = running.shell.wait();
        let _ = remove_dir_all(running.folder);
    }
}
