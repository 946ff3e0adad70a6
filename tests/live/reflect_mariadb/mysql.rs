//! A private MySQL server, started from a folder of servers.

use std::fs::{create_dir_all, read_dir, remove_dir_all};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use sqlx::mysql::MySqlConnectOptions;
use sqlx::{Connection, MySqlConnection};

/// The server, and the shell that ends it when this process ends, however that happens.
struct Running {
    shell: Child,
    folder: PathBuf,
}

static RUNNING: Mutex<Option<Running>> = Mutex::new(None);
static SOCKET: OnceLock<Result<PathBuf, String>> = OnceLock::new();

/// Its socket, or why there is no server.
pub(crate) fn socket() -> Result<&'static Path, &'static str> {
    match SOCKET.get_or_init(start) {
        Ok(socket) => Ok(socket),
        Err(reason) => Err(reason),
    }
}

/// Options of a connection as its administrator.
pub(crate) fn options(socket: &Path) -> MySqlConnectOptions {
    MySqlConnectOptions::new().socket(socket).username("root")
}

fn start() -> Result<PathBuf, String> {
    let program = program()?;
    let folder = std::env::temp_dir().join(format!("model-mysql-{}", std::process::id()));
    create_dir_all(&folder).map_err(|error| error.to_string())?;
    let data = folder.join("data");
    let initialized = Command::new(&program)
        .args(["--initialize-insecure", "--user=root"])
        .arg(format!("--datadir={}", data.display()))
        .stderr(Stdio::null())
        .status();
    if !initialized.is_ok_and(|status| status.success()) {
        return Err(format!("{} cannot make a data folder", program.display()));
    }
    let socket = folder.join("socket");
    // The shell reads until its input ends, which is when this process does.
    let script = r#""$@" >/dev/null 2>&1 & server=$!; read -r end; kill $server; wait $server"#;
    let shell = Command::new("sh")
        .args(["-c", script, "sh"])
        .arg(&program)
        .arg(format!("--datadir={}", data.display()))
        .arg(format!("--socket={}", socket.display()))
        .arg(format!("--pid-file={}", folder.join("pid").display()))
        .args([
            "--user=root",
            "--skip-networking",
            "--mysqlx=OFF",
            "--skip-log-bin",
        ])
        .args([
            "--performance-schema=OFF",
            "--innodb-flush-log-at-trx-commit=0",
        ])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    *RUNNING.lock().expect("nobody panics with it") = Some(Running { shell, folder });
    wait_for(&socket)?;
    Ok(socket)
}

/// The first server in the folder that `MODEL_SERVERS` names.
fn program() -> Result<PathBuf, String> {
    let folder = std::env::var_os("MODEL_SERVERS")
        .ok_or("needs a MySQL server: set MODEL_SERVERS to a folder that holds servers")?;
    let folder = PathBuf::from(folder);
    let servers = read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut programs: Vec<PathBuf> = servers
        .filter_map(|server| Some(server.ok()?.path().join("bin/mysqld")))
        .filter(|program| program.exists())
        .collect();
    programs.sort();
    programs.pop().ok_or_else(|| {
        format!(
            "{} holds no folder with a program bin/mysqld",
            folder.display()
        )
    })
}

fn wait_for(socket: &Path) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    let begin = Instant::now();
    loop {
        let connection = runtime.block_on(MySqlConnection::connect_with(&options(socket)));
        match connection {
            Ok(_) => return Ok(()),
            Err(error) if begin.elapsed() > Duration::from_mins(1) => {
                return Err(format!("MySQL does not answer: {error}"));
            }
            Err(_) => std::thread::sleep(Duration::from_millis(100)),
        }
    }
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
