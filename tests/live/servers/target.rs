//! What `create_all` and `drop_all` work on.

use model_core::{MetaData, OnExisting, create_all, drop_all};
use sqlx::{MySqlPool, PgPool};

use crate::database::{Database, Either};
use crate::support::{metadata, table};
use crate::tests;

tests! {
    every_target_is_taken_however_it_is_borrowed,
}

fn users() -> MetaData {
    metadata([table("users")])
}

macro_rules! on_every_target {
    ($conn:expr, $pool:expr) => {{
        let mut conn = $conn;
        create_all(&users(), &mut conn, OnExisting::Error)
            .await
            .unwrap();
        drop_all(&users(), &mut *conn).await.unwrap();
        let mut pool = $pool;
        create_all(&users(), &pool, OnExisting::Error)
            .await
            .unwrap();
        drop_all(&users(), &mut pool).await.unwrap();
        let shared = &pool;
        create_all(&users(), &shared, OnExisting::Error)
            .await
            .unwrap();
        drop_all(&users(), shared).await.unwrap();
        // A future that can be spawned, from a pool's connection.
        let task = tokio::spawn({
            let pool = pool.clone();
            async move {
                let mut conn = pool.acquire().await.unwrap();
                create_all(&users(), &mut conn, OnExisting::Extend)
                    .await
                    .unwrap();
                drop_all(&users(), &mut *conn).await.unwrap();
            }
        });
        task.await.unwrap();
        pool.close().await;
    }};
}

async fn every_target_is_taken_however_it_is_borrowed(database: &mut Database) {
    let url = database.url();
    match &mut database.connection {
        Either::Postgres(conn) => on_every_target!(conn, PgPool::connect(&url).await.unwrap()),
        Either::MariaDb(conn) => on_every_target!(conn, MySqlPool::connect(&url).await.unwrap()),
    }
    assert_eq!(database.tables().await, [""; 0]);
}
