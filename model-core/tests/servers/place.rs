//! Places in which nobody else starts servers, and the processes that use them.

use std::fs::Permissions;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Failed};
use model_core::testing::server::Product;

use crate::{HOLD, Outcome};

/// A folder for servers that no other test uses.
pub(crate) struct Place(pub(crate) PathBuf);

/// A place for the data of new servers, and nothing there.
pub(crate) struct Cache(pub(crate) PathBuf);

/// A process that starts a server, or joins one.
pub(crate) struct Starting {
    pub(crate) process: Child,
}

/// A process that uses a server.
pub(crate) struct Holder {
    process: Child,
    pub(crate) socket: PathBuf,
}

impl Place {
    pub(crate) fn new(name: &str) -> Self {
        let memory = Path::new("/dev/shm");
        let root = if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        };
        let place = root.join(format!("model-{name}-{}-{}", std::process::id(), unique()));
        std::fs::create_dir(&place).expect("a new folder");
        // As `/tmp` is: everybody makes and removes what is theirs.
        std::fs::set_permissions(&place, Permissions::from_mode(0o1777)).expect("our folder");
        Self(place)
    }

    /// A word that no other place has.
    pub(crate) fn name(&self) -> String {
        let name = self.0.file_name().expect("a name");
        name.display().to_string()
    }

    pub(crate) fn start(&self, product: Product, cache: Option<&Path>) -> Starting {
        self.start_by(Command::new(program()), product, cache)
    }

    /// Starts this program by a command that has it as its last word.
    pub(crate) fn start_by(
        &self,
        mut command: Command,
        product: Product,
        cache: Option<&Path>,
    ) -> Starting {
        let process = command
            .env(HOLD, product.word())
            .env("MODEL_TEST_FOLDER", &self.0)
            .envs(cache.map(|cache| ("XDG_CACHE_HOME", cache)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program starts");
        Starting { process }
    }

    pub(crate) fn holder(&self, product: Product) -> Result<Holder, String> {
        self.start(product, None).wait()
    }

    /// The servers' processes in this place.
    pub(crate) fn servers(&self) -> Vec<u32> {
        let found = self.processes(|words| {
            let program = words[0].rsplit('/').next().unwrap_or_default();
            ["postgres", "mariadbd"].contains(&program)
        });
        // For a moment PostgreSQL's children go by their parent's words; some end with it.
        let is_server = |process: &u32| parent(*process).is_some_and(|it| !found.contains(&it));
        found.iter().copied().filter(is_server).collect()
    }

    pub(crate) fn supervisors(&self) -> Result<Vec<u32>, Failed> {
        let found =
            self.processes(|words| words.iter().any(|word| word == "model-test-supervisor"));
        if found.len() == 1 {
            Ok(found)
        } else {
            Err(format!("{found:?} supervise").into())
        }
    }

    fn processes(&self, is_wanted: impl Fn(&[String]) -> bool) -> Vec<u32> {
        let place = format!("{}/", self.0.display());
        std::fs::read_dir("/proc")
            .expect("Linux")
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter(|&process| {
                let words = words(process);
                words.iter().any(|word| word.contains(&place)) && is_wanted(&words)
            })
            .collect()
    }

    /// Nothing is left some seconds later: neither process nor file.
    pub(crate) fn expect_empty(&self) -> Outcome {
        let begun = Instant::now();
        loop {
            let left = self.left();
            let running = self.processes(|_| true);
            if running.is_empty() && left.is_empty() {
                return Ok(Completion::Completed);
            }
            if begun.elapsed() > Duration::from_secs(30) {
                let names: Vec<String> =
                    running.iter().map(|&it| words(it).swap_remove(0)).collect();
                return Err(format!("{left:?} is left, and {names:?} run").into());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// All that the servers have made.
    fn left(&self) -> Vec<PathBuf> {
        std::fs::read_dir(&self.0)
            .expect("our folder")
            .map(|entry| entry.expect("an entry").path())
            .collect()
    }
}

impl Starting {
    pub(crate) fn wait(mut self) -> Result<Holder, String> {
        let mut output = BufReader::new(self.process.stdout.take().expect("a pipe"));
        let mut said = String::new();
        output.read_line(&mut said).expect("a line of text");
        let socket = PathBuf::from(said.trim_end());
        if socket.is_absolute() {
            let process = self.process;
            return Ok(Holder { process, socket });
        }
        output.read_to_string(&mut said).expect("text");
        self.process.wait().expect("it ends");
        Err(said.trim_end().replace('\n', "; "))
    }
}

impl Cache {
    pub(crate) fn new() -> Self {
        let folder = format!("model-cache-{}-{}", std::process::id(), unique());
        Self(std::env::temp_dir().join(folder))
    }
}

impl Drop for Cache {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // The supervisors need the folder to the end.
        let emptied = self.expect_empty();
        let _ = std::fs::remove_dir_all(&self.0);
        if let (Err(left), false) = (emptied, std::thread::panicking()) {
            panic!("{left:?}");
        }
    }
}

impl Holder {
    pub(crate) fn kill(&mut self) {
        self.process.kill().expect("it runs");
        self.process.wait().expect("it ends");
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

pub(crate) fn program() -> PathBuf {
    std::env::current_exe().expect("this program")
}

/// The command that a process was started with.
fn words(process: u32) -> Vec<String> {
    let command = std::fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&command)
        .split('\0')
        .map(str::to_owned)
        .collect()
}

fn parent(process: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("PPid:")?.trim().parse().ok())
}

/// Kills processes, and waits for their end.
pub(crate) fn kill(processes: &[u32]) {
    for process in processes {
        let _ = Command::new("kill")
            .args(["-9", &process.to_string()])
            .stderr(Stdio::null())
            .status();
    }
    while processes.iter().any(|&process| is_alive(process)) {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Whether it has more than an entry for whoever started it.
pub(crate) fn is_alive(process: u32) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{process}/task"));
    let threads = threads.into_iter().flatten().flatten();
    threads.into_iter().any(|thread| {
        std::fs::read_to_string(thread.path().join("status"))
            .is_ok_and(|status| !status.contains("State:\tZ"))
    })
}

fn unique() -> usize {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}
