//! What a database of its own costs a test.
//!
//! Generates crates of the same tables and the same tests, under `#[model_core::test]` and under `#[sqlx::test]`, whose
//! migrations are our DDL, and runs their test programs in turn: all tests in one process, then each in its own. A third
//! crate has tests that do nothing: what they take is taken off. SQLAlchemy's usual fixtures run beside them where
//! `MODEL_BENCH_PYTHON` names a Python that has it.
//!
//! ```sh
//! cargo run --release -p bench-databases -- [--tests 500] [--tables 20] [--rounds 3] [--no-stock] [--only sqlite] \
//!     [--disk FOLDER] [--optimised-dependencies]
//! ```
//!
//! What `#[sqlx::test]` takes on SQLite is what the disk takes for its flushes: `--disk` measures it on another disk too.
//! `--optimised-dependencies` builds the tests as `[profile.dev.package."*"] opt-level = 3` does.

mod generate;
mod measure;
mod report;
mod stock;

use std::path::PathBuf;
use std::process::ExitCode;

use generate::{Dependencies, Size};
use measure::{Bench, Contender, Mode};

type Error = Box<dyn std::error::Error>;

/// What is measured.
struct Options {
    size: Size,
    rounds: usize,
    stock: bool,
    /// The one database that is measured; all otherwise.
    only: Option<String>,
    /// A folder on another disk.
    disk: Option<PathBuf>,
    dependencies: Dependencies,
}

fn main() -> ExitCode {
    match options().and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, Error> {
    let mut options = Options {
        size: Size {
            tests: 500,
            tables: 20,
        },
        rounds: 3,
        stock: true,
        only: None,
        disk: None,
        dependencies: Dependencies::AsTheyCome,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || {
            let value = words.next();
            value.ok_or_else(|| format!("`{word}` takes a value"))
        };
        match &*word {
            "--tests" => options.size.tests = number(&word, &value()?)?,
            "--tables" => options.size.tables = number(&word, &value()?)?,
            "--rounds" => options.rounds = number(&word, &value()?)?,
            "--no-stock" => options.stock = false,
            "--only" => options.only = Some(value()?),
            "--disk" => options.disk = Some(value()?.into()),
            "--optimised-dependencies" => options.dependencies = Dependencies::Optimised,
            _ => {
                let known = "`--tests`, `--tables`, `--rounds`, `--no-stock`, `--only`, `--disk` and `--optimised-dependencies`";
                return Err(format!("unknown option `{word}`; there are {known}").into());
            }
        }
    }
    if let Some(only) = &options.only
        && !Contender::ALL.iter().any(|it| it.database() == only)
    {
        let databases = "`sqlite`, `postgres` or `mariadb`";
        return Err(format!("`--only` takes {databases}, not `{only}`").into());
    }
    if let Some(disk) = &options.disk
        && !disk.is_dir()
    {
        return Err(format!("`--disk` takes a folder, and `{}` is none", disk.display()).into());
    }
    Ok(options)
}

fn number(word: &str, value: &str) -> Result<usize, Error> {
    let number = value.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("`{word}` takes a number above 0, not `{value}`").into())
}

fn run(options: &Options) -> Result<(), Error> {
    let bench = Bench::prepare(options.size, options.dependencies, options.disk.clone())?;
    let tables = Mode::ALL.map(|mode| {
        let contenders: Vec<Contender> = Contender::ALL
            .into_iter()
            .filter(|it| options.stock || *it != Contender::SqlxStockPostgres)
            .filter(|it| options.disk.is_some() || *it != Contender::SqlxSqliteElsewhere)
            .filter(|it| {
                options
                    .only
                    .as_deref()
                    .is_none_or(|only| only == it.database())
            })
            .filter(|it| it.has(mode))
            .collect();
        (mode, contenders)
    });
    let mut fastest = tables
        .each_ref()
        .map(|(_, contenders)| vec![None; contenders.len()]);
    for round in 0..options.rounds {
        eprintln!("round {} of {}", round + 1, options.rounds);
        for ((mode, contenders), fastest) in tables.iter().zip(&mut fastest) {
            for (contender, fastest) in contenders.iter().zip(fastest) {
                let Some(cost) = bench.measure(*contender, *mode)? else {
                    continue;
                };
                *fastest = Some(fastest.map_or(cost, |before| cost.min(before)));
            }
        }
    }
    println!(
        "{} tests, {} tables of 8 columns; the fastest round, less what tests take that do nothing",
        options.size.tests, options.size.tables
    );
    println!("a flush of the disk: {:.2} ms", bench.flush()?);
    if let Some(disk) = &options.disk {
        println!("a flush of the other disk: {:.2} ms", measure::flush(disk)?);
    }
    for ((mode, contenders), fastest) in tables.iter().zip(&fastest) {
        print!("\n{}", report::table(mode.title(), contenders, fastest));
    }
    Ok(())
}
