//! Schemas of real programs: read, written as models, created elsewhere and read again. `MODEL_CORPORA` names the folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Completion, Trial};
use model_core::schema::{Found, ObjectKind};
use model_core::testing::server::{Product, server};
use model_core::{Dialect, MetaData, OnExisting, ReflectOptions};

use crate::own::{Own, wanted};
use crate::reports::reports;
use crate::trial;

/// A schema.
struct Corpus {
    name: &'static str,
    /// How many tables and views it has.
    relations: usize,
    /// How many functions, triggers and other objects models cannot express: they are listed, and stay behind.
    unmanaged: [usize; 3],
    /// What is reported of a copy: objects that no table needs.
    left_out: &'static [&'static str],
    /// What `create_ddl` has against it.
    refusal: Option<&'static str>,
}

const fn corpus(name: &'static str, relations: usize, unmanaged: [usize; 3]) -> Corpus {
    Corpus {
        name,
        relations,
        unmanaged,
        left_out: &[],
        refusal: None,
    }
}

const CORPORA: [Corpus; 7] = [
    corpus("chinook", 11, [0, 0, 0]),
    corpus("chinook_identity", 11, [0, 0, 0]),
    // The sequences of its serial columns have a type and an owner.
    corpus("chinook_serial", 11, [0, 0, 10]),
    Corpus {
        // No column has this type.
        left_out: &["domain bıgınt: missing", "domain bıgınt: extra"],
        ..corpus("pagila", 30, [10, 15, 0])
    },
    corpus("synapse72", 138, [1, 1, 2]),
    Corpus {
        refusal: Some("give both columns the same type"),
        ..corpus("kea", 55, [108, 81, 21])
    },
    Corpus {
        left_out: &[
            "extension pgcrypto: missing",
            "schema auth: missing",
            "schema util: missing",
            "extension pgcrypto: extra",
            "schema auth: extra",
            "schema util: extra",
        ],
        ..corpus("edfi_full", 1005, [1, 0, 4])
    },
];

pub(crate) fn trials() -> Vec<Trial> {
    let Some(folder) = std::env::var_os("MODEL_CORPORA").map(PathBuf::from) else {
        let reason = "needs the originals: set MODEL_CORPORA to the folder that holds real/";
        return vec![Trial::ignorable_test("corpora", move || {
            Ok(Completion::ignored_with(reason))
        })];
    };
    CORPORA
        .into_iter()
        .map(|corpus| {
            let file = folder.join(format!("real/{}.postgres.sql", corpus.name));
            let name = format!("corpora::{}", corpus.name);
            trial(name, move |own| test(own, &corpus, &file))
        })
        .collect()
}

fn test(own: &mut Own, corpus: &Corpus, file: &Path) -> Result<(), String> {
    load(own, file)?;
    let found = own.reflect(&ReflectOptions::default())?;
    let again = own.reflect(&ReflectOptions::default())?;
    if found.database != again.database || found.unmanaged != again.unmanaged {
        return Err("reading it again gives something else".to_owned());
    }
    count(corpus, &found)?;
    let metadata = found.clone().into_metadata();
    if let Some(refusal) = corpus.refusal {
        return refused(&metadata, refusal);
    }
    let mut copy = Own::new(corpus.name).map_err(|error| error.to_string())?;
    create(&mut copy, &metadata, &found)?;
    let copied = copy.reflect(&ReflectOptions::default())?;
    let mut lines = reports(&copied, &found.database);
    lines.extend(reports(&found, &copied.database));
    lines.retain(|line| !corpus.left_out.contains(&line.as_str()));
    for (database, models) in [(own, copied.into_metadata()), (&mut copy, metadata)] {
        let wanted = wanted(&models)?;
        let found = database.reflect(&ReflectOptions::for_wanted(&wanted))?;
        lines.extend(reports(&found, &wanted));
    }
    if lines.is_empty() {
        Ok(())
    } else {
        Err(format!("{} differences\n{}", lines.len(), lines.join("\n")))
    }
}

fn count(corpus: &Corpus, found: &Found) -> Result<(), String> {
    let of = |kind| found.unmanaged.iter().filter(|it| it.kind == kind).count();
    let (functions, triggers) = (of(ObjectKind::Function), of(ObjectKind::Trigger));
    let others = found.unmanaged.len() - functions - triggers;
    let relations = found.database.tables.len() + found.database.views.len();
    let counted = (relations, [functions, triggers, others]);
    if counted == (corpus.relations, corpus.unmanaged) {
        Ok(())
    } else {
        Err(format!("it has {counted:?}"))
    }
}

/// Every problem is of this one kind.
fn refused(metadata: &MetaData, help: &str) -> Result<(), String> {
    let Err(error) = metadata.create_ddl(Dialect::Postgres, OnExisting::Error) else {
        return Err("it was written".to_owned());
    };
    let text = error.to_string();
    let helps = text.lines().filter_map(|line| line.strip_prefix("help: "));
    let other: Vec<&str> = helps.filter(|it| *it != help).collect();
    if other.is_empty() {
        Ok(())
    } else {
        Err(other.join("\n"))
    }
}

/// Creates the models, and the functions that their defaults, checks and views call: each as soon as what it needs exists.
fn create(copy: &mut Own, metadata: &MetaData, found: &Found) -> Result<(), String> {
    let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error);
    let script = script.map_err(|error| error.to_string())?;
    let functions = found.unmanaged.iter();
    let functions = functions.filter(|it| it.kind == ObjectKind::Function);
    let mut functions: Vec<String> = functions.filter_map(|it| it.detail.clone()).collect();
    let mut pending: Vec<&str> = script.iter().map(|it| it.sql()).collect();
    while !pending.is_empty() {
        let before = pending.len() + functions.len();
        let mut errors = Vec::new();
        // A function whose tables do not exist fails, and so does one of a schema without tables.
        functions.retain(|sql| copy.run(sql).is_err());
        pending.retain(|sql| copy.run(sql).map_err(|error| errors.push(error)).is_err());
        if pending.len() + functions.len() == before {
            return Err(errors.join("\n"));
        }
    }
    Ok(())
}

fn load(own: &Own, file: &Path) -> Result<(), String> {
    let server = server(Product::Postgres).expect("the database is on it");
    let output = Command::new(server.program("psql"))
        .args([
            "--quiet",
            "--no-psqlrc",
            "--set",
            "ON_ERROR_STOP=1",
            "--file",
        ])
        .arg(file)
        .arg(own.url())
        .output()
        .map_err(|error| format!("psql: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned())
}
