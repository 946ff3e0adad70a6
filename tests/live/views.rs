//! Views beside the tables: created behind them, kept as they are, dropped before them.

use model_core::schema::{Column, Requirement, SqlType, View};
use model_core::{MetaData, OnExisting, create_all, drop_all};

use crate::support::{database, database_with, dump, list, metadata, table};

fn view(name: &'static str, query: &'static str) -> View {
    View::new(name, query).column(Column::new("id", SqlType::BigInt))
}

fn with_views(views: impl IntoIterator<Item = View>) -> MetaData {
    let mut metadata = metadata([table("users")]);
    for view in views {
        metadata
            .define(view, OnExisting::Error)
            .expect("the test's views agree");
    }
    metadata
}

#[tokio::test]
async fn views_are_created_behind_what_they_require_and_dropped_before_it() {
    let mut conn = database().await;
    let metadata = with_views([
        view("a_last", "SELECT id FROM b_first").requires(Requirement::relation("b_first")),
        view("b_first", "SELECT id FROM users").requires(Requirement::relation("users")),
    ]);
    let created = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(
        created.to_string(),
        "created `users`\ncreated `b_first`\ncreated `a_last`"
    );
    assert_eq!(list(&mut conn, "SELECT 'x' FROM a_last").await.len(), 0);
    let dropped = drop_all(&metadata, &mut *conn).await.unwrap();
    assert_eq!(
        dropped.to_string(),
        "dropped `a_last`\ndropped `b_first`\ndropped `users`"
    );
    assert_eq!(dump(&mut conn).await, [""; 0]);
}

#[tokio::test]
async fn a_view_that_is_there_is_kept_and_told() {
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let mut conn = database_with("CREATE VIEW ones AS SELECT 1 AS other").await;
        let before = dump(&mut conn).await;
        let metadata = with_views([view("ones", "SELECT 1")]);
        let report = create_all(&metadata, &mut *conn, on_existing)
            .await
            .unwrap();
        assert_eq!(
            report.to_string(),
            "created `users`\nkept `ones`, a view\n  option `columns`: value `(other)` in the database, `(id)` in the models"
        );
        assert!(dump(&mut conn).await.contains(&before[0]));
    }
}

#[tokio::test]
async fn error_names_a_view_that_is_there() {
    let mut conn = database_with("CREATE VIEW ones AS SELECT 1").await;
    let before = dump(&mut conn).await;
    let metadata = with_views([view("ones", "SELECT 1")]);
    let error = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("`ones`"), "{error}");
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn a_table_of_a_views_name_is_in_the_way() {
    let mut conn = database_with("CREATE TABLE ones (id)").await;
    let before = dump(&mut conn).await;
    let metadata = with_views([view("ones", "SELECT 1")]);
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let error = create_all(&metadata, &mut *conn, on_existing)
            .await
            .unwrap_err();
        let message = "view `ones`: a table has this name";
        assert!(error.to_string().contains(message), "{error}");
    }
    let error = drop_all(&metadata, &mut *conn).await.unwrap_err();
    assert!(error.to_string().contains("ones"), "{error}");
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn a_query_that_gives_other_columns_creates_nothing() {
    for (query, problem) in [
        ("SELECT 1, 2", "expected 1 columns for 'wrong' but got 2"),
        ("SELECT id FROM nowhere", "no such table: main.nowhere"),
    ] {
        let mut conn = database().await;
        let metadata = with_views([view("wrong", query)]);
        let error = create_all(&metadata, &mut *conn, OnExisting::Error)
            .await
            .unwrap_err();
        assert!(format!("{error:?}").contains(problem), "{error:?}");
        assert_eq!(dump(&mut conn).await, [""; 0]);
    }
}
