//! One test program, and what it took.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;
use std::{env, fs};

use model_core::testing::server::{Product, server};

use crate::generate::{self, Dependencies, Size};
use crate::stock::Stock;
use crate::{Error, stock};

/// Who makes the databases, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contender {
    OursSqlite,
    SqlxSqlite,
    /// On another disk.
    SqlxSqliteElsewhere,
    SqlAlchemySqlite,
    BareFile,
    BareMemory,
    OursPostgres,
    SqlxPostgres,
    SqlxStockPostgres,
    SqlAlchemyPostgres,
    OursMariaDb,
    SqlxMariaDb,
}

/// How the tests are run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// All of them in one process, as `cargo test` runs them.
    Together,
    /// Each in a process of its own, two at a time, as `cargo nextest run` runs them.
    Each,
}

impl Mode {
    pub(crate) const ALL: [Self; 2] = [Self::Together, Self::Each];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Together => "one process",
            Self::Each => "a process for each test",
        }
    }
}

/// What each test takes beyond one that does nothing.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// Milliseconds of wall clock a test, of a whole program's time.
    pub(crate) wall: f64,
    /// Milliseconds of CPU a test, of the test program alone.
    pub(crate) cpu: f64,
}

/// The packages, built.
pub(crate) struct Bench {
    folder: PathBuf,
    size: Size,
    stock: Option<Stock>,
    /// A folder on another disk.
    disk: Option<PathBuf>,
}

/// On a server as it comes, so many tests show what a test takes.
const TESTS_ON_STOCK: usize = 40;

/// So many processes show what a process takes.
const PROCESSES: usize = 200;

impl Contender {
    pub(crate) const ALL: [Self; 12] = [
        Self::OursSqlite,
        Self::SqlxSqlite,
        Self::SqlxSqliteElsewhere,
        Self::SqlAlchemySqlite,
        Self::BareFile,
        Self::BareMemory,
        Self::OursPostgres,
        Self::SqlxPostgres,
        Self::SqlxStockPostgres,
        Self::SqlAlchemyPostgres,
        Self::OursMariaDb,
        Self::SqlxMariaDb,
    ];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::OursSqlite => "SQLite, `#[model_core::test]`",
            Self::SqlxSqlite => "SQLite, `#[sqlx::test]`",
            Self::SqlxSqliteElsewhere => "SQLite, `#[sqlx::test]` on the other disk",
            Self::SqlAlchemySqlite => "SQLite, SQLAlchemy's `create_all` in memory",
            Self::BareFile => "SQLite, a template's bytes in a file and a pool, and nothing else",
            Self::BareMemory => {
                "SQLite, a template's bytes in memory and one connection, and nothing else"
            }
            Self::OursPostgres => "PostgreSQL, `#[model_core::test]`",
            Self::SqlxPostgres => "PostgreSQL, `#[sqlx::test]` on the same private server",
            Self::SqlxStockPostgres => "PostgreSQL, `#[sqlx::test]` on a server as it comes",
            Self::SqlAlchemyPostgres => {
                "PostgreSQL, SQLAlchemy's `create_all` and `drop_all` on the same private server"
            }
            Self::OursMariaDb => "MariaDB, `#[model_core::test]`",
            Self::SqlxMariaDb => "MariaDB, `#[sqlx::test]` on the same private server",
        }
    }

    /// The one that it is compared with.
    pub(crate) fn ours(self) -> Self {
        match self {
            Self::OursSqlite
            | Self::SqlxSqlite
            | Self::SqlxSqliteElsewhere
            | Self::SqlAlchemySqlite
            | Self::BareFile
            | Self::BareMemory => Self::OursSqlite,
            Self::OursMariaDb | Self::SqlxMariaDb => Self::OursMariaDb,
            Self::OursPostgres
            | Self::SqlxPostgres
            | Self::SqlxStockPostgres
            | Self::SqlAlchemyPostgres => Self::OursPostgres,
        }
    }

    /// The kind of its databases.
    pub(crate) fn database(self) -> &'static str {
        match self.ours() {
            Self::OursSqlite => "sqlite",
            Self::OursMariaDb => "mariadb",
            _ => "postgres",
        }
    }

    /// Whether it is measured so.
    pub(crate) fn has(self, mode: Mode) -> bool {
        let is_bare = matches!(self, Self::BareFile | Self::BareMemory);
        mode == Mode::Together || (self.program().is_some() && !is_bare)
    }

    /// The package and the program of its tests.
    fn program(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::OursSqlite => ("ours", "sqlite"),
            Self::OursPostgres => ("ours", "postgres"),
            Self::OursMariaDb => ("ours", "mariadb"),
            Self::SqlxSqlite | Self::SqlxSqliteElsewhere => ("peers", "sqlite"),
            Self::BareFile => ("bare", "file"),
            Self::BareMemory => ("bare", "memory"),
            Self::SqlxPostgres | Self::SqlxStockPostgres => ("peers", "postgres"),
            Self::SqlxMariaDb => ("peers", "mariadb"),
            Self::SqlAlchemySqlite | Self::SqlAlchemyPostgres => return None,
        })
    }
}

