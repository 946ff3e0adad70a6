//! What deriving models costs a build, beside other derives.
//!
//! Generates crates of the same structs under different derives, and checks each of them again and again: wholly, and
//! after one edit. The flavours take turns, so that a busy machine slows all of them, and the medians stand in one
//! table. Dependencies are checked beforehand; what is measured is `cargo check` of one crate.
//!
//! ```sh
//! cargo run -p bench-compile --release -- [--rounds 5] [--models 200]
//! ```

mod generate;
mod measure;
mod report;

use std::process::ExitCode;
use std::{env, io};

use generate::Flavour;
use measure::{Bench, Cost};

/// How large, and how often.
struct Options {
    rounds: usize,
    models: usize,
}

fn main() -> ExitCode {
    let result = options().and_then(|options| run(&options).map_err(|error| error.to_string()));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        rounds: 5,
        models: 200,
    };
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        let place = match &*word {
            "--rounds" => &mut options.rounds,
            "--models" => &mut options.models,
            _ => {
                return Err(format!(
                    "unknown option `{word}`; there are `--rounds` and `--models`"
                ));
            }
        };
        let number = words
            .next()
            .and_then(|number| number.parse().ok())
            .filter(|number| *number > 0);
        *place = number.ok_or_else(|| format!("`{word}` takes a number above 0"))?;
    }
    Ok(options)
}

fn run(options: &Options) -> io::Result<()> {
    // Beside the other things that cargo built; a second run finds its dependencies checked.
    let program = env::current_exe()?;
    let folder = program
        .ancestors()
        .nth(2)
        .unwrap_or(&program)
        .join("bench-compile");
    generate::workspace(&folder, options.models)?;
    let bench = Bench::new(&folder);
    bench.prepare()?;
    let mut costs: Vec<Vec<Cost>> = vec![Vec::new(); Flavour::ALL.len()];
    for round in 0..options.rounds {
        eprintln!("round {} of {}", round + 1, options.rounds);
        for (flavour, costs) in Flavour::ALL.iter().zip(&mut costs) {
            costs.push(bench.measure(flavour.package(), round)?);
        }
    }
    println!(
        "{} models of 10 columns, {} foreign keys; median of {} rounds\n",
        options.models, options.models, options.rounds
    );
    print!(
        "{}",
        report::table(
            &costs
                .iter()
                .map(|costs| Cost::median(costs))
                .collect::<Vec<_>>()
        )
    );
    Ok(())
}
