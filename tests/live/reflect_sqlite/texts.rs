//! Every text that SQLite accepts is read, and means what SQLite's pragmas say.

use model_core::schema::{Found, Table};
use model_core::{Dialect, OnExisting};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use sqlx::{AssertSqlSafe, SqliteConnection};
use tokio::runtime::Runtime;

use crate::pragmas::describe;
use crate::support::{database, found, run};
use crate::written::{Choices, table};

const PARENT: &str = "CREATE TABLE o (x INTEGER PRIMARY KEY NOT NULL, y TEXT UNIQUE)";

/// Two databases: one for the text as it was written, one for the text that is made of what was read.
struct Databases {
    written: SqliteConnection,
    read: SqliteConnection,
}

#[test]
fn every_accepted_text_is_read_and_written_again_without_loss() {
    let runtime = Runtime::new().expect("a runtime");
    let (_first, written) = runtime.block_on(database(&[]));
    let (_second, read) = runtime.block_on(database(&[]));
    let databases = std::cell::RefCell::new(Databases { written, read });
    let cases = if std::env::var("MODEL_NIGHTLY").is_ok_and(|it| it == "1") {
        20_000
    } else {
        500
    };
    let (mut accepted, mut refused) = (0, 0);
    let counts = std::cell::RefCell::new((&mut accepted, &mut refused));
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let outcome = runner.run(&vec(any::<u32>(), 0..160), |choices| {
        let statements = table(&mut Choices::new(&choices));
        let law = runtime.block_on(holds(&mut databases.borrow_mut(), &statements));
        let mut counts = counts.borrow_mut();
        match law {
            Ok(true) => *counts.0 += 1,
            Ok(false) => *counts.1 += 1,
            Err(error) => {
                return Err(TestCaseError::fail(format!(
                    "{error}\nof\n{}",
                    statements.join(";\n")
                )));
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    println!("{accepted} texts accepted, {refused} refused");
    assert!(
        accepted > refused,
        "{accepted} texts accepted, {refused} refused"
    );
}

/// `false`: SQLite or the models refuse the text.
async fn holds(databases: &mut Databases, statements: &[String]) -> Result<bool, String> {
    let Databases { written, read } = databases;
    for conn in [&mut *written, &mut *read] {
        run(conn, "DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS o").await;
        run(conn, PARENT).await;
    }
    for statement in statements {
        if sqlx::raw_sql(AssertSqlSafe(statement.clone()))
            .execute(&mut *written)
            .await
            .is_err()
        {
            return Ok(false);
        }
    }
    let first = found(written).await;
    if !first.unmanaged.is_empty() {
        return Err(format!("not read: {:#?}", first.unmanaged));
    }
    run(read, "DROP TABLE o").await;
    let metadata = first.clone().into_metadata();
    // Models have rules that SQLite does not have: an action that sets a required column to NULL is an error.
    let Ok(script) = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error) else {
        return Ok(false);
    };
    run(read, script.as_str()).await;
    let second = found(read).await;
    same("tables", &tables(&first), &tables(&second))?;
    same("pragmas", &describe(written).await, &describe(read).await)?;
    Ok(true)
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, left: &T, right: &T) -> Result<(), String> {
    if left == right {
        Ok(())
    } else {
        Err(format!("{what} differ\nwritten {left:#?}\nread {right:#?}"))
    }
}

/// The tables without names of constraints, which a text need not have.
fn tables(found: &Found) -> Vec<Table> {
    let tables = found.database.tables.iter().map(|table| {
        let mut table = Table::clone(table);
        table.primary_key = table.primary_key.map(|mut key| {
            key.name = None;
            key
        });
        table.uniques = table
            .uniques
            .iter()
            .cloned()
            .map(|mut it| {
                it.name = None;
                it
            })
            .collect();
        table.foreign_keys = table
            .foreign_keys
            .iter()
            .cloned()
            .map(|mut it| {
                it.name = None;
                it
            })
            .collect();
        table.checks = table
            .checks
            .iter()
            .cloned()
            .map(|mut it| {
                it.name = None;
                it.column = None;
                it
            })
            .collect();
        table
    });
    tables.collect()
}
