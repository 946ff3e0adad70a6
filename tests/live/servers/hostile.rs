//! Names and texts that try to end their quotes: nothing of them runs, under whatever settings the session has.
//!
//! A table `canary` is there, and the texts try to drop it. On PostgreSQL, and on MariaDB through a connection, what the
//! catalogue holds is byte for byte what the model says. A script is written for MariaDB's default: where the session that
//! runs it has `NO_BACKSLASH_ESCAPES`, a comment, default, label or bound has two backslashes for each one, and still ends
//! where it ends.

mod found;
mod model;
mod texts;

use model_core::testing::server::Product;
use model_core::{Dialect, MetaData, Model, OnExisting, Script};

use self::found::{Kept, bound, is_all_there, quoted};
use self::model::Hostile;
use self::texts::texts;
use crate::database::Database;
use crate::tests;

tests! {
    hostile_texts_are_kept_and_run_nothing,
    hostile_texts_in_scripts_run_nothing,
    hostile_view_is_created_and_held_against_its_model;
    Postgres:
    comment_cannot_drop_a_table
}

/// A setting of the session, and how a script that runs there has its texts kept.
type Setting = (&'static str, Kept);

fn settings(product: Product) -> Vec<Setting> {
    let as_is: Kept = str::to_owned;
    let doubled: Kept = |text| text.replace('\\', "\\\\");
    match product {
        Product::Postgres => vec![
            ("SET standard_conforming_strings = on", as_is),
            ("SET standard_conforming_strings = off", as_is),
        ],
        Product::MariaDb => vec![
            ("SET sql_mode = 'STRICT_TRANS_TABLES'", as_is),
            (
                "SET sql_mode = 'STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES'",
                doubled,
            ),
            (
                "SET sql_mode = 'STRICT_TRANS_TABLES,ANSI_QUOTES,PIPES_AS_CONCAT'",
                as_is,
            ),
            (
                "SET sql_mode = 'STRICT_TRANS_TABLES,ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES'",
                doubled,
            ),
        ],
    }
}

async fn hostile_texts_are_kept_and_run_nothing(database: &mut Database) {
    database.run("CREATE TABLE canary (id INT)").await;
    for (setting, _) in settings(database.product()) {
        database.run(setting).await;
        for text in texts() {
            let hostile = hostile(database, text);
            create_extend_and_drop(database, &hostile).await;
            assert_canary_lives(database, setting, &hostile).await;
        }
    }
}

async fn create_extend_and_drop(database: &mut Database, hostile: &Hostile) {
    let (before, full) = (hostile.before(), hostile.full());
    let as_is: Kept = str::to_owned;
    create(database, &full, OnExisting::Error).await;
    is_all_there(database, hostile, as_is).await;
    for word in [OnExisting::Keep, OnExisting::Extend] {
        create(database, &full, word).await;
    }
    database.drop_all(&full).await.unwrap();
    create(database, &before, OnExisting::Error).await;
    create(database, &full, OnExisting::Extend).await;
    is_all_there(database, hostile, as_is).await;
    let again = create(database, &full, OnExisting::Extend).await;
    assert!(again.is_empty(), "{again:?}");
    database.drop_all(&full).await.unwrap();
    drop_schema(database, hostile).await;
}

/// What was created, extended or labelled.
async fn create(database: &mut Database, metadata: &MetaData, word: OnExisting) -> Vec<String> {
    let report = database.create_all(metadata, word).await;
    let report = report.unwrap_or_else(|error| panic!("{word}: {error}"));
    let created = report.created.iter().map(ToString::to_string);
    let extended = report.extended.iter().map(|it| it.table.to_string());
    let labels = report.labels.iter().map(|it| it.name.to_string());
    created.chain(extended).chain(labels).collect()
}

async fn hostile_texts_in_scripts_run_nothing(database: &mut Database) {
    database.run("CREATE TABLE canary (id INT)").await;
    for (setting, kept) in settings(database.product()) {
        database.run(setting).await;
        for text in texts() {
            let hostile = hostile(database, text);
            keep_by_script(database, &hostile, kept).await;
            if kept("\\") == "\\" || !hostile.text.contains(['\n', '\r']) {
                extend_by_script(database, &hostile, kept).await;
            }
            drop_schema(database, &hostile).await;
            assert_canary_lives(database, setting, &hostile).await;
        }
    }
}

async fn keep_by_script(database: &mut Database, hostile: &Hostile, kept: Kept) {
    let full = hostile.full();
    create_by_script(database, &full, OnExisting::Error).await;
    for _ in 0..2 {
        create_by_script(database, &full, OnExisting::Keep).await;
    }
    is_all_there(database, hostile, kept).await;
    drop_by_script(database, &full).await;
}

/// Extends a table that is there, and one that is not. A script looks for a label's line end as MariaDB's catalogue shows it, by
/// a backslash: where that does not escape, it refuses to extend the table, and changes nothing.
async fn extend_by_script(database: &mut Database, hostile: &Hostile, kept: Kept) {
    let full = hostile.full();
    for before in [Some(hostile.before()), None] {
        if let Some(before) = before {
            create_by_script(database, &before, OnExisting::Error).await;
        }
        for _ in 0..2 {
            create_by_script(database, &full, OnExisting::Extend).await;
        }
        is_all_there(database, hostile, kept).await;
        drop_by_script(database, &full).await;
    }
}

async fn create_by_script(database: &mut Database, metadata: &MetaData, word: OnExisting) {
    let script = metadata.create_ddl(dialect(database), word).unwrap();
    run(database, &script).await;
}

async fn drop_by_script(database: &mut Database, metadata: &MetaData) {
    let script = metadata.drop_ddl(dialect(database)).unwrap();
    run(database, &script).await;
}

fn dialect(database: &Database) -> Dialect {
    match database.product() {
        Product::Postgres => Dialect::Postgres,
        Product::MariaDb => Dialect::MariaDb,
    }
}

/// Runs a script as the server's own program does: PostgreSQL lets nobody use a new label in the message that adds it.
async fn run(database: &mut Database, script: &Script) {
    match database.product() {
        Product::Postgres => {
            for statement in script {
                database.run(statement.sql()).await;
            }
        }
        Product::MariaDb => database.run(script.as_str()).await,
    }
}

#[derive(Model)]
#[model(table = "v\\'; DROP TABLE canary; --", view = "SELECT 1, 2", detached)]
struct HostileView {
    #[model(column = "a\\'; DROP TABLE canary; --")]
    _first: i32,
    #[model(column = "'; DROP TABLE canary; --\\")]
    _second: i32,
}

async fn hostile_view_is_created_and_held_against_its_model(database: &mut Database) {
    let metadata = MetaData::of([HostileView::DEFINITION]).unwrap();
    database.run("CREATE TABLE canary (id INT)").await;
    for (setting, _) in settings(database.product()) {
        database.run(setting).await;
        for word in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
            create(database, &metadata, word).await;
        }
        run(
            database,
            &metadata
                .create_ddl(dialect(database), OnExisting::Keep)
                .unwrap(),
        )
        .await;
        database.drop_all(&metadata).await.unwrap();
        assert_eq!(database.tables().await, ["canary"], "{setting}");
    }
}

