//! Joining the server that runs, or starting one.
//!
//! Whoever starts a server, and a supervisor that is about to stop one, hold the `start` lock; whoever uses a server
//! holds its `lease` with others. So a server is never stopped between being found and being used.

use std::fs::{self, DirBuilder, File};
use std::io::Write;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::account::{Account, become_account, hand_over, unprivileged};
use super::program::{Installation, find, on_path};
use super::sweep::{is_supervised, sweep};
use super::{LINGER, Place, Product, ServerError, folder, mariadb, postgres, start_lock};

/// How long a start may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// The supervisor.
const SUPERVISOR: &str = include_str!("supervisor.sh");

/// The folder of one server and what is in it.
pub(super) struct Cluster<'a> {
    pub(super) product: Product,
    pub(super) installation: &'a Installation,
    pub(super) folder: PathBuf,
    pub(super) account: Option<Account>,
}

/// What is found in a server's folder by whoever has the start lock.
enum State {
    /// A server that can be joined.
    Serving,
    /// A server that is being stopped, or whose start failed.
    Leaving,
    /// Nothing, or what a supervisor that was killed left.
    Deserted,
}

pub(super) fn join_or_start(product: Product) -> Result<Place, ServerError> {
    let installation = find(product)?;
    let account = unprivileged(product)?;
    if on_path("flock").is_none() {
        return Err(ServerError::Failed {
            program: "flock".to_owned(),
            said: "it is not installed\nhelp: install util-linux".to_owned(),
        });
    }
    let begun = Instant::now();
    loop {
        let servers = folder::servers(product, account)?;
        let folder = servers.join(&installation.version);
        let path = start_lock::path(&folder);
        let lock =
            start_lock::lock(&path).map_err(|error| ServerError::folder("lock", &path, error))?;
        let Some(start) = lock else {
            continue;
        };
        let cluster = Cluster {
            product,
            installation: &installation,
            folder,
            account,
        };
        match cluster.state() {
            State::Serving => return cluster.join(),
            State::Deserted => {
                sweep(&servers, &cluster.folder);
                cluster.start()?;
                return cluster.join();
            }
            State::Leaving if begun.elapsed() < PATIENCE => {
                // Its supervisor needs the lock to leave.
                drop(start);
                sleep(Duration::from_millis(20));
            }
            State::Leaving => return Err(cluster.failed("an earlier one does not end".to_owned())),
        }
    }
}

impl Cluster<'_> {
    fn state(&self) -> State {
        if !is_supervised(&self.folder) {
            State::Deserted
        } else if self.folder.join("ready").exists() && self.answers() {
            State::Serving
        } else {
            State::Leaving
        }
    }

    fn join(&self) -> Result<Place, ServerError> {
        let programs = self.installation.main.parent();
        Ok(Place::Here {
            socket: self.socket(),
            programs: programs.map(Path::to_owned).unwrap_or_default(),
            lease: self.lease()?,
        })
    }

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
        let mut supervisor = self.supervise().inspect_err(|_| {
            // Nobody else would.
            let _ = fs::remove_dir_all(&self.folder);
        })?;
        // From here on the supervisor clears away whatever fails.
        let started = self
            .fill_data()
            .and_then(|()| self.tell(supervisor.stdin.take()))
            .and_then(|()| self.wait());
        if started.is_err()
            && let Some(kept) = folder::cache(self.product, &self.installation.version)
        {
            // Perhaps it is what was kept that is broken: the next start is anew.
            let _ = fs::remove_dir_all(kept);
        }
        started
    }

    fn make_folder(&self) -> Result<(), ServerError> {
        // Whoever reaches the socket may do anything with the server.
        let made = DirBuilder::new()
            .mode(0o700)
            .create(&self.folder)
            .and_then(|()| {
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
            && folder::copy(kept, &data).is_ok()
        {
            return hand_over(&data, self.account)
                .map_err(|error| ServerError::folder("hand over", &data, error));
        }
        // What is left of a copy that was deleted under our hands.
        let _ = fs::remove_dir_all(&data);
        match self.product {
            Product::Postgres => postgres::initialize(self)?,
            Product::MariaDb => mariadb::initialize(self)?,
        }
        if let Some(kept) = &kept {
            // A home that cannot be written to costs time at the next start, no more.
            let _ = folder::keep(&data, kept);
        }
        Ok(())
    }

    /// Tells the supervisor that the data is there.
    fn tell(&self, supervisor: Option<ChildStdin>) -> Result<(), ServerError> {
        supervisor
            .map_or(Ok(()), |mut input| input.write_all(b"filled\n"))
            .map_err(|error| self.failed(format!("its supervisor ended: {error}")))
    }

    /// Starts the supervisor, which starts the server.
    fn supervise(&self) -> Result<Child, ServerError> {
        let (signal, server) = match self.product {
            Product::Postgres => ("INT", postgres::command(self)),
            Product::MariaDb => ("TERM", mariadb::command(self)),
        };
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", SUPERVISOR, "model-test-supervisor"])
            .args([&self.folder, &start_lock::path(&self.folder)])
            .args([LINGER, signal])
            .args(server)
            .env("LC_ALL", "C")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A signal to the test's group, from a terminal or a test runner, is not for the server.
            .process_group(0);
        become_account(&mut command, self.account);
        command.spawn().map_err(|error| ServerError::Failed {
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
                let path = self.folder.join("ready");
                return File::create(&path)
                    .map(|_| ())
                    .map_err(|error| ServerError::folder("create", &path, error));
            }
            sleep(Duration::from_millis(10));
        }
        Err(self.failed(fs::read_to_string(self.log()).unwrap_or_default()))
    }

    /// Whether somebody listens.
    pub(super) fn answers(&self) -> bool {
        let socket = match self.product {
            Product::Postgres => self.socket().join(postgres::SOCKET),
            Product::MariaDb => self.socket(),
        };
        UnixStream::connect(socket).is_ok()
    }

    fn failed(&self, said: String) -> ServerError {
        ServerError::Failed {
            program: self.installation.main.display().to_string(),
            said,
        }
    }

    /// Runs a program of the installation as the server's account, to its end.
    pub(super) fn run(&self, mut command: Command) -> Result<(), ServerError> {
        become_account(&mut command, self.account);
        let program = command.get_program().display().to_string();
        let failed = |said: String| ServerError::Failed { program, said };
        let output = command
            .env("LC_ALL", "C")
            .current_dir("/")
            // An empty file to read, and a lock that it keeps should it outlive us.
            .stdin(self.lease()?)
            .output();
        match output {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(failed(String::from_utf8_lossy(&output.stderr).into_owned())),
            Err(error) => Err(failed(error.to_string())),
        }
    }
}
