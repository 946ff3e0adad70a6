//! Laws over schemas that nobody would think of, on every database.
//!
//! Tables, keys, cycles, indexes, checks, defaults and comments are drawn at random, under names made to break out of
//! their quotes. What is drawn follows from a seed alone: a failure prints it, and `MODEL_SEED` draws it again.

mod catalogue;
mod connection;
mod extending;
mod facts;
mod laws;
mod names;
mod seeds;
mod tables;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::Dialect;
use model_core::testing::server::Product;

use connection::Database;
use laws::{LAWS, Law};

type Outcome = Result<Completion, Failed>;

/// The databases that run here. MySQL's text is read by `golden`.
const DIALECTS: [Dialect; 3] = [Dialect::Postgres, Dialect::MariaDb, Dialect::Sqlite];

fn main() {
    let trials = DIALECTS.into_iter().flat_map(|dialect| {
        LAWS.iter().map(move |law| {
            let name = format!("{dialect}::{}", law.name);
            Trial::ignorable_test(name, move || test(dialect, law))
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

/// Without a server the test is ignored, unless servers are required.
fn test(dialect: Dialect, law: &Law) -> Outcome {
    let is_required = Product::ALL
        .iter()
        .any(|product| product.word() == dialect.to_string() && product.is_required());
    let mut database = match Database::new(dialect, law.name) {
        Ok(database) => database,
        Err(error) if error.is_absence() && !is_required => {
            return Ok(Completion::ignored_with(
                error.to_string().replace('\n', "; "),
            ));
        }
        Err(error) => return Err(error.to_string().into()),
    };
    let drawn = tables::schemas(dialect);
    let held = seeds::each(&drawn, |metadata| {
        database.empty();
        (law.holds)(metadata, &mut database)
    });
    if held.is_err() {
        database.fail();
    }
    held?;
    Ok(Completion::Completed)
}
