//! Servers that end a session in the middle, and many that start at once.

use std::time::Duration;

use model_core::schema::{DdlItem, Index, Requirement};
use model_core::{MetaData, OnExisting};

use crate::database::{Any, Own};
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    All: one_of_eight_creates_and_the_others_keep;
    Servers: session_that_is_killed_leaves_a_state_to_go_on_from;
}

async fn one_of_eight_creates_and_the_others_keep(own: &mut Own) {
    let tables = ["a", "b", "c", "d"]
        .map(|name| table(name).column(text("note")).index(Index::new(["note"])));
    let metadata = metadata(tables);
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let mut tasks = Vec::new();
        for _ in 0..8 {
            let mut session = own.connect().await;
            let metadata = metadata.clone();
            tasks.push(tokio::spawn(async move {
                session.create_all(&metadata, on_existing).await
            }));
        }
        let mut created = Vec::new();
        for task in tasks {
            let report = task.await.expect("no panic");
            let report = report.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(report.created.len() + report.kept.len(), 4, "{report}");
            created.push(report.created.len());
        }
        created.sort_unstable();
        assert_eq!(created, [0, 0, 0, 0, 0, 0, 0, 4]);
        let again = own.create_all(&metadata, OnExisting::Extend).await.unwrap();
        assert!(again.is_empty() && again.matches());
        own.drop_all(&metadata).await.unwrap();
    }
}

/// A table, a statement that takes a while, and another table behind it.
fn slow(own: &Own) -> MetaData {
    let sleep = match own.conn {
        Any::Postgres(_) => "SELECT pg_sleep(20)",
        _ => "DO SLEEP(20)",
    };
    let mut metadata = metadata([
        table("first"),
        table("users").column(text("bio").nullable()),
    ]);
    let item = DdlItem::new("slow", sleep, "SELECT 1")
        .exists("SELECT 1 FROM users WHERE id = 2")
        .requires(Requirement::relation("users"))
        .requires(Requirement::relation("first"));
    metadata.define(item, OnExisting::Error).expect("one item");
    metadata
}

async fn session_that_is_killed_leaves_a_state_to_go_on_from(own: &mut Own) {
    own.created(&metadata([table("users")])).await;
    own.run("INSERT INTO users VALUES (1)").await;
    let before = own.dump().await;
    let slow = slow(own);
    let mut session = own.connect().await;
    let (number, kill) = match own.conn {
        Any::Postgres(_) => (
            "SELECT pg_backend_pid()::text",
            "SELECT pg_terminate_backend(@)",
        ),
        _ => ("SELECT CAST(CONNECTION_ID() AS CHAR)", "KILL CONNECTION @"),
    };
    let number = session.list(number).await.remove(0);
    let models = slow.clone();
    let call = tokio::spawn(async move { session.create_all(&models, OnExisting::Extend).await });
    tokio::time::sleep(Duration::from_secs(2)).await;
    own.run(&kill.replace('@', &number)).await;
    let error = call.await.expect("no panic").unwrap_err();
    let text = error.to_string();
    if let Any::Postgres(_) = own.conn {
        assert_eq!(own.dump().await, before, "{text}");
    }
    // The item's query finds this row, so the next call does not wait for it.
    own.run("INSERT INTO users (id) VALUES (2)").await;
    let options = model_core::ExecuteOptions::default()
        .lock_timeout(Duration::from_secs(2))
        .attempts(1);
    own.conn
        .create_all_with(&slow, OnExisting::Extend, options)
        .await
        .unwrap_or_else(|error| panic!("{error}"));
    let again = own.extend(&slow).await;
    assert!(again.is_empty() && again.matches(), "{again}");
    let rows = match own.conn {
        Any::Postgres(_) => "SELECT count(*)::text FROM users",
        _ => "SELECT CAST(COUNT(*) AS CHAR) FROM users",
    };
    assert_eq!(own.list(rows).await, ["2"]);
}
