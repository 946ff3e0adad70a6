//! Workers that start at the same time on one database.

use model_core::OnExisting;
use model_core::schema::Index;

use crate::database::Database;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    workers_create_each_table_once,
}

async fn workers_create_each_table_once(database: &mut Database) {
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let tables = ["a", "b", "c"]
            .map(|name| table(name).column(text("note")).index(Index::new(["note"])));
        let metadata = metadata(tables);
        let mut workers = Vec::new();
        for _ in 0..4 {
            workers.push(database.connect().await);
        }
        let work = workers.into_iter().map(|mut worker| {
            let metadata = metadata.clone();
            tokio::spawn(async move { worker.create_all(&metadata, on_existing).await })
        });
        let mut created = 0;
        for task in work.collect::<Vec<_>>() {
            created += task.await.unwrap().unwrap().created.len();
        }
        assert_eq!(created, 3);
        assert_eq!(database.tables().await, ["a", "b", "c"]);
        database.drop_all(&metadata).await.unwrap();
    }
}