impl Cost {
    pub(crate) fn min(self, other: Self) -> Self {
        Self {
            wall: self.wall.min(other.wall),
            cpu: self.cpu.min(other.cpu),
        }
    }
}

impl Bench {
    /// Generates the packages and builds them.
    pub(crate) fn prepare(
        size: Size,
        dependencies: Dependencies,
        disk: Option<PathBuf>,
    ) -> Result<Self, Error> {
        // Beside the other things that cargo built.
        let program = env::current_exe()?;
        let built = program.ancestors().nth(2).unwrap_or(&program);
        let folder = built.join(match dependencies {
            Dependencies::AsTheyCome => "bench-databases",
            Dependencies::Optimised => "bench-databases-optimised",
        });
        generate::workspace(&folder, size, dependencies)?;
        let bench = Self {
            folder,
            size,
            stock: stock::start()?,
            disk,
        };
        eprintln!("building the tests");
        for (word, dialect) in [
            ("sqlite", "sqlite"),
            ("postgres", "postgres"),
            ("mariadb", "mariadb"),
        ] {
            let ddl =
                output(
                    bench
                        .cargo()
                        .args(["run", "--quiet", "--package", "ours", "--", dialect]),
                )?;
            let file = format!("peers/migrations/{word}/1_tables.sql");
            fs::write(bench.folder.join(file), ddl.stdout)?;
        }
        output(bench.cargo().args(["test", "--workspace", "--no-run"]))?;
        Ok(bench)
    }

    /// Runs the tests; none where what they need is not there.
    pub(crate) fn measure(&self, contender: Contender, mode: Mode) -> Result<Option<Cost>, Error> {
        let Some((package, program)) = contender.program() else {
            return self.sqlalchemy(contender);
        };
        let tests = match (contender, mode) {
            (Contender::SqlxStockPostgres, _) => TESTS_ON_STOCK.min(self.size.tests),
            (_, Mode::Each) => PROCESSES.min(self.size.tests),
            (_, Mode::Together) => self.size.tests,
        };
        let own = |package: &str| self.folder.join(package);
        let (nothing, nothing_cpu) =
            self.run("nothing", "nothing", &own("nothing"), tests, None, mode)?;
        let url = match contender {
            Contender::SqlxSqlite | Contender::SqlxSqliteElsewhere => {
                Some("sqlite::memory:".to_owned())
            }
            Contender::SqlxPostgres => Some(server(Product::Postgres)?.url("postgres")),
            Contender::SqlxMariaDb => Some(server(Product::MariaDb)?.url("mysql")),
            Contender::SqlxStockPostgres => match &self.stock {
                Some(stock) => Some(stock.url()),
                None => return Ok(None),
            },
            _ => None,
        };
        // `#[sqlx::test]` has its SQLite databases below the folder that it is run in.
        let folder = match (contender, &self.disk) {
            (Contender::SqlxSqliteElsewhere, Some(disk)) => disk.clone(),
            _ => own(package),
        };
        let (wall, cpu) = self.run(package, program, &folder, tests, url.as_deref(), mode)?;
        #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
        let each = 1e3 / tests as f64;
        Ok(Some(Cost {
            wall: (wall - nothing) * each,
            cpu: (cpu - nothing_cpu) * each,
        }))
    }

