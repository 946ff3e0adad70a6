//! `OnExisting::Error`: whatever bears a name, all of it is named and nothing is executed.

use expect_test::expect;
use model_core::schema::Index;
use model_core::{ExecuteError, OnExisting, create_all};

use crate::support::{database_with, dump, metadata, table};

#[tokio::test]
async fn everything_that_is_there_is_named_and_nothing_is_created() {
    let mut conn = database_with(
        "CREATE TABLE Profiles (x); CREATE VIEW users AS SELECT 1; CREATE TABLE other (x);
         CREATE INDEX skills ON other (x); CREATE INDEX ix_tags_id ON other (x);",
    )
    .await;
    let before = dump(&mut conn).await;
    let metadata = metadata([
        table("profiles"),
        table("users"),
        table("skills"),
        table("tags").index(Index::new(["id"])),
        table("free"),
    ]);
    let error = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    expect![[r#"
        these exist, so nothing was created:
          `profiles`, a table
          `skills`, an index
          `users`, a view
          `ix_tags_id`, an index
        help: `OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves them as they are"#]]
    .assert_eq(&error.to_string());
    assert!(matches!(error, ExecuteError::Exists { objects } if objects.len() == 4));
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn second_call_is_refused() {
    let mut conn = crate::support::database().await;
    let metadata = metadata([table("users")]);
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    let error = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("`users`, a table"));
}

#[tokio::test]
async fn table_that_sqlite_cannot_express_is_refused_before_anything_runs() {
    use model_core::schema::{Column, Shared, SqlType};

    let mut conn = crate::support::database().await;
    let tags = Column::new("tags", SqlType::Array(Shared::Static(&SqlType::Text)));
    let metadata = metadata([table("a"), table("b").column(tags)]);
    let error = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    assert!(matches!(error, ExecuteError::Ddl(_)), "{error}");
    assert_eq!(dump(&mut conn).await, [""; 0]);
}
