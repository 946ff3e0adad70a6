//! Our schema beside the original one, as `pg_dump` describes both.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::metadata::NamingConvention;
use model_core::testing::server::{Product, Server, server};
use model_core::{Dialect, MetaData, OnExisting};
use original_tests::{CHINOOK, dump};

fn main() {
    let trials = vec![Trial::ignorable_test("postgres::chinook", || {
        compare("chinook.postgres.sql", &chinook()?)
    })];
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// The original has the names that PostgreSQL gives.
fn chinook() -> Result<MetaData, Failed> {
    let convention = NamingConvention::new([
        ("pk", "%(table_name)s_pkey"),
        ("fk", "%(table_name)s_%(column_0_N_name)s_fkey"),
        ("ix", "%(table_name)s_%(column_0_N_name)s_idx"),
    ])?;
    Ok(MetaData::of(CHINOOK)?.with_naming_convention(convention)?)
}

fn compare(file: &str, metadata: &MetaData) -> Result<Completion, Failed> {
    let Some(folder) = std::env::var_os("MODEL_CORPORA") else {
        let reason =
            format!("needs the original: set MODEL_CORPORA to the folder that holds real/{file}");
        return Ok(Completion::ignored_with(reason));
    };
    let server = match server(Product::Postgres) {
        Ok(server) => server,
        Err(error) if error.is_absence() && !Product::Postgres.is_required() => {
            return Ok(Completion::ignored_with(
                error.to_string().replace('\n', "; "),
            ));
        }
        Err(error) => return Err(error.to_string().into()),
    };
    let original = Path::new(&folder).join("real").join(file);
    let original = std::fs::read_to_string(&original)
        .map_err(|error| format!("{}: {error}", original.display()))?;
    let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?;
    let theirs = objects_after(server, "theirs", &original)?;
    let ours = objects_after(server, "ours", script.as_str())?;
    assert!(theirs.len() >= metadata.len(), "the dump was read");
    match dump::differences(&ours, &theirs)[..] {
        [] => Ok(Completion::Completed),
        ref differences => Err(differences.join("\n\n").into()),
    }
}

/// What a database of its own holds after the script.
fn objects_after(
    server: &Server,
    whose: &str,
    script: &str,
) -> Result<BTreeMap<String, String>, Failed> {
    let name = format!("originals_{}_{whose}", std::process::id());
    psql(server, "postgres", &format!("CREATE DATABASE {name}"))?;
    let described = psql(server, &name, script).and_then(|()| dump(server, &name));
    psql(server, "postgres", &format!("DROP DATABASE {name}"))?;
    Ok(dump::objects(&described?))
}

fn psql(server: &Server, database: &str, script: &str) -> Result<(), Failed> {
    let mut process = Command::new(server.program("psql"))
        .args(["-q", "-X", "-v", "ON_ERROR_STOP=1", "-d"])
        .arg(server.url(database))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut input = process.stdin.take().expect("a pipe");
    input.write_all(script.as_bytes())?;
    drop(input);
    let output = process.wait_with_output()?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}

fn dump(server: &Server, database: &str) -> Result<String, Failed> {
    let output = Command::new(server.program("pg_dump"))
        .args([
            "--schema-only",
            "--no-owner",
            "--no-privileges",
            "--no-sync",
        ])
        .arg(server.url(database))
        .output()?;
    if output.status.success() {
        Ok(String::from_utf8(output.stdout)?)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}
