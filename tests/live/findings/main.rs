//! What once went wrong on live databases, each with the right result: on SQLite, PostgreSQL and MariaDB.
//!
//! Every test has a database of its own. Without a server its tests are ignored, unless `MODEL_TEST_REQUIRE` lists it.

mod cancelled;
mod changed;
mod database;
mod dropped;
mod errors;
mod faults;
mod locks;
mod nothing_to_do;
mod packets;
mod predicted;
mod private_mariadb;
mod renames;
mod reports;
mod rights;
mod session;
mod support;

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::Backend;
use model_core::testing::server::Product;

use database::Own;

type Outcome = Result<Completion, Failed>;
type Test = for<'a> fn(&'a mut Own) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// A test, and the databases that it is about.
#[derive(Clone, Copy)]
struct Entry {
    name: &'static str,
    on: &'static [Backend],
    test: Test,
}

const ALL: &[Backend] = &[Backend::Sqlite, Backend::Postgres, Backend::MariaDb];

/// The tests of a file, each under its own name, with the databases that they are about.
macro_rules! tests {
    ($($on:ident: $($test:ident),+ $(,)?);* $(;)?) => {
        pub(crate) const TESTS: &[crate::Entry] = &[
            $($(crate::Entry {
                name: concat!(module_path!(), "::", stringify!($test)),
                on: crate::databases!($on),
                test: |own| Box::pin($test(own)),
            },)+)*
        ];
    };
}

macro_rules! databases {
    (All) => {
        crate::ALL
    };
    (Servers) => {
        &[
            model_core::testing::Backend::Postgres,
            model_core::testing::Backend::MariaDb,
        ]
    };
    ($one:ident) => {
        &[model_core::testing::Backend::$one]
    };
}
use {databases, tests};

fn main() {
    let entries = [
        cancelled::TESTS,
        changed::TESTS,
        dropped::TESTS,
        errors::TESTS,
        faults::TESTS,
        locks::TESTS,
        nothing_to_do::TESTS,
        predicted::TESTS,
        renames::TESTS,
        reports::TESTS,
        rights::TESTS,
        session::TESTS,
    ]
    .concat();
    let mut trials: Vec<Trial> = entries.into_iter().flat_map(trials_of).collect();
    trials.extend(packets::trials());
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
    private_mariadb::stop();
    conclusion.exit();
}

fn trials_of(entry: Entry) -> impl Iterator<Item = Trial> {
    entry.on.iter().map(move |&backend| {
        let name = entry.name.trim_start_matches("findings::");
        let word = database::word(backend);
        Trial::ignorable_test(format!("{word}::{name}"), move || {
            run(backend, name, entry.test)
        })
    })
}

/// Runs a test in a database of its own.
fn run(backend: Backend, name: &str, test: Test) -> Outcome {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let is_required = Product::ALL
            .iter()
            .any(|it| it.word() == database::word(backend) && it.is_required());
        let mut own = match Own::create(backend, name).await {
            Ok(own) => own,
            Err(error) if error.is_absence() && !is_required => {
                let reason = error.to_string().replace('\n', "; ");
                return Ok(Completion::ignored_with(reason));
            }
            Err(error) => return Err(error.to_string().into()),
        };
        // A panic passes through here: the database is kept then.
        test(&mut own).await;
        Ok(Completion::Completed)
    })
}
