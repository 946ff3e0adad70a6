//! Joining the server that runs, or starting one.
//!
//! Whoever starts a server, and a supervisor that is about to stop one, hold the `start` lock; whoever uses a server
//! holds its `lease` with others. So a server is never stopped between being found and being used.

use std::fs::{self, File, TryLockError};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::account::{Account, become_account, hand_over, unprivileged};
use super::program::{Installation, find, on_path};
use super::{Place, Product, ServerError, folder, mariadb, postgres};

/// How long a server runs on when nobody uses it: between two test programs of one `cargo test`.
const LINGER: &str = "3";

/// How long a start may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// The supervisor.
const SUPERVISOR: &str = include_str!("supervisor.sh");

/// The folder of one server and what is in it.
pub(super) struct Cluster {
    pub(super) product: Product,
    pub(super) installation: Installation,
    pub(super) folder: PathBuf,
    pub(super) account: Option<Account>,
}

pub(super) fn join_or_start(product: Product) -> Result<Place, ServerError> {
    let installation = find(product)?;
    let account = unprivileged(product)?;
    let servers = folder::servers(product, account)?;
    let cluster = Cluster {
        product,
        folder: servers.join(&installation.version),
        installation,
        account,
    };
    let start = folder::lockable(&cluster.start_lock())?;
    // Held to the end of this function, whatever its outcome.
    start
        .lock()
        .map_err(|error| ServerError::folder("lock", &cluster.start_lock(), error))?;
    if !is_supervised(&cluster.folder) {
        sweep(&servers, &cluster.folder);
        cluster.start()?;
    }
    let lease = cluster.lease()?;
    Ok(Place::Here {
        socket: cluster.socket(),
        programs: cluster
            .installation
            .main
            .parent()
            .map(Path::to_owned)
            .unwrap_or_default(),
        lease,
    })
}

impl Cluster {
    pub(super) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// What the server prints.
    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    pub(super) fn socket(&self) -> PathBuf {
        match self.product {
            Product::Postgres => self.folder.clone(),
            Product::MariaDb => self.folder.join("socket"),
        }
    }

    fn start_lock(&self) -> PathBuf {
        self.folder
            .with_file_name(format!("{}.start", self.installation.version))
    }

    /// A lock that is shared with everybody who uses the server.
    fn lease(&self) -> Result<File, ServerError> {
        let path = self.folder.join("lease");
        let lease = File::open(&path).map_err(|error| ServerError::folder("open", &path, error))?;
        lease
            .lock_shared()
            .map_err(|error| ServerError::folder("lock", &path, error))?;
        Ok(lease)
    }

    fn start(&self) -> Result<(), ServerError> {
        self.make_folder()?;
        self.fill_data()?;
        let started = self.supervise().and_then(|()| self.wait());
        if started.is_err() {
            // The supervisor has seen the server end, and waits for the lock that we hold: the folder is ours.
            let _ = fs::remove_dir_all(&self.folder);
        }
        started
    }

    fn make_folder(&self) -> Result<(), ServerError> {
        let made = fs::create_dir(&self.folder).and_then(|()| {
            File::create(self.folder.join("lease"))?;
            File::create(self.folder.join("supervisor"))?;
            hand_over(&self.folder, self.account)
        });
        made.map_err(|error| ServerError::folder("create", &self.folder, error))
    }

