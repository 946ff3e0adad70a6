//! What a database of its own costs a test.
//!
//! Generates crates of the same tables and the same tests, under `#[model_core::test]` and under `#[sqlx::test]`, whose
//! migrations are our DDL, and runs their test programs in turn: all tests in one process, then each in its own. A third
//! crate has tests that do nothing: what they take is taken off. SQLAlchemy's usual fixtures run beside them where
//! `MODEL_BENCH_PYTHON` names a Python that has it.
//!
//! ```sh
//! cargo run --release -p bench-databases -- [--tests 500] [--tables 20] [--rounds 3] [--no-stock]
//! ```

mod generate;
mod measure;
mod report;
mod stock;

use std::process::ExitCode;

use generate::Size;
use measure::{Bench, Contender, Mode};

type Error = Box<dyn std::error::Error>;

/// What is measured.
struct Options {
    size: Size,
    rounds: usize,
    stock: bool,
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
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        if word == "--no-stock" {
            options.stock = false;
            continue;
        }
        let place = match &*word {
            "--tests" => &mut options.size.tests,
            "--tables" => &mut options.size.tables,
            "--rounds" => &mut options.rounds,
            _ => {
                let known = "`--tests`, `--tables`, `--rounds` and `--no-stock`";
                return Err(format!("unknown option `{word}`; there are {known}").into());
            }
        };
        *place = words
            .next()
            .and_then(|number| number.parse().ok())
            .filter(|number| *number > 0)
            .ok_or_else(|| format!("`{word}` takes a number above 0"))?;
    }
    Ok(options)
}

fn run(options: &Options) -> Result<(), Error> {
    let bench = Bench::prepare(options.size)?;
    let tables = Mode::ALL.map(|mode| {
        let contenders: Vec<Contender> = Contender::ALL
            .into_iter()
            .filter(|it| options.stock || *it != Contender::SqlxStockPostgres)
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
    println!("a flush of the disk: {:.2} ms", measure::flush()?);
    for ((mode, contenders), fastest) in tables.iter().zip(&fastest) {
        print!("\n{}", report::table(mode.title(), contenders, fastest));
    }
    Ok(())
}
