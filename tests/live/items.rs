//! `ddl!` items beside the tables: created and dropped in their place, and never run twice on a guess.

use expect_test::expect;
use model_core::schema::{Column, DdlItem, Requirement, SqlText, SqlType};
use model_core::{Dialect, MetaData, OnExisting, create_all, drop_all};

use crate::support::{database, database_with, dump, list, metadata, run, table};

/// A trigger that counts the rows of `users`.
fn counting() -> DdlItem {
    DdlItem::new(
        "counting",
        "CREATE TRIGGER counting AFTER INSERT ON users BEGIN
            UPDATE users SET visits = visits + 1 WHERE id = NEW.id;
        END;",
        "DROP TRIGGER IF EXISTS counting",
    )
    .requires(Requirement::relation("users"))
}

fn with(item: DdlItem) -> MetaData {
    let users = table("users").column(Column::new("visits", SqlType::BigInt));
    let mut metadata = metadata([users]);
    metadata.define(item, OnExisting::Error).expect("one item");
    metadata
}

#[tokio::test]
async fn items_are_created_behind_and_dropped_before_their_tables() {
    let mut conn = database().await;
    let metadata = with(counting());
    let created = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(
        created.to_string(),
        "created `users`\ncreated item `counting`"
    );
    run(&mut conn, "INSERT INTO users VALUES (1, 0)").await;
    assert_eq!(
        list(&mut conn, "SELECT CAST(visits AS TEXT) FROM users").await,
        ["1"]
    );
    let dropped = drop_all(&metadata, &mut *conn).await.unwrap();
    assert_eq!(
        dropped.to_string(),
        "dropped `users`\ndropped item `counting`"
    );
    assert_eq!(dump(&mut conn).await, [""; 0]);
}

#[tokio::test]
async fn an_item_that_may_be_there_is_not_run_again() {
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let mut conn = database_with("CREATE TABLE mine (x)").await;
        let before = dump(&mut conn).await;
        let error = create_all(&with(counting()), &mut *conn, on_existing)
            .await
            .unwrap_err();
        expect![[r#"
            no DDL for SQLite
            `ddl!` item `counting`: it may be there, and SQLite would run its `create` all the same
            help: say `idempotent` if it may run twice, or write `create_if_missing = "..."`; on PostgreSQL and on a connection a query will do: `exists = "SELECT ..."`"#]]
        .assert_eq(&error.to_string());
        assert_eq!(dump(&mut conn).await, before);
    }
}

#[tokio::test]
async fn an_items_own_query_finds_it() {
    let item = counting().exists("SELECT 1 FROM sqlite_schema WHERE name = 'counting'");
    let metadata = with(item);
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let mut conn = database().await;
        let created = create_all(&metadata, &mut *conn, on_existing)
            .await
            .unwrap();
        assert_eq!(created.created_items.len(), 1);
        let before = dump(&mut conn).await;
        let again = create_all(&metadata, &mut *conn, on_existing)
            .await
            .unwrap();
        assert_eq!(again.to_string(), "kept `users`\nkept item `counting`");
        assert_eq!(dump(&mut conn).await, before);
    }
}

#[tokio::test]
async fn create_if_missing_runs_whatever_is_there() {
    let item = counting().create_if_missing(
        "CREATE TRIGGER IF NOT EXISTS counting AFTER INSERT ON users BEGIN SELECT 1; END",
    );
    let metadata = with(item);
    let mut conn = database().await;
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    let before = dump(&mut conn).await;
    create_all(&metadata, &mut *conn, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn an_item_that_fails_leaves_nothing_behind() {
    let mut conn = database_with(
        "CREATE TABLE other (x); CREATE TRIGGER counting AFTER INSERT ON other BEGIN SELECT 1; END",
    )
    .await;
    let before = dump(&mut conn).await;
    create_all(&with(counting()), &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn an_item_of_another_dialect_is_not_here() {
    let mut conn = database().await;
    let elsewhere = |text: &'static str| SqlText::NONE.with(Dialect::Postgres, text);
    let item = DdlItem::new("grant", elsewhere("GRANT"), elsewhere("REVOKE"));
    let report = create_all(&with(item), &mut *conn, OnExisting::Keep)
        .await
        .unwrap();
    assert_eq!(report.to_string(), "created `users`");
}
