//! Every golden case: what was created is not told from its model, and is dropped again.

use std::collections::BTreeSet;
use std::path::Path;

use golden_tests::{CASES, Case};
use libtest_mimic::Trial;
use model_core::schema::View;
use model_core::testing::server::Product;
use model_core::{Dialect, LowerOptions, MetaData, OnExisting, lower};

use crate::database::Database;
use crate::run;

pub(crate) fn trials() -> impl Iterator<Item = Trial> {
    let on = |(product, dialect): (Product, Dialect)| {
        let expressible = CASES.iter().filter(move |case| {
            let metadata = (case.metadata)();
            let is_sayable = |word| metadata.create_ddl(dialect, word).is_ok();
            // What may be there and cannot be looked for is created once; so is what one session alone has.
            let is_lasting = metadata
                .tables()
                .all(|table| table.options().temporary.is_none());
            is_lasting && is_sayable(OnExisting::Error) && is_sayable(OnExisting::Keep)
        });
        expressible.map(move |case| trial(product, case))
    };
    [
        (Product::Postgres, Dialect::Postgres),
        (Product::MariaDb, Dialect::MariaDb),
    ]
    .into_iter()
    .flat_map(on)
}

fn trial(product: Product, case: &'static Case) -> Trial {
    let name = format!("{}::golden::{}", product.word(), case.name);
    Trial::ignorable_test(name, move || {
        run(product, case.name, move |database| {
            Box::pin(created_tables_are_their_models(database, case))
        })
    })
}

async fn created_tables_are_their_models(database: &mut Database, case: &Case) {
    let metadata = (case.metadata)();
    set_up(database, case).await;
    let create = database.create_all(&metadata, OnExisting::Error).await;
    let created = create.unwrap_or_else(|error| panic!("{error}"));
    let dialect = match database.product() {
        Product::Postgres => Dialect::Postgres,
        Product::MariaDb => Dialect::MariaDb,
    };
    // On PostgreSQL partitions are tables of their own.
    let wanted = lower(&metadata, dialect, &LowerOptions::default()).expect("it was created");
    let objects = wanted.tables.len() + wanted.views.len() + wanted.sequences.len();
    assert_eq!(created.created.len(), objects);
    for word in [OnExisting::Keep, OnExisting::Extend] {
        let again = database.create_all(&metadata, word).await;
        let again = again.unwrap_or_else(|error| panic!("{word}: {error}"));
        let is_as_it_was = again.kept.iter().all(|it| it.differences.is_empty());
        assert!(
            is_as_it_was && again.kept.len() == objects,
            "{word}:\n{again}"
        );
    }
    let dropped = database.drop_all(&metadata).await;
    let dropped = dropped.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(dropped.dropped.len(), objects);
    drop_schemas(database, &metadata).await;
}

/// What a case needs before: `<dialect>.setup.sql` beside it.
async fn set_up(database: &mut Database, case: &Case) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../golden")
        .join(case.name)
        .join(format!("{}.setup.sql", database.product().word()));
    if let Ok(setup) = std::fs::read_to_string(file) {
        database.run(&setup).await;
    }
    if database.product() == Product::MariaDb {
        // Schemas are databases, which bear the same names in every test program that uses the server.
        database.run("DO GET_LOCK('golden schemas', 600)").await;
        drop_schemas(database, &(case.metadata)()).await;
    }
}

/// On MariaDB a schema is no part of the test's database.
async fn drop_schemas(database: &mut Database, metadata: &MetaData) {
    if database.product() == Product::Postgres {
        return;
    }
    let tables = metadata.tables().map(|table| &table.name);
    let views = metadata.views().map(View::name);
    let sequences = metadata.sequences().into_iter().map(|it| &it.name);
    let schemas: BTreeSet<String> = tables
        .chain(views)
        .chain(sequences)
        .filter_map(|name| name.schema.as_ref().map(ToString::to_string))
        .collect();
    for schema in schemas {
        let name = schema.replace('`', "``");
        database
            .run(&format!("DROP DATABASE IF EXISTS `{name}`"))
            .await;
    }
}
