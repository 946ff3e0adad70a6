//! Laws over schemas that nobody would think of, on every database.
//!
//! Tables, keys, cycles, indexes, checks, defaults and comments are drawn at random, under names made to break out of
//! their quotes. What is drawn follows from a seed alone: a failure prints it, and `MODEL_SEED` draws it again.

mod catalogue;
mod connection;
mod facts;
mod laws;
mod names;
mod seeds;
mod tables;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::Dialect;
use model_core::testing::server::{Product, server};

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
    let product = match dialect {
        Dialect::Postgres => Product::Postgres,
        Dialect::MariaDb | Dialect::MySql => Product::MariaDb,
        Dialect::Sqlite => return obey(law, Database::in_memory()),
    };
    match server(product) {
        Ok(server) => obey(law, Database::on(server, law.name)),
        Err(error) if error.is_absence() && !product.is_required() => Ok(Completion::ignored_with(
            error.to_string().replace('\n', "; "),
        )),
        Err(error) => Err(error.to_string().into()),
    }
}

fn obey(law: &Law, mut database: Database) -> Outcome {
    let drawn = tables::schemas(database.dialect());
    seeds::each(&drawn, |metadata| {
        database.empty();
        (law.holds)(metadata, &mut database)
    })?;
    database.remove();
    Ok(Completion::Completed)
}
