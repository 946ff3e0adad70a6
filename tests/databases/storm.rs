//! Runs of tests that are killed, again and again, leave nothing: no process, socket, file, shared memory or database.
//!
//! 120 tests are begun, at eight threads, under kills at random moments; with `MODEL_NIGHTLY=1` a thousand. The runs have
//! a folder, and so servers, of their own. `MODEL_SEED` repeats the moments.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::Model;
use model_core::testing::server::{Product, server};
use model_core::testing::{Backend, TestDatabase};
use sqlx::{Connection, MySqlConnection, PgConnection, Row};

#[derive(Model)]
#[model(table = "notes")]
#[expect(dead_code, reason = "the tests speak SQL")]
struct Note {
    #[model(primary_key, identity)]
    id: i64,
    #[model(index, max_length = 40)]
    text: String,
}

/// Tells a process of ours that it is one of the runs, and where to count.
const RUN: &str = "MODEL_TEST_STORM";

/// How many tests a run has.
const TESTS_OF_A_RUN: usize = 200;

/// A server runs on for three seconds when nobody uses it; then it has five to be gone.
const PATIENCE: Duration = Duration::from_secs(8);

type Outcome = Result<Completion, Failed>;

fn main() {
    let trials = match std::env::var_os(RUN) {
        Some(counter) => (0..TESTS_OF_A_RUN)
            .map(|number| {
                let counter = PathBuf::from(&counter);
                Trial::test(format!("test_{number}"), move || {
                    one_of_many(number, &counter)
                })
            })
            .collect(),
        None => vec![
            Trial::ignorable_test("killed_runs_leave_nothing", storm),
            Trial::ignorable_test("killed_runs_leave_nothing_on_a_server_of_others", elsewhere),
        ],
    };
    let mut arguments = Arguments::from_args();
    let is_a_run = std::env::var_os(RUN).is_some();
    arguments.test_threads = Some(if is_a_run { 8 } else { 1 });
    libtest_mimic::run(&arguments, trials).exit();
}

/// A test of a run: counted when it begins.
fn one_of_many(number: usize, counter: &Path) -> Result<(), Failed> {
    File::options()
        .append(true)
        .create(true)
        .open(counter)?
        .write_all(b".")?;
    let backends = [Backend::Sqlite, Backend::Postgres, Backend::MariaDb];
    let db = TestDatabase::new().on(backends[number % 3]).wait()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        db.execute("INSERT INTO notes (text) VALUES ('written')")
            .await?;
        tokio::time::sleep(Duration::from_millis(40)).await;
        db.execute("INSERT INTO notes (text) VALUES ('again')")
            .await
    })?;
    Ok(())
}

/// Why a server is not there, if it need not be.
fn absence() -> Result<Option<Completion>, Failed> {
    for product in Product::ALL {
        match server(product) {
            Err(error) if error.is_absence() && !product.is_required() => {
                let reason = error.to_string().replace('\n', "; ");
                return Ok(Some(Completion::ignored_with(reason)));
            }
            Err(error) => return Err(error.to_string().into()),
            Ok(_) => {}
        }
    }
    Ok(None)
}

/// To the runs these servers are somebody else's: what killed runs left there goes with the next one.
fn elsewhere() -> Outcome {
    if let Some(absence) = absence()? {
        return Ok(absence);
    }
    let kills = if std::env::var_os("MODEL_NIGHTLY").is_some() {
        20
    } else {
        3
    };
    let before = databases()?;
    let storm = Storm::new("elsewhere")?;
    let mut moments = Moments::new();
    for _ in 0..kills {
        let mut run = storm.run_elsewhere()?;
        sleep(moments.next_between(300, 1200));
        run.kill()?;
        run.wait()?;
    }
    let left_by_killed: BTreeSet<String> = databases()?.difference(&before).cloned().collect();
    assert!(
        !left_by_killed.is_empty(),
        "seed {}: no run was killed that had a database",
        moments.seed
    );
    let passed = storm.run_elsewhere()?.wait()?.success();
    assert!(passed, "seed {}: the last run failed", moments.seed);
    let after = databases()?;
    let left: Vec<_> = after.intersection(&left_by_killed).collect();
    assert!(
        left.is_empty(),
        "seed {}: left behind: {left:?}",
        moments.seed
    );
    fs::remove_dir_all(&storm.folder)?;
    fs::remove_file(&storm.counter)?;
    Ok(Completion::Completed)
}

/// The databases of tests that both servers hold; templates are for the next run too.
fn databases() -> Result<BTreeSet<String>, Failed> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let [postgres, mariadb] = [Product::Postgres, Product::MariaDb].map(server);
    let (postgres, mariadb) = (postgres?.url("postgres"), mariadb?.url(""));
    runtime.block_on(async {
        let mut conn = PgConnection::connect(&postgres).await?;
        let names: Vec<String> = sqlx::query_scalar("SELECT datname::text FROM pg_database")
            .fetch_all(&mut conn)
            .await?;
        let mut conn = MySqlConnection::connect(&mariadb).await?;
        let more = sqlx::query("SHOW DATABASES").fetch_all(&mut conn).await?;
        let more = more.iter().map(|row| row.get_unchecked::<String, _>(0));
        let all = names.into_iter().chain(more);
        Ok(all.filter(|name| name.starts_with("model_test_")).collect())
    })
}

