//! What `create_all` and `drop_all` work on.

use model_core::{CreateReport, DropReport, MetaData, OnExisting, create_all, drop_all};
use sqlx::{Connection, SqliteConnection, SqlitePool};

use crate::support::{database, empty, metadata, table, table_names};

fn users() -> MetaData {
    metadata([table("users")])
}

fn assert_created_and_dropped(created: &CreateReport, dropped: &DropReport) {
    assert_eq!((created.created.len(), dropped.dropped.len()), (1, 1));
}

#[tokio::test]
async fn connection_is_a_target_however_it_is_borrowed() {
    async fn by_reference(mut conn: &mut SqliteConnection) {
        let created = create_all(&users(), &mut conn, OnExisting::Error)
            .await
            .unwrap();
        let dropped = drop_all(&users(), &mut *conn).await.unwrap();
        assert_created_and_dropped(&created, &dropped);
        create_all(&users(), conn, OnExisting::Error).await.unwrap();
    }
    by_reference(&mut *database().await).await;
}

#[tokio::test]
async fn transaction_is_a_target_however_it_is_borrowed() {
    let mut conn = database().await;
    let mut transaction = conn.begin().await.unwrap();
    let created = create_all(&users(), &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    let dropped = drop_all(&users(), &mut *transaction).await.unwrap();
    assert_created_and_dropped(&created, &dropped);
}

#[tokio::test]
async fn pool_is_a_target_however_it_is_borrowed() {
    let db = empty().await;
    let mut pool = db.sqlite().clone();
    let created = create_all(&users(), &pool, OnExisting::Error)
        .await
        .unwrap();
    let dropped = drop_all(&users(), &mut pool).await.unwrap();
    assert_created_and_dropped(&created, &dropped);
    let shared = &pool;
    create_all(&users(), &shared, OnExisting::Error)
        .await
        .unwrap();
    drop_all(&users(), shared).await.unwrap();
    let mut conn = pool.acquire().await.unwrap();
    let created = create_all(&users(), &mut conn, OnExisting::Error)
        .await
        .unwrap();
    let dropped = drop_all(&users(), &mut *conn).await.unwrap();
    assert_created_and_dropped(&created, &dropped);
    drop(conn);
    let mut transaction = pool.begin().await.unwrap();
    create_all(&users(), &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn futures_can_be_spawned() {
    let db = empty().await;
    let pool = db.sqlite().clone();
    let task = tokio::spawn({
        let pool = pool.clone();
        async move {
            create_all(&users(), &pool, OnExisting::Extend)
                .await
                .unwrap();
            let mut conn = pool.acquire().await.unwrap();
            create_all(&users(), &mut conn, OnExisting::Keep)
                .await
                .unwrap();
            drop(conn);
            let mut transaction = pool.begin().await.unwrap();
            create_all(&users(), &mut *transaction, OnExisting::Extend)
                .await
                .unwrap();
            drop_all(&users(), &mut transaction).await.unwrap();
        }
    });
    task.await.unwrap();
    let mut conn = pool.acquire().await.unwrap();
    assert_eq!(
        table_names(&mut conn).await,
        ["users"],
        "the transaction was never committed"
    );
}

#[tokio::test]
async fn pool_of_several_connections_gets_the_tables_once() {
    let file = empty().await;
    let pool = SqlitePool::connect(&file.url()).await.unwrap();
    create_all(&users(), &pool, OnExisting::Error)
        .await
        .unwrap();
    let report = create_all(&users(), &pool, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(report.to_string(), "kept `users`");
    pool.close().await;
    let error = create_all(&users(), &pool, OnExisting::Extend)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot acquire a connection: attempted to acquire a connection on a closed pool"
    );
}
