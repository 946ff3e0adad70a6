//! All or nothing, in a transaction of one's own or in the caller's.

use model_core::schema::{CheckConstraint, UniqueConstraint};
use model_core::{ExecuteError, MetaData, OnExisting, create_all, drop_all};
use sqlx::Connection;

use crate::support::{
    database, database_with, dump, list, metadata, run, table, table_names, text,
};

/// The last statement of the batch fails: there are two equal names.
const TWO_EQUAL_NAMES: &str = "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO users (name) VALUES ('a'), ('a')";

fn unique_names() -> MetaData {
    metadata([
        table("a_new"),
        table("users")
            .column(text("name"))
            .column(text("bio").nullable())
            .unique(UniqueConstraint::new(["name"])),
    ])
}

#[tokio::test]
async fn batch_that_fails_leaves_nothing() {
    let mut conn = database_with(TWO_EQUAL_NAMES).await;
    let before = dump(&mut conn).await;
    let error = create_all(&unique_names(), &mut *conn, OnExisting::Extend)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot create index `uq_users_name`: UNIQUE constraint failed: users.name\n  statement: CREATE UNIQUE INDEX \"uq_users_name\" ON \"users\" (\"name\")\nnothing was changed"
    );
    assert!(
        std::error::Error::source(&error)
            .and_then(|source| source.downcast_ref::<sqlx::Error>())
            .is_some()
    );
    assert_eq!(dump(&mut conn).await, before);
    assert!(!conn.is_in_transaction());
}

#[tokio::test]
async fn batch_that_fails_leaves_the_callers_transaction_usable() {
    let mut conn = database_with(TWO_EQUAL_NAMES).await;
    let mut transaction = conn.begin().await.unwrap();
    run(&mut transaction, "CREATE TABLE mine (x)").await;
    let error = create_all(&unique_names(), &mut transaction, OnExisting::Extend)
        .await
        .unwrap_err();
    assert!(matches!(error, ExecuteError::Step(_)));
    transaction.commit().await.unwrap();
    assert_eq!(table_names(&mut conn).await, ["mine", "users"]);
}

#[tokio::test]
async fn callers_transaction_takes_everything_back() {
    let mut conn = database().await;
    let users = metadata([table("users")]);
    let mut transaction = conn.begin().await.unwrap();
    create_all(&users, &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    transaction.rollback().await.unwrap();
    assert_eq!(dump(&mut conn).await, [""; 0]);

    let mut transaction = conn.begin().await.unwrap();
    create_all(&users, &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(table_names(&mut conn).await, ["users"]);
}

#[tokio::test]
async fn transaction_that_was_begun_as_sql_stays_open_and_the_callers() {
    let mut conn = database().await;
    run(&mut conn, "BEGIN").await;
    create_all(&metadata([table("users")]), &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    let error = create_all(&metadata([table("users")]), &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    assert!(matches!(error, ExecuteError::Exists { .. }));
    drop_all(&metadata([table("tags")]), &mut *conn)
        .await
        .unwrap();
    assert_eq!(table_names(&mut conn).await, ["users"]);
    run(&mut conn, "ROLLBACK").await;
    assert_eq!(dump(&mut conn).await, [""; 0]);
}

#[tokio::test]
async fn new_check_that_rows_break_leaves_nothing() {
    let mut conn =
        database_with("CREATE TABLE users (id INTEGER PRIMARY KEY); INSERT INTO users VALUES (1)")
            .await;
    let mut check = CheckConstraint::new("age > 18");
    check.column = Some("age".into());
    let age = model_core::schema::Column::new("age", model_core::schema::SqlType::Integer)
        .default(model_core::schema::ServerDefault::Integer(3));
    let error = create_all(
        &metadata([table("a"), table("users").column(age).check(check)]),
        &mut *conn,
        OnExisting::Extend,
    )
    .await;
    assert!(error.is_err());
    assert_eq!(table_names(&mut conn).await, ["users"]);
    assert_eq!(
        list(&mut conn, "SELECT name FROM pragma_table_info('users')").await,
        ["id"]
    );
}
