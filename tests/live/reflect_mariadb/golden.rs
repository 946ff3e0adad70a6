//! Every golden case reads back as `lower` says, whether or not the server is asked about expressions.

use std::collections::BTreeSet;
use std::path::Path;

use golden_tests::{CASES, Case};
use libtest_mimic::Trial;
use model_core::diff::Change;
use model_core::schema::View;
use model_core::{OnExisting, ReflectOptions};

use crate::server::{Own, Product};

/// Cases that cannot be run here, each with the reason.
pub(crate) const NOT_RUN: &[(Product, &str, &str)] = &[
    (Product::MariaDb, "temporary_table", TEMPORARY),
    (Product::MySql, "temporary_table", TEMPORARY),
    (
        Product::MySql,
        "item_procedure",
        "its text needs the client's delimiter",
    ),
];

const TEMPORARY: &str = "the catalogue lists no temporary tables";

pub(crate) fn trials(product: Product) -> Vec<Trial> {
    let cases = CASES.iter().filter(|case| {
        let metadata = (case.metadata)();
        let is_listed = NOT_RUN
            .iter()
            .any(|(of, name, _)| *of == product && *name == case.name);
        metadata
            .create_ddl(product.dialect(), OnExisting::Error)
            .is_ok()
            && !is_listed
    });
    let trial = |case: &'static Case| {
        product.trial(&format!("golden::{}", case.name), |runtime, mut own| {
            let outcome = runtime.block_on(reads_back(case, &mut own));
            let cleaned = runtime.block_on(drop_schemas(case, &mut own));
            outcome.and(cleaned)
        })
    };
    cases.map(trial).collect()
}

async fn reads_back(case: &Case, own: &mut Own) -> Result<(), String> {
    let metadata = (case.metadata)();
    let schemas = schemas(case);
    if !schemas.is_empty() {
        // They have the same names in every test program that uses the server.
        own.run("SELECT GET_LOCK('golden schemas', 600)").await?;
        drop_schemas(case, own).await?;
    }
    if let Some(setup) = setup(case, own.product) {
        own.run(&setup).await?;
    }
    own.create(&metadata).await?;
    let differences = own.differences(&metadata).await?;
    if !differences.is_empty() {
        return Err(format!("for the wanted database\n{differences}"));
    }
    let wanted = own.wanted(&metadata);
    let mut names: Vec<String> = schemas.into_iter().collect();
    names.push(own.name.clone());
    let found = own
        .reflect(&ReflectOptions::default().schemas(names))
        .await?;
    let mut certain = model_core::diff::diff(&found, &wanted);
    crate::drift::forget_possible(&mut certain);
    if metadata.items().len() > 0 {
        // What an item creates is nothing that the models know.
        certain
            .sequences
            .retain(|change| !matches!(change, Change::Extra { .. }));
    }
    match crate::server::text(certain) {
        text if text.is_empty() => Ok(()),
        text => Err(format!("for everything in the schemas\n{text}")),
    }
}

/// Every schema that the case's tables and views are in.
pub(crate) fn schemas(case: &Case) -> BTreeSet<String> {
    let metadata = (case.metadata)();
    let tables = metadata.tables().map(|table| &table.name);
    let views = metadata.views().map(View::name);
    let sequences = metadata.sequences();
    let sequences = sequences.iter().map(|sequence| &sequence.name);
    tables
        .chain(views)
        .chain(sequences)
        .filter_map(|name| name.schema.as_ref().map(ToString::to_string))
        .collect()
}

/// What the database needs before: `<dialect>.setup.sql` beside the case.
pub(crate) fn setup(case: &Case, product: Product) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../golden")
        .join(case.name);
    let dialect = match product {
        Product::MariaDb => "mariadb",
        Product::MySql => "mysql",
    };
    std::fs::read_to_string(folder.join(format!("{dialect}.setup.sql"))).ok()
}

pub(crate) async fn drop_schemas(case: &Case, own: &mut Own) -> Result<(), String> {
    for schema in schemas(case) {
        let schema = schema.replace('`', "``");
        own.run(&format!(
            "SET foreign_key_checks = 0; DROP DATABASE IF EXISTS `{schema}`"
        ))
        .await?;
    }
    own.run("SET foreign_key_checks = 1").await
}
