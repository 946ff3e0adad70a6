//! The private servers: shared by those who need one at a time, gone when nobody does.

mod attacks;
mod place;

use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::server::{Product, Server};

use self::place::{Cache, Holder, Place, Starting, kill, program};

/// Names the product that a process of ours is to hold a server of.
const HOLD: &str = "MODEL_TEST_HOLD";

/// Why there is no server of a product.
static ABSENCES: [OnceLock<Option<String>>; 2] = [OnceLock::new(), OnceLock::new()];

type Outcome = Result<Completion, Failed>;
type Test = fn(Product) -> Outcome;

fn main() {
    if let Ok(word) = std::env::var(HOLD) {
        return hold(&word);
    }
    let tests: [(&str, Test); 9] = [
        ("processes_share_one_server", processes_share_one_server),
        (
            "processes_that_start_together_share_one_server",
            processes_that_start_together_share_one_server,
        ),
        ("killed_user_leaves_nothing", killed_user_leaves_nothing),
        ("killed_start_leaves_nothing", killed_start_leaves_nothing),
        ("killed_server_is_replaced", killed_server_is_replaced),
        ("killed_supervisor_is_swept", killed_supervisor_is_swept),
        ("server_is_its_users_alone", server_is_its_users_alone),
        (
            "server_starts_whatever_the_umask_is",
            server_starts_whatever_the_umask_is,
        ),
        (
            "server_listens_on_its_socket_alone",
            server_listens_on_its_socket_alone,
        ),
    ];
    let trials = Product::ALL.into_iter().flat_map(|product| {
        tests
            .into_iter()
            .chain(attacks::ALL)
            .map(move |(name, test)| {
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
    let variable = format!("MODEL_TEST_{}_URL", product.word().to_uppercase());
    if std::env::var(&variable).is_ok_and(|url| !url.is_empty()) {
        let reason = format!("`{variable}` names a server elsewhere");
        return Ok(Completion::ignored_with(reason));
    }
    let absence = ABSENCES[product as usize].get_or_init(|| {
        let place = Place::new("probe");
        let user = place.holder(product);
        user.err()
    });
    match absence {
        None => test(product),
        Some(reason) if product.is_required() => Err(reason.into()),
        Some(reason) => Ok(Completion::ignored_with(reason)),
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

fn processes_that_start_together_share_one_server(product: Product) -> Outcome {
    for _ in 0..3 {
        let place = Place::new("together");
        let starting: Vec<Starting> = (0..6).map(|_| place.start(product, None)).collect();
        let users: Vec<Holder> = starting
            .into_iter()
            .map(Starting::wait)
            .collect::<Result<_, _>>()?;
        assert!(users.iter().all(|user| user.socket == users[0].socket));
        assert_eq!(place.servers().len(), 1);
    }
    Ok(Completion::Completed)
}

fn killed_user_leaves_nothing(product: Product) -> Outcome {
    let place = Place::new("killed");
    let mut user = place.holder(product)?;
    let servers = place.servers();
    assert_eq!(servers.len(), 1);
    user.kill();
    place.expect_empty()?;
    assert_eq!(shared_memory(&servers), 0);
    Ok(Completion::Completed)
}

/// Without kept data the start takes long enough to be killed at different moments of it.
fn killed_start_leaves_nothing(product: Product) -> Outcome {
    for milliseconds in [0, 100, 700] {
        let place = Place::new("start");
        let cache = Cache::new();
        let mut starting = place.start(product, Some(&cache.0));
        while place.supervisors().is_err() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(milliseconds));
        starting.process.kill()?;
        starting.process.wait()?;
        place.expect_empty()?;
    }
    Ok(Completion::Completed)
}

fn killed_server_is_replaced(product: Product) -> Outcome {
    let place = Place::new("replaced");
    let _user = place.holder(product)?;
    let before = place.servers();
    kill(&before);
    let next = place.holder(product)?;
    let after = place.servers();
    assert_eq!(after.len(), 1);
    assert_ne!(after, before);
    drop(next);
    place.expect_empty()?;
    assert_eq!(shared_memory(&[before, after].concat()), 0);
    Ok(Completion::Completed)
}

/// Whoever reached the socket would be the server's administrator.
fn server_is_its_users_alone(product: Product) -> Outcome {
    let place = Place::new("mode");
    let user = place.holder(product)?;
    let path = user.socket.strip_prefix(&place.0)?;
    let mut folder = place.0.clone();
    for name in path {
        folder.push(name);
        let found = std::fs::metadata(&folder)?;
        if found.is_dir() {
            let mode = found.permissions().mode() & 0o777;
            // Root's folders let the group of the server's account pass.
            let passage = attacks::is_root() && !folder.ends_with("server");
            let expected = if passage { 0o710 } else { 0o700 };
            assert_eq!(mode, expected, "{}", folder.display());
        }
    }
    Ok(Completion::Completed)
}

fn server_starts_whatever_the_umask_is(product: Product) -> Outcome {
    for umask in ["027", "077"] {
        let place = Place::new("umask");
        let cache = Cache::new();
        // From nothing, then from what was kept.
        for _ in 0..2 {
            let mut shell = Command::new("/bin/sh");
            shell.args(["-c", "umask $1; exec \"$0\""]);
            shell.arg(program()).arg(umask);
            let started = place.start_by(shell, product, Some(&cache.0)).wait();
            drop(started.map_err(|error| format!("umask {umask}: {error}"))?);
            place.expect_empty()?;
        }
    }
    Ok(Completion::Completed)
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

/// How many segments of System V's shared memory the processes have made, and nobody has removed.
fn shared_memory(makers: &[u32]) -> usize {
    let table = std::fs::read_to_string("/proc/sysvipc/shm").expect("the kernel's table");
    table
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().nth(4)?.parse().ok())
        .filter(|maker| makers.contains(maker))
        .count()
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