    /// Milliseconds that a flush takes where `#[sqlx::test]` has its databases: it does so sixteen times a test.
    pub(crate) fn flush(&self) -> Result<f64, Error> {
        flush(&self.folder)
    }

    /// Seconds of wall clock, and of the program's own CPU.
    fn run(
        &self,
        package: &str,
        program: &str,
        folder: &Path,
        tests: usize,
        url: Option<&str>,
        mode: Mode,
    ) -> Result<(f64, f64), Error> {
        let figures = self.folder.join("figures");
        let names: Vec<String> = (0..tests).map(|test| format!("test_{test}")).collect();
        let program = self.test_program(package, program)?;
        let mut command = self.command("/usr/bin/time");
        command
            .arg("--format=%U %S")
            .arg("--output")
            .arg(&figures)
            .current_dir(folder);
        match mode {
            Mode::Together => {
                command.arg(program).arg("--quiet");
                if tests < self.size.tests {
                    command.args(names).arg("--exact");
                }
            }
            Mode::Each => {
                let list = self.folder.join("names");
                fs::write(&list, names.join("\n"))?;
                command
                    .env("NEXTEST_EXECUTION_MODE", "process-per-test")
                    .args(["xargs", "--max-procs=2", "--max-args=1", "--arg-file"])
                    .arg(list)
                    .arg(program)
                    .args(["--quiet", "--exact"]);
            }
        }
        if let Some(url) = url {
            command.env("DATABASE_URL", url);
        }
        let begin = Instant::now();
        output(&mut command)?;
        let wall = begin.elapsed().as_secs_f64();
        let cpu = fs::read_to_string(&figures)?
            .split_whitespace()
            .filter_map(|number| number.parse::<f64>().ok())
            .sum();
        Ok((wall, cpu))
    }

    /// The newest program of this name: cargo puts a hash behind it.
    fn test_program(&self, package: &str, program: &str) -> Result<PathBuf, Error> {
        let mut command = self.cargo();
        command.args([
            "test",
            "--no-run",
            "--message-format=json",
            "--package",
            package,
        ]);
        let output = output(command.args(["--test", program]))?;
        let text = String::from_utf8(output.stdout)?;
        let name = format!("/{program}-");
        let path = text
            .split("\"executable\":\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .find(|path| path.contains(&name));
        path.map(PathBuf::from)
            .ok_or_else(|| format!("cargo names no program of `{package}`").into())
    }

    fn sqlalchemy(&self, contender: Contender) -> Result<Option<Cost>, Error> {
        let Ok(python) = env::var("MODEL_BENCH_PYTHON") else {
            return Ok(None);
        };
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("sqlalchemy_fixtures.py");
        let mut command = Command::new(python);
        command.arg(script).arg(self.size.tables.to_string());
        if contender == Contender::SqlAlchemyPostgres {
            let server = server(Product::Postgres)?;
            let socket = server.socket().ok_or("the server is elsewhere")?;
            let url = server.url("postgres");
            let port = url
                .split("port=")
                .nth(1)
                .and_then(|rest| rest.split('&').next())
                .unwrap_or("5432");
            command.arg(format!(
                "postgresql+psycopg2://postgres@/postgres?host={}&port={port}",
                socket.display()
            ));
        }
        let text = String::from_utf8(output(&mut command)?.stdout)?;
        let figures: Vec<f64> = text
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .collect();
        match figures[..] {
            [wall, cpu] => Ok(Some(Cost { wall, cpu })),
            _ => Err(format!("the script wrote `{text}`").into()),
        }
    }

    fn cargo(&self) -> Command {
        self.command(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        command
    }
}

fn output(command: &mut Command) -> Result<Output, Error> {
    let program = command.get_program().display().to_string();
    let output = command
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(format!(
        "{program} failed:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
    .into())
}

/// Milliseconds that it takes to flush what was written to a file in a folder.
pub(crate) fn flush(folder: &Path) -> Result<f64, Error> {
    const TIMES: u32 = 100;
    let path = folder.join("flushed");
    let mut file = fs::File::create(&path)?;
    let begin = Instant::now();
    for _ in 0..TIMES {
        file.write_all(&[0; 4096])?;
        file.sync_data()?;
    }
    let flush = begin.elapsed() / TIMES;
    fs::remove_file(path)?;
    Ok(flush.as_secs_f64() * 1e3)
}
