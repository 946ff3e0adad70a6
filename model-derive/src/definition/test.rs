//! A test with a database of its own, validated.

use syn::{LitStr, Path, Type};

use super::installed::{Absence, absence};
use crate::diagnostics::Diagnostics;
use crate::input::{Flavor, TestFunction, TestInput};
use crate::symbol;

/// A test, once for each database that it asks for.
pub(crate) struct TestDefinition {
    pub(crate) function: TestFunction,
    pub(crate) backends: Vec<TestBackend>,
    /// Whether the attribute names several: then each has a name of its own.
    pub(crate) is_several: bool,
    pub(crate) metadata: Option<Path>,
    pub(crate) seed: Option<Path>,
    pub(crate) isolation: &'static str,
    pub(crate) migrations: Option<LitStr>,
    pub(crate) worker_threads: Option<u32>,
    pub(crate) krate: Option<Path>,
}

/// A kind of database.
pub(crate) struct TestBackend {
    /// Its word: the test's name where there are several.
    pub(crate) word: &'static str,
    /// The variant of `Backend`.
    pub(crate) variant: &'static str,
    /// That there is no such server here.
    pub(crate) absence: Option<Absence>,
}

/// Words, variants, and the types of sqlx that belong to one of them alone.
const BACKENDS: [(&str, &str, [&str; 3]); 3] = [
    (
        symbol::SQLITE,
        "Sqlite",
        ["SqlitePool", "SqliteConnection", "Sqlite"],
    ),
    (
        symbol::POSTGRES,
        "Postgres",
        ["PgPool", "PgConnection", "Postgres"],
    ),
    (
        symbol::MARIADB,
        "MariaDb",
        ["MySqlPool", "MySqlConnection", "MySql"],
    ),
];

/// As many as tokio starts where nothing is said: one a core is the most that helps, and two is the least that shows.
const WORKER_THREADS: u32 = 2;

impl TestDefinition {
    pub(crate) fn new(diagnostics: &Diagnostics, input: TestInput, function: TestFunction) -> Self {
        let flavor = input.flavor.value().copied();
        if let Some(threads) = input.worker_threads.given()
            && flavor != Some(Flavor::MultiThread)
            // Otherwise the word that was meant may be the one that was not understood.
            && diagnostics.count() == 0
        {
            diagnostics.error_on(
                &threads.name,
                "`worker_threads` needs a runtime that has several: write `flavor = \"multi_thread\"` too",
            );
        }
        let threads = input.worker_threads.value().map(|it| it.value);
        let asked: Vec<bool> = [&input.sqlite, &input.postgres, &input.mariadb]
            .iter()
            .map(|it| it.is_given())
            .collect();
        let is_said = asked.contains(&true);
        let named = belongs_to(&function.argument);
        let backends: Vec<TestBackend> = BACKENDS
            .iter()
            .zip(asked)
            .filter(|((word, ..), asked)| {
                if is_said {
                    *asked
                } else {
                    *word == named.unwrap_or(symbol::SQLITE)
                }
            })
            .map(|((word, variant, _), _)| TestBackend {
                word,
                variant,
                absence: absence(word),
            })
            .collect();
        Self {
            is_several: backends.len() > 1,
            backends,
            metadata: input.metadata.take(),
            seed: input.seed.take(),
            isolation: input.isolation.value().copied().unwrap_or("Database"),
            migrations: input.migrations.take(),
            worker_threads: (flavor == Some(Flavor::MultiThread))
                .then(|| threads.unwrap_or(WORKER_THREADS)),
            krate: input.krate.take(),
            function,
        }
    }
}

/// The database that a type of sqlx belongs to, by its name: `PgPool`, `Pool<Postgres>`.
fn belongs_to(argument: &Type) -> Option<&'static str> {
    let Type::Path(path) = argument else {
        return None;
    };
    let last = path.path.segments.last()?;
    let words = quote::quote!(#last).to_string();
    let is_named = |name: &str| {
        words
            .split(|it: char| !it.is_alphanumeric())
            .any(|word| word == name)
    };
    BACKENDS
        .iter()
        .find(|(_, _, types)| types.iter().any(|name| is_named(name)))
        .map(|(word, ..)| *word)
}
