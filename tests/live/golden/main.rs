//! Runs the text of every golden case on its database, and compares what the database then holds.
//!
//! `golden-tests` compares the text with what is written down; here it is executed. What a dialect refuses has no text
//! and so no test. MySQL's text is parsed by another parser and, where MariaDB knows the words, run there.

mod database;
mod laws;
mod mariadb;
mod mysql;
mod postgres;
mod sqlite;

use golden_tests::{CASES, Case};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::TestDatabaseError;
use model_core::testing::server::Product;
use model_core::{Dialect, OnExisting};

use database::Database;

type Outcome = Result<Completion, Failed>;

fn main() {
    let trials = CASES
        .iter()
        .flat_map(|case| Dialect::ALL.map(|dialect| (case, dialect)))
        .filter(|(case, dialect)| {
            let metadata = (case.metadata)();
            metadata.create_ddl(*dialect, OnExisting::Error).is_ok()
        })
        .map(|(case, dialect)| {
            let name = format!("{dialect}::{}", case.name);
            Trial::ignorable_test(name, move || test(case, dialect))
        });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

fn test(case: &'static Case, dialect: Dialect) -> Outcome {
    match dialect {
        Dialect::Sqlite => obey(case, dialect, &mut sqlite::Own::new(case)),
        Dialect::Postgres => on_server(case, dialect, Product::Postgres, postgres::Own::new(case)),
        Dialect::MariaDb => {
            let own = mariadb::Own::new(case, dialect);
            on_server(case, dialect, Product::MariaDb, own)
        }
        Dialect::MySql => {
            mysql::parse(case)?;
            if let Some(reason) = mysql::only_there(case) {
                return Ok(Completion::ignored_with(format!(
                    "parsed, and not run: {reason}"
                )));
            }
            let own = mariadb::Own::new(case, dialect);
            on_server(case, dialect, Product::MariaDb, own)
        }
    }
}

fn obey(case: &Case, dialect: Dialect, database: &mut dyn Database) -> Outcome {
    laws::obey(case, dialect, database)?;
    Ok(Completion::Completed)
}

/// Without a server the test is ignored, unless servers are required.
fn on_server(
    case: &Case,
    dialect: Dialect,
    product: Product,
    own: Result<impl Database, TestDatabaseError>,
) -> Outcome {
    match own {
        Ok(mut own) => obey(case, dialect, &mut own),
        Err(error) if error.is_absence() && !product.is_required() => Ok(Completion::ignored_with(
            error.to_string().replace('\n', "; "),
        )),
        Err(error) => Err(error.to_string().into()),
    }
}
