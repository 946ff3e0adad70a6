//! Every golden case: what was created is found, and nothing differs from the models.

use std::path::Path;

use golden_tests::{CASES, Case};
use libtest_mimic::Trial;
use model_core::{Dialect, MetaData, OnExisting, ReflectOptions};

use crate::own::{Own, wanted};
use crate::reports::reports;
use crate::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let has_text = |case: &&Case| {
        let metadata = (case.metadata)();
        metadata
            .create_ddl(Dialect::Postgres, OnExisting::Error)
            .is_ok()
    };
    let cases = CASES.iter().filter(has_text);
    cases
        .map(|case| trial(format!("golden::{}", case.name), |own| test(own, case)))
        .collect()
}

fn test(own: &mut Own, case: &Case) -> Result<(), String> {
    let metadata = (case.metadata)();
    if let Some(setup) = setup(case) {
        own.run(&setup)?;
    }
    own.create(&metadata)?;
    let wanted = wanted(&metadata)?;
    for options in [
        ReflectOptions::for_wanted(&wanted),
        ReflectOptions::default(),
    ] {
        let found = own.reflect(&options)?;
        let mut lines = reports(&found, &wanted);
        lines.retain(|line| !cannot_be_found(line, case, &metadata));
        if options.wanted.is_none() {
            // Without a wanted database nobody asks the server, does not look for items, and leaves the session's tables alone.
            lines.retain(|line| !is_expected(line, case));
        }
        if !lines.is_empty() {
            return Err(format!(
                "{}:\n{}\nfound {:#?}",
                if options.wanted.is_some() {
                    "for wanted"
                } else {
                    "everything"
                },
                lines.join("\n"),
                found.database
            ));
        }
    }
    Ok(())
}

/// An item without a query that looks for it, and a table that is gone when its transaction ends.
fn cannot_be_found(line: &str, case: &Case, metadata: &MetaData) -> bool {
    let item = line
        .strip_prefix("item ")
        .and_then(|line| line.strip_suffix(": missing"));
    let item = item.and_then(|name| metadata.item(name));
    item.is_some_and(|item| item.exists.of(Dialect::Postgres).is_none())
        || case.name == "temporary_on_commit" && line == "table pg_temp.dropped: missing"
}

fn is_expected(line: &str, case: &Case) -> bool {
    line.contains(" possibly, ")
        || line.starts_with("item ")
        || line.starts_with("table pg_temp.")
        || line.ends_with(": type") && SPELLED_TYPES.contains(&case.name)
        || setup(case).is_some() && line.ends_with(": extra")
        || case.name.starts_with("item_") && line.ends_with(": extra")
}

/// Cases whose models spell the name of a type that something else creates.
const SPELLED_TYPES: [&str; 3] = ["custom_types", "item_domain", "item_before_the_tables"];

fn setup(case: &Case) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../golden")
        .join(case.name)
        .join("postgres.setup.sql");
    std::fs::read_to_string(file).ok()
}