fn storm() -> Outcome {
    if let Some(absence) = absence()? {
        return Ok(absence);
    }
    let all = if std::env::var_os("MODEL_NIGHTLY").is_some() {
        1000
    } else {
        120
    };
    let mut moments = Moments::new();
    let storm = Storm::new("own")?;
    let mut segments = BTreeSet::new();
    let mut kills = 0;
    while storm.begun() < all {
        let mut run = storm.run()?;
        let begin = Instant::now();
        let moment = moments.next_between(100, 1200);
        while begin.elapsed() < moment && run.try_wait()?.is_none() {
            sleep(Duration::from_millis(5));
            segments.extend(storm.segments());
        }
        if run.try_wait()?.is_none() {
            kills += 1;
        }
        run.kill()?;
        run.wait()?;
    }
    storm
        .is_over(&segments)
        .map_err(|left| format!("seed {}: {left}", moments.seed))?;
    let mut next = storm.run()?;
    let passed = next.wait()?.success();
    assert!(
        passed,
        "seed {}: the run after {kills} kills failed",
        moments.seed
    );
    segments.extend(storm.segments());
    storm
        .is_over(&segments)
        .map_err(|left| format!("seed {}: {left}", moments.seed))?;
    assert!(
        kills > 0 && !segments.is_empty(),
        "nothing was killed, or no server seen"
    );
    fs::remove_dir(&storm.folder)?;
    fs::remove_file(&storm.counter)?;
    Ok(Completion::Completed)
}

/// The folder of the runs.
struct Storm {
    folder: PathBuf,
    counter: PathBuf,
}

impl Storm {
    fn new(word: &str) -> std::io::Result<Self> {
        let folder = database_tests::folder(&format!("storm-{word}"))?;
        let counter = std::env::temp_dir().join(format!("storm-{word}-{}", std::process::id()));
        fs::write(&counter, "")?;
        Ok(Self { folder, counter })
    }

    /// Begins a run.
    fn run(&self) -> std::io::Result<Child> {
        self.command()?.spawn()
    }

    /// Begins a run on our servers, as if they were somebody else's.
    fn run_elsewhere(&self) -> Result<Child, Failed> {
        let mut command = self.command()?;
        for (product, variable, database) in [
            (Product::Postgres, "MODEL_TEST_POSTGRES_URL", "postgres"),
            (Product::MariaDb, "MODEL_TEST_MARIADB_URL", ""),
        ] {
            command.env(variable, server(product)?.url(database));
        }
        Ok(command.spawn()?)
    }

    fn command(&self) -> std::io::Result<Command> {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .env(RUN, &self.counter)
            .env("MODEL_TEST_FOLDER", &self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        Ok(command)
    }

    /// How many tests have begun.
    fn begun(&self) -> u64 {
        fs::metadata(&self.counter).map_or(0, |file| file.len())
    }

    /// The shared memory of the servers that run now: PostgreSQL writes its number down.
    fn segments(&self) -> Vec<String> {
        let servers = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let versions = servers.filter_map(|entry| fs::read_dir(entry.path()).ok());
        let files = versions.flatten().flatten();
        files
            .filter_map(|entry| {
                let text =
                    fs::read_to_string(entry.path().join("server/data/postmaster.pid")).ok()?;
                Some(text.lines().nth(6)?.split_whitespace().nth(1)?.to_owned())
            })
            .collect()
    }

    /// Waits until nothing is left.
    fn is_over(&self, segments: &BTreeSet<String>) -> Result<(), String> {
        let begin = Instant::now();
        loop {
            let left = self.left(segments);
            if left.is_empty() {
                return Ok(());
            }
            if begin.elapsed() > PATIENCE {
                return Err(format!("left behind: {}", left.join(", ")));
            }
            sleep(Duration::from_millis(50));
        }
    }

    fn left(&self, segments: &BTreeSet<String>) -> Vec<String> {
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let files = files.map(|entry| format!("file {}", entry.path().display()));
        let processes = processes(&self.folder).into_iter();
        let memory = fs::read_to_string("/proc/sysvipc/shm").unwrap_or_default();
        let numbers: BTreeSet<&str> = memory
            .lines()
            .filter_map(|line| line.split_whitespace().nth(1))
            .collect();
        let segments = segments.iter().filter(|it| numbers.contains(&***it));
        files
            .chain(processes.map(|words| format!("process {words}")))
            .chain(segments.map(|it| format!("shared memory {it}")))
            .collect()
    }
}

/// The command lines that name the folder.
fn processes(folder: &Path) -> Vec<String> {
    let folder: OsString = folder.into();
    let folder = folder.to_string_lossy();
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| fs::read(entry.path().join("cmdline")).ok())
        .map(|words| String::from_utf8_lossy(&words).replace('\0', " "))
        .filter(|words| words.contains(&*folder))
        .map(|words| words.chars().take(120).collect())
        .collect()
}

/// Random moments.
struct Moments {
    seed: u64,
    state: u64,
}

impl Moments {
    fn new() -> Self {
        let given = std::env::var("MODEL_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| hash(&SystemTime::now()));
        Self { seed, state: seed }
    }

    fn next_between(&mut self, from: u64, to: u64) -> Duration {
        self.state = hash(&self.state);
        Duration::from_millis(from + self.state % (to - from))
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
