//! What is created reads back as `lower` says.

use std::collections::BTreeSet;

use golden_tests::CASES;
use model_core::schema::View;
use model_core::{Dialect, LowerOptions, MetaData, OnExisting, lower};

use crate::support::{database, differences, found, found_for, run};

#[tokio::test]
async fn every_golden_case_reads_back_as_lowered() {
    let mut failures = Vec::new();
    let mut cases = 0;
    for case in CASES {
        let metadata = (case.metadata)();
        let Ok(script) = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error) else {
            continue;
        };
        cases += 1;
        let (_db, mut conn) = database(&attached(&metadata)).await;
        run(&mut conn, script.as_str()).await;
        let wanted =
            lower(&metadata, Dialect::Sqlite, &LowerOptions::default()).expect("it has text");
        let mut differences = differences(&found(&mut conn).await, &wanted);
        differences.extend(self::differences(
            &found_for(&mut conn, &wanted).await,
            &wanted,
        ));
        // Nothing tells whether an item without a query exists.
        let unknown = wanted
            .items
            .iter()
            .filter(|it| it.exists.of(Dialect::Sqlite).is_none());
        let unknown: Vec<String> = unknown
            .map(|it| format!("`ddl!` item `{}` is in the models only", it.name))
            .collect();
        differences.retain(|line| !unknown.contains(line));
        if !differences.is_empty() {
            failures.push(format!("{}: {}", case.name, differences.join("\n")));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {cases}:\n{}",
        failures.len(),
        failures.join("\n\n")
    );
    println!("{cases} cases");
}

/// The schemas that have to be attached.
fn attached(metadata: &MetaData) -> Vec<String> {
    let tables = metadata.tables().map(|table| &table.name);
    let names = tables.chain(metadata.views().map(View::name));
    let schemas: BTreeSet<String> = names
        .filter_map(|name| name.schema.as_ref())
        .map(ToString::to_string)
        .collect();
    schemas
        .into_iter()
        .filter(|it| it != "main" && it != "temp")
        .collect()
}
