//! How many connections a test has: as many as it holds at a time.

use std::time::Duration;

use model_core::testing::{Backend, TestDatabase};
use tokio::sync::oneshot;

use crate::contents::count;

/// How many connections the pool has opened.
fn connections(db: &TestDatabase) -> u32 {
    match db.backend() {
        Backend::Sqlite => db.sqlite().size(),
        Backend::Postgres => db.postgres().size(),
        Backend::MariaDb => db.mysql().size(),
    }
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn one_statement_after_another_needs_one(db: TestDatabase) {
    let mut needed = Vec::new();
    // Where the machine is busy a connection may take longer to come back than it is waited for.
    for _ in 0..3 {
        let new = TestDatabase::new().on(db.backend()).await.expect("one");
        for n in 0..20 {
            new.execute(format!("INSERT INTO users (name) VALUES ('user {n}')"))
                .await
                .expect("a row");
            assert_eq!(count(&new).await, n + 1);
        }
        needed.push(connections(&new));
    }
    assert!(needed.contains(&1), "{needed:?} connections");
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn two_at_a_time_are_two(db: TestDatabase) {
    match db.backend() {
        Backend::Sqlite => {
            let _held = db.sqlite().acquire().await.expect("a connection");
            assert_eq!(count(&db).await, 0);
        }
        Backend::Postgres => {
            let _held = db.postgres().acquire().await.expect("a connection");
            assert_eq!(count(&db).await, 0);
        }
        Backend::MariaDb => {
            let _held = db.mysql().acquire().await.expect("a connection");
            assert_eq!(count(&db).await, 0);
        }
    }
    assert_eq!(connections(&db), 2);
}

#[model_core::test(sqlite, postgres, mariadb)]
async fn tasks_of_the_test_run_beside_it(db: TestDatabase) {
    // One that stays keeps nobody waiting for long, and one that waits for the test is not waited for.
    let stays = tokio::spawn(std::future::pending::<()>());
    let (sender, receiver) = oneshot::channel();
    let waits = tokio::spawn(async move { receiver.await.expect("a number") });
    let other = db.clone();
    let counts = tokio::spawn(async move { count(&other).await });
    assert_eq!(count(&db).await, 0);
    sender.send(7).expect("somebody waits");
    assert_eq!(waits.await.expect("it ends"), 7);
    assert_eq!(counts.await.expect("it ends"), 0);
    tokio::time::sleep(Duration::from_millis(1)).await;
    let (left, right) = tokio::join!(count(&db), count(&db));
    assert_eq!(left + right, 0);
    stays.abort();
}
