//! The private servers: shared by those who need one at a time, gone when nobody does.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::server::{Product, Server};

/// Names the product that a process of ours is to hold a server of.
const HOLD: &str = "MODEL_TEST_HOLD";

type Outcome = Result<Completion, Failed>;
type Test = fn(Product) -> Outcome;

fn main() {
    if let Ok(word) = std::env::var(HOLD) {
        return hold(&word);
    }
    let tests: [(&str, Test); 4] = [
        ("processes_share_one_server", processes_share_one_server),
        ("killed_user_leaves_nothing", killed_user_leaves_nothing),
        ("killed_supervisor_is_swept", killed_supervisor_is_swept),
        (
            "server_listens_on_its_socket_alone",
            server_listens_on_its_socket_alone,
        ),
    ];
    let trials = Product::ALL.into_iter().flat_map(|product| {
        tests.map(|(name, test)| {
            let name = format!("{}::{name}", product.word());
            Trial::ignorable_test(name, move || unless_absent(product, test))
        })
    });
    let mut arguments = Arguments::from_args();
    // They wait for most of their time.
    arguments.test_threads.get_or_insert(8);
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

/// A process that uses a server until its input ends.
fn hold(word: &str) {
    let product = Product::ALL
        .into_iter()
        .find(|product| product.word() == word)
        .expect("a product's word");
    let server = Server::start(product);
    match &server {
        Ok(server) => println!("{}", server.socket().expect("our own server").display()),
        Err(error) => return println!("{error}"),
    }
    let mut rest = Vec::new();
    std::io::stdin()
        .read_to_end(&mut rest)
        .expect("the input ends");
}

fn unless_absent(product: Product, test: Test) -> Outcome {
    match Place::new("probe").holder(product) {
        Ok(_) => test(product),
        Err(reason) if product.is_required() => Err(reason.into()),
        Err(reason) => Ok(Completion::ignored_with(reason)),
    }
}

fn processes_share_one_server(product: Product) -> Outcome {
    let place = Place::new("share");
    let mut one = place.holder(product)?;
    let two = place.holder(product)?;
    assert_eq!(one.socket, two.socket);
    assert_eq!(place.servers().len(), 1);
    one.kill();
    std::thread::sleep(Duration::from_secs(5));
    assert!(
        two.socket.exists(),
        "it serves as long as one process uses it"
    );
    Ok(Completion::Completed)
}

fn killed_user_leaves_nothing(product: Product) -> Outcome {
    let place = Place::new("killed");
    let mut user = place.holder(product)?;
    assert_eq!(place.servers().len(), 1);
    user.kill();
    place.expect_empty()
}

fn killed_supervisor_is_swept(product: Product) -> Outcome {
    let place = Place::new("swept");
    let mut user = place.holder(product)?;
    let before = place.servers();
    kill(&place.supervisors()?);
    user.kill();
    assert_eq!(place.servers(), before, "nobody is there to stop it");
    let next = place.holder(product)?;
    let after = place.servers();
    assert_eq!(after.len(), 1);
    assert_ne!(after, before, "the old server is stopped, a new one runs");
    drop(next);
    place.expect_empty()
}

fn server_listens_on_its_socket_alone(product: Product) -> Outcome {
    let place = Place::new("socket");
    let _user = place.holder(product)?;
    let [process] = place.servers()[..] else {
        return Err("one server".into());
    };
    let listening = |table: &str| {
        let text = std::fs::read_to_string(format!("/proc/{process}/net/{table}"))
            .expect("the kernel's table");
        let inodes = sockets(process);
        text.lines()
            .filter(|line| line.split_whitespace().nth(3) == Some("0A"))
            .filter(|line| {
                line.split_whitespace()
                    .nth(9)
                    .is_some_and(|inode| inodes.contains(&inode.to_owned()))
            })
            .count()
    };
    assert_eq!(listening("tcp") + listening("tcp6"), 0);
    Ok(Completion::Completed)
}

/// The inodes of a process's sockets.
fn sockets(process: u32) -> Vec<String> {
    std::fs::read_dir(format!("/proc/{process}/fd"))
        .expect("a process that runs")
        .filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|link| {
            let link = link.display().to_string();
            Some(link.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned())
        })
        .collect()
}

/// A folder for servers that no other test uses.
struct Place(PathBuf);

/// A process that uses a server.
struct Holder {
    process: Child,
    socket: PathBuf,
}

impl Place {
    fn new(name: &str) -> Self {
        let memory = Path::new("/dev/shm");
        let root = if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        };
        let place = root.join(format!("model-{name}-{}-{}", std::process::id(), unique()));
        std::fs::create_dir(&place).expect("a new folder");
        Self(place)
    }

    fn holder(&self, product: Product) -> Result<Holder, String> {
        let mut process = Command::new(std::env::current_exe().expect("this program"))
            .env(HOLD, product.word())
            .env("MODEL_TEST_FOLDER", &self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program starts");
        let mut output = BufReader::new(process.stdout.take().expect("a pipe"));
        let mut said = String::new();
        output.read_line(&mut said).expect("a line of text");
        let socket = PathBuf::from(said.trim_end());
        if socket.is_absolute() {
            return Ok(Holder { process, socket });
        }
        output.read_to_string(&mut said).expect("text");
        process.wait().expect("it ends");
        Err(said.replace('\n', "; "))
    }

    /// The servers' processes in this place.
    fn servers(&self) -> Vec<u32> {
        self.processes(|words| {
            let program = words[0].rsplit('/').next().unwrap_or_default();
            ["postgres", "mariadbd"].contains(&program)
        })
    }

    fn supervisors(&self) -> Result<Vec<u32>, Failed> {
        let found =
            self.processes(|words| words.iter().any(|word| word == "model-test-supervisor"));
        if found.len() == 1 {
            Ok(found)
        } else {
            Err(format!("{found:?} supervise").into())
        }
    }

    fn processes(&self, is_wanted: impl Fn(&[String]) -> bool) -> Vec<u32> {
        let place = self.0.display().to_string();
        let words = |process: u32| -> Vec<String> {
            std::fs::read(format!("/proc/{process}/cmdline"))
                .map(|bytes| {
                    String::from_utf8_lossy(&bytes)
                        .split('\0')
                        .map(str::to_owned)
                        .collect()
                })
                .unwrap_or_default()
        };
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
    fn expect_empty(&self) -> Outcome {
        let begun = Instant::now();
        loop {
            let left = self.left();
            if self.processes(|_| true).is_empty() && left.is_empty() {
                return Ok(Completion::Completed);
            }
            if begun.elapsed() > Duration::from_secs(30) {
                return Err(format!("{left:?} is left").into());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// The servers' folders and sockets.
    fn left(&self) -> Vec<PathBuf> {
        let inside = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten();
        inside(self.0.clone())
            .flat_map(|entry| inside(entry.expect("an entry").path()))
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.is_dir())
            .collect()
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
    fn kill(&mut self) {
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

fn kill(processes: &[u32]) {
    for process in processes {
        let _ = Command::new("kill")
            .args(["-9", &process.to_string()])
            .stderr(Stdio::null())
            .status();
    }
}

fn unique() -> usize {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}
