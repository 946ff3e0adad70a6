//! Our schema beside the original one, as `pg_dump` describes both.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::metadata::NamingConvention;
use model_core::schema::{DdlItem, Requirement};
use model_core::testing::server::{Product, server};
use model_core::testing::{TestDatabase, TestDatabaseError};
use model_core::{Dialect, MetaData, OnExisting};
use original_tests::{CHINOOK, PAGILA, dump};

fn main() {
    let originals: [(&str, Models); 2] = [("chinook", chinook), ("pagila", pagila)];
    let trials = originals.map(|(name, models)| {
        Trial::ignorable_test(format!("postgres::{name}"), move || compare(name, models))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.into()).exit();
}

/// Our models of an original, whose text may help.
type Models = fn(&str) -> Result<MetaData, Failed>;

fn chinook(_original: &str) -> Result<MetaData, Failed> {
    Ok(MetaData::of(CHINOOK)?.with_naming_convention(postgres_names()?)?)
}

/// Functions, triggers and views are SQL whoever writes them: they are items with the original's own text, each behind
/// the tables and behind the one before it.
fn pagila(original: &str) -> Result<MetaData, Failed> {
    let mut metadata = MetaData::of(PAGILA)?.with_naming_convention(postgres_names()?)?;
    let tables: Vec<_> = metadata.tables().map(|table| table.name.clone()).collect();
    let mut before: Option<String> = None;
    for (position, statement) in statements(original).into_iter().enumerate() {
        if !is_an_item(&statement) {
            continue;
        }
        let name = format!("original_{position}");
        let drop = format!("DROP {name}"); // Nothing here is dropped.
        let mut item = DdlItem::new(name.clone(), statement, drop);
        for table in &tables {
            item = item.requires(Requirement::Relation(table.clone()));
        }
        if let Some(before) = before.replace(name) {
            item = item.requires(Requirement::item(before));
        }
        metadata.define(item, OnExisting::Error)?;
    }
    Ok(metadata)
}

fn is_an_item(statement: &str) -> bool {
    [
        "CREATE FUNCTION",
        "CREATE AGGREGATE",
        "CREATE VIEW",
        "CREATE MATERIALIZED VIEW",
        "CREATE TRIGGER",
        "CREATE UNIQUE INDEX rental_category",
    ]
    .iter()
    .any(|words| statement.starts_with(words))
}

/// The statements of a dump, without semicolons: each begins a line with its word, behind an empty line.
fn statements(dump: &str) -> Vec<String> {
    let mut statements: Vec<String> = Vec::new();
    for piece in dump.split("\n\n") {
        let begins = ["CREATE ", "ALTER ", "SET "]
            .iter()
            .any(|word| piece.starts_with(word));
        match statements.last_mut() {
            Some(last) if !begins => {
                last.push_str("\n\n");
                last.push_str(piece);
            }
            _ => statements.push(piece.to_owned()),
        }
    }
    for statement in &mut statements {
        let end = statement.trim_end().trim_end_matches(';').len();
        statement.truncate(end);
    }
    statements
}

/// The names that PostgreSQL gives to what has none.
fn postgres_names() -> Result<NamingConvention, Failed> {
    Ok(NamingConvention::new([
        ("pk", "%(table_name)s_pkey"),
        ("fk", "%(table_name)s_%(column_0_N_name)s_fkey"),
        ("ix", "%(table_name)s_%(column_0_N_name)s_idx"),
    ])?)
}

fn compare(name: &str, models: Models) -> Result<Completion, Failed> {
    let Some(folder) = std::env::var_os("MODEL_CORPORA") else {
        let reason = format!(
            "needs the original: set MODEL_CORPORA to the folder that holds real/{name}.postgres.sql"
        );
        return Ok(Completion::ignored_with(reason));
    };
    let file = Path::new(&folder).join(format!("real/{name}.postgres.sql"));
    let original =
        std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let metadata = models(&original)?;
    let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?;
    let databases = (
        empty(&format!("{name} theirs")),
        empty(&format!("{name} ours")),
    );
    let (theirs, ours) = match databases {
        (Ok(theirs), Ok(ours)) => (theirs, ours),
        (Err(error), _) | (_, Err(error)) => {
            if error.is_absence() && !Product::Postgres.is_required() {
                let reason = error.to_string().replace('\n', "; ");
                return Ok(Completion::ignored_with(reason));
            }
            return Err(error.to_string().into());
        }
    };
    let theirs = objects_after(&theirs, &original)?;
    let ours = objects_after(&ours, script.as_str())?;
    assert!(theirs.len() >= metadata.len(), "the dump was read");
    match dump::differences(&ours, &theirs)[..] {
        [] => Ok(Completion::Completed),
        ref differences => Err(differences.join("\n\n").into()),
    }
}

/// A database that nobody else sees.
fn empty(whose: &str) -> Result<TestDatabase, TestDatabaseError> {
    let db = TestDatabase::new().postgres().metadata(MetaData::new());
    db.named(whose).wait()
}

/// What a database holds after the script.
fn objects_after(db: &TestDatabase, script: &str) -> Result<BTreeMap<String, String>, Failed> {
    psql(db, script)?;
    Ok(dump::objects(&dump(db)?))
}

/// A program of the server's.
fn program(name: &str) -> PathBuf {
    let server = server(Product::Postgres).expect("the database is on it");
    server.program(name)
}

fn psql(db: &TestDatabase, script: &str) -> Result<(), Failed> {
    let mut process = Command::new(program("psql"))
        .args(["-q", "-X", "-v", "ON_ERROR_STOP=1", "-d"])
        .arg(db.url())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut input = process.stdin.take().expect("a pipe");
    // A function may name what is created later.
    input.write_all(b"SET check_function_bodies = false;\n")?;
    input.write_all(script.as_bytes())?;
    drop(input);
    let output = process.wait_with_output()?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}

fn dump(db: &TestDatabase) -> Result<String, Failed> {
    let output = Command::new(program("pg_dump"))
        .args([
            "--schema-only",
            "--no-owner",
            "--no-privileges",
            "--no-sync",
        ])
        .arg(db.url())
        .output()?;
    if output.status.success() {
        Ok(String::from_utf8(output.stdout)?)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}
