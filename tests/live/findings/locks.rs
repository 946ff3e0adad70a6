//! Waiting for a lock ends, and the error says who holds it.

use std::time::{Duration, Instant};

use model_core::{ExecuteError, ExecuteOptions, MetaData, OnExisting};

use crate::database::{Any, Own};
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    Servers: lock_of_a_table_is_waited_for_with_a_limit, call_that_works_is_named_to_the_other;
    Sqlite: lock_of_a_writer_is_waited_for_with_a_limit;
}

fn newer() -> MetaData {
    metadata([
        table("a_new"),
        table("users").column(text("bio").nullable()),
    ])
}

fn soon<'a>() -> ExecuteOptions<'a> {
    ExecuteOptions::default()
        .lock_timeout(Duration::from_millis(300))
        .attempts(2)
}

async fn number(session: &mut Any) -> i64 {
    let sql = match session {
        Any::Postgres(_) => "SELECT pg_backend_pid()::text",
        _ => "SELECT CAST(CONNECTION_ID() AS CHAR)",
    };
    session.list(sql).await[0].parse().expect("a number")
}

fn holders(error: &ExecuteError) -> Vec<i64> {
    match error {
        ExecuteError::Locked { holders, .. } => holders.iter().map(|it| it.session).collect(),
        other => panic!("{other}"),
    }
}

async fn lock_of_a_table_is_waited_for_with_a_limit(own: &mut Own) {
    own.created(&metadata([table("users")])).await;
    let mut reader = own.connect().await;
    reader.run("BEGIN; SELECT count(*) FROM users").await;
    let begin = Instant::now();
    let before = own.dump().await;
    let users = metadata([table("users").column(text("bio").nullable())]);
    let call = own
        .conn
        .create_all_with(&users, OnExisting::Extend, soon())
        .await;
    let error = call.unwrap_err();
    assert!(begin.elapsed() < Duration::from_secs(30), "{error}");
    let session = number(&mut reader).await;
    assert!(holders(&error).contains(&session), "{error}");
    assert!(error.to_string().contains(&format!("session {session}")));
    assert_eq!(own.dump().await, before);
    reader.run("ROLLBACK").await;
    assert_eq!(own.extend(&newer()).await.extended.len(), 1);
}

/// A call waits for a reader, and another one for the call.
async fn call_that_works_is_named_to_the_other(own: &mut Own) {
    own.created(&metadata([table("users")])).await;
    let mut reader = own.connect().await;
    reader.run("BEGIN; SELECT count(*) FROM users").await;
    let mut first = own.connect().await;
    let session = number(&mut first).await;
    let users = metadata([table("users").column(text("bio").nullable())]);
    let working = tokio::spawn(async move { first.create_all(&users, OnExisting::Extend).await });
    tokio::time::sleep(Duration::from_secs(1)).await;
    let others = metadata([table("others")]);
    let second = own
        .conn
        .create_all_with(&others, OnExisting::Extend, soon())
        .await;
    reader.run("ROLLBACK").await;
    let error = second.unwrap_err();
    assert_eq!(holders(&error), [session], "{error}");
    assert_eq!(working.await.unwrap().unwrap().extended.len(), 1);
    assert_eq!(own.extend(&others).await.created.len(), 1);
}

async fn lock_of_a_writer_is_waited_for_with_a_limit(own: &mut Own) {
    own.run("PRAGMA busy_timeout = 100").await;
    let mut writer = own.connect().await;
    writer.run("BEGIN IMMEDIATE").await;
    let error = own
        .conn
        .create_all_with(&newer(), OnExisting::Extend, soon())
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "another session held a lock for longer than 200ms\n\
         help: end that session's work, then call again; nothing was changed"
    );
    writer.run("ROLLBACK").await;
    assert_eq!(own.extend(&newer()).await.created.len(), 2);
}