    /// From the copy that was kept, or anew.
    fn fill_data(&self) -> Result<(), ServerError> {
        let kept = folder::cache(self.product, &self.installation.version);
        let data = self.data();
        if let Some(kept) = &kept
            && kept.is_dir()
        {
            return folder::copy(kept, &data)
                .and_then(|()| hand_over(&data, self.account))
                .map_err(|error| ServerError::folder("copy", kept, error));
        }
        match self.product {
            Product::Postgres => postgres::initialize(self)?,
            Product::MariaDb => mariadb::initialize(self)?,
        }
        if let Some(kept) = &kept {
            // A home that cannot be written to costs time at the next start, no more.
            let _ = kept
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| folder::copy_at_once(&data, kept));
        }
        Ok(())
    }

    /// Starts the supervisor, which starts the server.
    fn supervise(&self) -> Result<(), ServerError> {
        if on_path("flock").is_none() {
            return Err(ServerError::Failed {
                program: "flock".to_owned(),
                said: "it is not installed\nhelp: install util-linux".to_owned(),
            });
        }
        let (signal, server) = match self.product {
            Product::Postgres => ("INT", postgres::command(self)),
            Product::MariaDb => ("TERM", mariadb::command(self)),
        };
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", SUPERVISOR, "model-test-supervisor"])
            .args([&self.folder, &self.start_lock()])
            .args([LINGER, signal])
            .args(server)
            .env("LC_ALL", "C")
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A signal to the test's group, from a terminal or a test runner, is not for the server.
            .process_group(0);
        become_account(&mut command, self.account);
        command
            .spawn()
            .map(|_| ())
            .map_err(|error| ServerError::Failed {
                program: "/bin/sh".to_owned(),
                said: error.to_string(),
            })
    }

    fn wait(&self) -> Result<(), ServerError> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE && !self.folder.join("ended").exists() {
            let ready = match self.product {
                Product::Postgres => postgres::is_ready(self),
                Product::MariaDb => mariadb::is_ready(self),
            };
            if ready {
                return Ok(());
            }
            sleep(Duration::from_millis(10));
        }
        Err(ServerError::Failed {
            program: self.installation.main.display().to_string(),
            said: fs::read_to_string(self.log()).unwrap_or_default(),
        })
    }

    /// Runs a program of the installation as the server's account, to its end.
    pub(super) fn run(&self, mut command: Command) -> Result<(), ServerError> {
        become_account(&mut command, self.account);
        let program = command.get_program().display().to_string();
        let failed = |said: String| ServerError::Failed { program, said };
        let output = command
            .env("LC_ALL", "C")
            .current_dir("/")
            .stdin(Stdio::null())
            .output();
        match output {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(failed(String::from_utf8_lossy(&output.stderr).into_owned())),
            Err(error) => Err(failed(error.to_string())),
        }
    }
}

/// Whether a supervisor is beside the server: it holds a lock for as long as it lives.
fn is_supervised(folder: &Path) -> bool {
    File::open(folder.join("supervisor"))
        .is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Removes the folders of servers whose supervisor was killed, and stops such servers; `own` is locked by us.
fn sweep(servers: &Path, own: &Path) {
    let Ok(entries) = fs::read_dir(servers) else {
        return;
    };
    let folders = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir());
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().display().to_string();
        let lock = folder::lockable(&folder.with_file_name(format!("{name}.start")));
        let ours = folder == own || lock.as_ref().is_ok_and(|lock| lock.try_lock().is_ok());
        if ours && !is_supervised(&folder) {
            stop(&folder);
            // What cannot be removed now is met again, with an error, when it is to be created.
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

/// Stops a server that nobody supervises.
fn stop(folder: &Path) {
    let files = ["data/postmaster.pid", "pid"];
    let Some(process) = files
        .iter()
        .find_map(|file| fs::read_to_string(folder.join(file)).ok())
        .and_then(|text| Some(text.lines().next()?.trim().to_owned()))
    else {
        return;
    };
    let place = folder.display().to_string();
    // A number is given to other processes later: only one that works in this folder is meant.
    let runs = || {
        fs::read(format!("/proc/{process}/cmdline"))
            .is_ok_and(|words| String::from_utf8_lossy(&words).contains(&place))
    };
    for signal in ["INT", "TERM", "QUIT", "KILL"] {
        if !runs() {
            return;
        }
        let _ = Command::new("kill")
            .args([&format!("-{signal}"), &process])
            .status();
        for _ in 0..100 {
            if !runs() {
                return;
            }
            sleep(Duration::from_millis(20));
        }
    }
}
