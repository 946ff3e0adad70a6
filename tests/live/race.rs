//! Workers that start at the same time on one database file.

use std::sync::Arc;

use model_core::schema::Index;
use model_core::{OnExisting, create_all};
use sqlx::{Connection, SqliteConnection};
use tokio::sync::Barrier;

use crate::support::{empty, metadata, run, table, table_names, text};

#[tokio::test(flavor = "multi_thread")]
async fn workers_create_each_table_once() {
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let file = empty().await;
        let workers = 4;
        let barrier = Arc::new(Barrier::new(workers));
        let tasks: Vec<_> = (0..workers)
            .map(|_| {
                let (url, barrier) = (file.url(), Arc::clone(&barrier));
                tokio::spawn(async move {
                    let tables = ["a", "b", "c"]
                        .map(|name| table(name).column(text("note")).index(Index::new(["note"])));
                    let mut conn = SqliteConnection::connect(&url).await.unwrap();
                    barrier.wait().await;
                    create_all(&metadata(tables), &mut conn, on_existing)
                        .await
                        .unwrap()
                        .created
                        .len()
                })
            })
            .collect();
        let mut created = 0;
        for task in tasks {
            created += task.await.unwrap();
        }
        assert_eq!(created, 3);
        let mut conn = SqliteConnection::connect(&file.url()).await.unwrap();
        assert_eq!(table_names(&mut conn).await, ["a", "b", "c"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_extend_a_table_once() {
    let file = empty().await;
    let mut conn = SqliteConnection::connect(&file.url()).await.unwrap();
    run(&mut conn, "CREATE TABLE a (id INTEGER PRIMARY KEY)").await;
    let barrier = Arc::new(Barrier::new(4));
    let tasks: Vec<_> = (0..4)
        .map(|_| {
            let (url, barrier) = (file.url(), Arc::clone(&barrier));
            tokio::spawn(async move {
                let metadata = metadata([table("a")
                    .column(text("note").nullable())
                    .index(Index::new(["note"]))]);
                let mut conn = SqliteConnection::connect(&url).await.unwrap();
                barrier.wait().await;
                create_all(&metadata, &mut conn, OnExisting::Extend)
                    .await
                    .unwrap()
                    .extended
                    .len()
            })
        })
        .collect();
    let mut extended = 0;
    for task in tasks {
        extended += task.await.unwrap();
    }
    assert_eq!(extended, 1);
}
