//! Schemas that nobody here wrote: read, made into models, and created again elsewhere.

use std::path::PathBuf;

use model_core::schema::ObjectKind;
use model_core::{Dialect, LowerOptions, OnExisting, lower};

use crate::support::{database, differences, found, run};

/// `None` without `MODEL_CORPORA`, a folder of schemas.
fn schema(name: &str) -> Option<String> {
    let folder = PathBuf::from(std::env::var_os("MODEL_CORPORA")?);
    let file = folder.join("real").join(name);
    Some(
        std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display())),
    )
}

/// The number of tables, and what is unmanaged.
async fn survives(sql: &str) -> (usize, Vec<ObjectKind>) {
    let (_db, mut conn) = database(&[]).await;
    run(&mut conn, sql).await;
    let first = found(&mut conn).await;
    let second = found(&mut conn).await;
    assert_eq!(
        format!("{first:?}"),
        format!("{second:?}"),
        "reading twice gives the same"
    );

    let metadata = first.clone().into_metadata();
    let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error);
    let script = script.unwrap_or_else(|error| panic!("{error}"));
    let (_other, mut copy) = database(&[]).await;
    run(&mut copy, script.as_str()).await;
    let copied = found(&mut copy).await;
    let wanted = lower(&metadata, Dialect::Sqlite, &LowerOptions::default()).expect("it has text");
    assert_eq!(
        differences(&copied, &wanted),
        [""; 0],
        "the copy is what was wanted"
    );
    assert_eq!(
        differences(&first, &wanted),
        [""; 0],
        "the original is what was wanted"
    );
    let unmanaged = first.unmanaged.iter().map(|it| it.kind);
    (first.database.tables.len(), unmanaged.collect())
}

#[tokio::test]
async fn chinook_survives_a_round_trip() {
    let Some(sql) = schema("chinook.sqlite.sql") else {
        return;
    };
    let (tables, unmanaged) = survives(&sql).await;
    assert_eq!((tables, unmanaged.len()), (11, 0));
}

#[tokio::test]
async fn synapse_survives_a_round_trip() {
    let Some(sql) = schema("synapse72.sqlite.sql") else {
        return;
    };
    let (tables, unmanaged) = survives(&sql).await;
    let count = |kind| unmanaged.iter().filter(|it| **it == kind).count();
    println!("{tables} tables, {} unmanaged", unmanaged.len());
    assert_eq!(
        (count(ObjectKind::Trigger), count(ObjectKind::VirtualTable)),
        (1, 12)
    );
}
