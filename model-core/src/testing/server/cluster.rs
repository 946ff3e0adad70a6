//! Joining the server that runs, or starting one.
//!
//! Whoever starts a server, and a supervisor that is about to stop one, hold the `start` lock; whoever uses a server
//! holds its `lease` with others. So a server is never stopped between being found and being used.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::account::{Account, command, hand_over, unprivileged};
use super::folder::PASSAGE;
use super::program::{Installation, find, on_path};
use super::sweep::{is_supervised, sweep};
use super::untrusted::UntrustedFolder;
use super::{LINGER, Place, Product, ServerError, cache, folder, mariadb, postgres, start_lock};
use crate::testing::own;

/// How long a start may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Beside a server, as its account.
const SUPERVISOR: &str = include_str!("supervisor.sh");

/// What the scripts that run as the account have in common.
pub(super) const EMPTY: &str = include_str!("empty.sh");

/// Beside a supervisor, as us.
const REMOVER: &str = include_str!("remover.sh");

/// What the server and its account made is here, in the folder of a server.
pub(super) const SERVER: &str = "server";

/// The server's data, in there.
pub(in crate::testing) const DATA: &str = "data";

/// Of a lock that the supervisor takes too.
const LOCK: u32 = 0o640;

/// One server. Its folder is ours, and in it lies one that belongs to the server's account.
pub(super) struct Cluster<'a> {
    pub(super) product: Product,
    pub(super) installation: &'a Installation,
    folder: PathBuf,
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
    for program in ["flock", "setsid"] {
        if on_path(program).is_none() {
            return Err(ServerError::Failed {
                program: program.to_owned(),
                said: "it is not installed\nhelp: install util-linux".to_owned(),
            });
        }
    }
    let begun = Instant::now();
    loop {
        let servers = folder::servers(product, account)?;
        let folder = servers.join(&installation.version);
        let path = start_lock::path(&folder);
        let lock = start_lock::lock(&path);
        let Some(start) = lock.map_err(|error| ServerError::folder("lock", &path, error))? else {
            continue;
        };
        own::share(&start, account.map(|it| it.group), LOCK)
            .map_err(|error| ServerError::folder("share", &path, error))?;
        let cluster = Cluster {
            product,
            installation: &installation,
            folder,
            account,
        };
        match cluster.state() {
            State::Serving => return cluster.join(),
            State::Deserted => {
                sweep(&servers, &cluster.folder).map_err(|error| cluster.not_cleared(&error))?;
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
            folder: self.folder.clone(),
            server: self.server(),
            account: self.account,
            lease: self.lease()?,
        })
    }

    /// What the server and its account made.
    pub(super) fn server(&self) -> UntrustedFolder {
        let owner = self.account.map_or_else(own::user, |it| it.user);
        UntrustedFolder::new(self.folder.join(SERVER), owner)
    }

    pub(super) fn data(&self) -> PathBuf {
        self.server().path().join(DATA)
    }

    pub(super) fn socket(&self) -> PathBuf {
        let server = self.server();
        match self.product {
            Product::Postgres => server.path().to_owned(),
            Product::MariaDb => server.path().join(mariadb::SOCKET),
        }
    }

    /// A lock that is shared with everybody who uses the server.
    pub(super) fn lease(&self) -> Result<File, ServerError> {
        let path = self.folder.join("lease");
        let lease = File::open(&path).map_err(|error| ServerError::folder("open", &path, error))?;
        lease
            .lock_shared()
            .map_err(|error| ServerError::folder("lock", &path, error))?;
        Ok(lease)
    }

    fn start(&self) -> Result<(), ServerError> {
        let watched = self
            .make_folder()
            .map_err(|error| ServerError::folder("create", &self.folder, error))?;
        // From here on, whatever fails: the supervisor clears away what is the account's, and the remover what is ours.
        let mut supervisor = self
            .remove_later()
            .and_then(|_| self.supervise(watched))
            .map_err(|error| ServerError::Failed {
                program: "/bin/sh".to_owned(),
                said: error.to_string(),
            })?;
        let started = self
            .fill_data()
            .and_then(|()| self.tell(supervisor.stdin.take()))
            .and_then(|()| self.wait());
        if started.is_err()
            && let Some(kept) = cache::archive(self.product, &self.installation.version)
        {
            // Perhaps it is what was kept that is broken: the next start is anew.
            let _ = fs::remove_file(kept);
        }
        started
    }

    /// Makes the folder, and in it the one of the account, which is empty; the lock that the supervisor is to hold.
    fn make_folder(&self) -> io::Result<File> {
        let group = self.account.map(|it| it.group);
        // Whoever reaches the socket may do anything with the server.
        own::share(&own::make(&self.folder)?, group, PASSAGE)?;
        own::share(&File::create_new(self.folder.join("lease"))?, group, LOCK)?;
        let watched = File::create_new(self.folder.join("supervisor"))?;
        watched.lock()?;
        let server = self.folder.join(SERVER);
        DirBuilder::new().mode(0o700).create(&server)?;
        hand_over(&own::open_folder(&server)?, self.account)?;
        Ok(watched)
    }

    /// From the archive that was kept, or anew.
    fn fill_data(&self) -> Result<(), ServerError> {
        let kept = cache::archive(self.product, &self.installation.version);
        if let Some(Ok(archive)) = kept.as_ref().map(File::open) {
            if cache::unpack(self, archive).is_ok() {
                return Ok(());
            }
            // What is left of an archive that is broken.
            let mut remove = command("rm", self.account);
            remove.arg("-rf").arg(self.data()).stdin(self.lease()?);
            self.run(remove)?;
        }
        match self.product {
            Product::Postgres => postgres::initialize(self)?,
            Product::MariaDb => mariadb::initialize(self)?,
        }
        if let Some(kept) = &kept {
            // A home that cannot be written to costs time at the next start, no more.
            let _ = cache::pack(self, kept);
        }
        Ok(())
    }

    /// Tells the supervisor that the data is there.
    fn tell(&self, supervisor: Option<ChildStdin>) -> Result<(), ServerError> {
        supervisor
            .map_or(Ok(()), |mut input| input.write_all(b"filled\n"))
            .map_err(|error| self.failed(format!("its supervisor ended: {error}")))
    }

    /// Starts what removes the folder once no supervisor holds its lock.
    fn remove_later(&self) -> io::Result<Child> {
        Command::new("/bin/sh")
            .args(["-c", REMOVER, "model-test-remover"])
            .args([&self.folder, &start_lock::path(&self.folder)])
            .current_dir("/")
            .stdin(own::open_file(&self.folder.join("supervisor"))?)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
    }

    /// Starts the supervisor, which starts the server; `watched` is locked, until the supervisor ends.
    fn supervise(&self, watched: File) -> io::Result<Child> {
        let (signal, server) = match self.product {
            Product::Postgres => ("INT", postgres::command(self)),
            Product::MariaDb => ("TERM", mariadb::command(self)),
        };
        let mut command = command("/bin/sh", self.account);
        if self.account.is_none() {
            // A signal to the test's group, from a terminal or a test runner, is not for the server.
            command.process_group(0);
        }
        command
            .args(["-c", &[EMPTY, SUPERVISOR].concat(), "model-test-supervisor"])
            .args([&self.folder, &start_lock::path(&self.folder)])
            .args([LINGER, signal])
            .args(server)
            .env("LC_ALL", "C")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(watched)
            .stderr(Stdio::null())
            .spawn()
    }

    fn wait(&self) -> Result<(), ServerError> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE && !self.server().has("ended") {
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
        Err(self.failed(self.server().read("log").unwrap_or_default()))
    }

    /// Whether somebody listens.
    pub(super) fn answers(&self) -> bool {
        self.server().answers(match self.product {
            Product::Postgres => postgres::SOCKET,
            Product::MariaDb => mariadb::SOCKET,
        })
    }

    /// A process of the account still writes in its folder, so that it could not be emptied.
    fn not_cleared(&self, error: &io::Error) -> ServerError {
        let help = "help: stop the processes of that folder's owner, and remove it";
        let error = io::Error::new(error.kind(), format!("{error}\n{help}"));
        ServerError::folder("remove", self.server().path(), error)
    }

    fn failed(&self, said: String) -> ServerError {
        ServerError::Failed {
            program: self.installation.main.display().to_string(),
            said,
        }
    }

    /// Runs a program to its end. It holds the lease, as its input or output, should it outlive us.
    pub(super) fn run(&self, mut command: Command) -> Result<(), ServerError> {
        // The program itself may be an argument of what puts it into a session of its own.
        let words = || {
            [command.get_program()]
                .into_iter()
                .chain(command.get_args())
        };
        let program = words().nth(usize::from(self.account.is_some()));
        let program = program.unwrap_or_default().display().to_string();
        let failed = |said: String| ServerError::Failed { program, said };
        let output = command.env("LC_ALL", "C").current_dir("/").output();
        match output {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(failed(String::from_utf8_lossy(&output.stderr).into_owned())),
            Err(error) => Err(failed(error.to_string())),
        }
    }
}