async fn comment_cannot_drop_a_table(database: &mut Database) {
    use model_core::schema::{Column, SqlType, Table};
    database
        .run("CREATE TABLE canary (id INT); SET standard_conforming_strings = off")
        .await;
    let comment = "\\'; DROP TABLE canary; --";
    let id = Column::new("id", SqlType::BigInt).comment(comment);
    let metadata = crate::support::metadata([Table::new("notes").column(id)]);
    database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(database.tables().await, ["canary", "notes"]);
    let found = database.list("SELECT pg_catalog.col_description('notes'::regclass, 1)");
    assert_eq!(found.await, [comment]);
}

/// Every text is a schema's name too. MariaDB's schemas are the whole server's, so their names have the test's in front.
fn hostile(database: &Database, text: String) -> Hostile {
    let product = database.product();
    let own = match product {
        Product::Postgres => "z".to_owned(),
        Product::MariaDb => {
            let name = database.name();
            format!("z{}", &name[name.len().saturating_sub(20)..])
        }
    };
    let schema = Some(format!("{own}{}", texts::name(product, &text)));
    Hostile {
        product,
        text,
        schema,
    }
}

async fn drop_schema(database: &mut Database, hostile: &Hostile) {
    let Some(schema) = &hostile.schema else {
        return;
    };
    let schema = quoted(database, schema);
    let drop = match database.product() {
        Product::Postgres => format!("DROP SCHEMA {schema}"),
        Product::MariaDb => format!("DROP DATABASE {schema}"),
    };
    database.run(&drop).await;
}

async fn assert_canary_lives(database: &mut Database, setting: &str, hostile: &Hostile) {
    let tables = database.tables().await;
    assert_eq!(tables, ["canary"], "{setting}: {:?}", hostile.text);
    let rows = bound(database, "SELECT CONCAT(COUNT(*), '') FROM canary", &[]).await;
    assert_eq!(rows, ["0"]);
}
