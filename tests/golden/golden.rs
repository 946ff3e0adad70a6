//! Compares the text of every case with its file.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use golden_tests::{CASES, Case, Word};
use model_core::{DdlError, Dialect, OnExisting, Script};

#[test]
fn ddl_of_every_case_is_as_written_down() {
    for case in CASES {
        for &word in case.words {
            for dialect in Dialect::ALL {
                check(case, word, dialect);
            }
        }
        nothing_is_left_over(case);
    }
}

fn nothing_is_left_over(case: &Case) {
    let asked: Vec<PathBuf> = case
        .words
        .iter()
        .flat_map(|&word| {
            Dialect::ALL.map(|dialect| file(case, word, dialect, &text(case, word, dialect)))
        })
        .collect();
    for entry in std::fs::read_dir(folder(case)).expect("the case has a folder") {
        let path = entry.expect("the folder can be read").path();
        // `<dialect>.setup.sql` is what a database needs before the case's text runs there.
        let is_setup = path.to_string_lossy().ends_with(".setup.sql");
        let is_text = path.extension().is_some_and(|extension| extension != "rs") && !is_setup;
        assert!(
            !is_text || asked.contains(&path),
            "{} is left over",
            path.display()
        );
    }
}

fn check(case: &Case, word: Word, dialect: Dialect) {
    let text = text(case, word, dialect);
    let other = file(case, word, dialect, &opposite(&text));
    if std::env::var_os("UPDATE_EXPECT").is_some() && other.exists() {
        std::fs::remove_file(&other).expect("an outdated file can be removed");
    }
    expect_file![file(case, word, dialect, &text)].assert_eq(&written(&text));
}

fn text(case: &Case, word: Word, dialect: Dialect) -> Result<Script, DdlError> {
    let metadata = (case.metadata)();
    match word {
        Word::Create => metadata.create_ddl(dialect, OnExisting::Error),
        Word::Keep => metadata.create_ddl(dialect, OnExisting::Keep),
        Word::Extend => metadata.create_ddl(dialect, OnExisting::Extend),
        Word::Drop => metadata.drop_ddl(dialect),
    }
}

/// The text with its warnings on top, as SQL comments.
fn written(text: &Result<Script, DdlError>) -> String {
    match text {
        Ok(script) => {
            let comment = |warning: &dyn std::fmt::Display| {
                format!("-- {}\n", warning.to_string().replace('\n', "\n-- "))
            };
            let warnings: String = script
                .warnings()
                .iter()
                .map(|warning| comment(warning))
                .collect();
            let separator = if warnings.is_empty() { "" } else { "\n" };
            format!("{warnings}{separator}{script}")
        }
        Err(error) => format!("{error}\n"),
    }
}

fn opposite(text: &Result<Script, DdlError>) -> Result<(), ()> {
    if text.is_ok() { Err(()) } else { Ok(()) }
}

fn file<T, E>(case: &Case, word: Word, dialect: Dialect, text: &Result<T, E>) -> PathBuf {
    let word = match word {
        Word::Create => "",
        Word::Keep => ".keep",
        Word::Extend => ".extend",
        Word::Drop => ".drop",
    };
    let extension = if text.is_ok() { "sql" } else { "txt" };
    folder(case).join(format!("{dialect}{word}.{extension}"))
}

fn folder(case: &Case) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(case.name)
}
