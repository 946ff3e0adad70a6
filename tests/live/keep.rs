//! `OnExisting::Keep`: what is missing is created, and every difference of what is kept is told.

use expect_test::expect;
use model_core::schema::{CheckConstraint, Column, Domain, Index, ServerDefault, SqlType};
use model_core::{OnExisting, create_all};

use crate::support::{database_with, dump, metadata, table, table_names, text};

#[tokio::test]
async fn missing_table_is_created_and_kept_one_is_compared() {
    let mut conn = database_with(
        "CREATE TABLE users (id INTEGER, age TEXT, name TEXT, extra BLOB, since DATE NOT NULL DEFAULT '2000-01-01')",
    )
    .await;
    let users = table("users")
        .column(Column::new("age", SqlType::Integer).nullable())
        .column(text("name"))
        .column(
            Column::new("since", SqlType::Date).default(ServerDefault::Sql("CURRENT_DATE".into())),
        )
        .column(Column::new("bio", SqlType::Varchar(10)))
        .check(CheckConstraint::new("age > 0").named("ck_age"))
        .index(Index::new(["name"]));
    let report = create_all(
        &metadata([users, table("tags")]),
        &mut *conn,
        OnExisting::Keep,
    )
    .await
    .unwrap();
    expect![[r#"
        created `tags`
        kept `users`
          column `id`: nullable in the database, NOT NULL in the models
          column `age`: type `TEXT` in the database, `BIGINT` in the models
          column `name`: nullable in the database, NOT NULL in the models
          column `since`: default `'2000-01-01'` in the database, `CURRENT_DATE` in the models
          column `bio` is in the model only
          column `extra` is in the database only
          primary key `pk_users` is in the model only
          check constraint `ck_age` is in the model only
          index `ix_users_name` is in the model only"#]]
    .assert_eq(&report.to_string());
    assert_eq!(table_names(&mut conn).await, ["tags", "users"]);
}

#[tokio::test]
async fn kept_table_is_not_touched() {
    let mut conn =
        database_with("CREATE TABLE users (x); CREATE VIEW tags AS SELECT 1 AS id").await;
    let before = dump(&mut conn).await;
    let metadata = metadata([table("users").index(Index::new(["id"])), table("tags")]);
    let report = create_all(&metadata, &mut *conn, OnExisting::Keep)
        .await
        .unwrap();
    assert!(
        report
            .to_string()
            .starts_with("kept `tags`, a view\nkept `users`\n"),
        "{report}"
    );
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn virtual_table_is_kept_as_what_it_is() {
    let mut conn = database_with("CREATE VIRTUAL TABLE notes USING fts5(body)").await;
    let report = create_all(&metadata([table("notes")]), &mut *conn, OnExisting::Keep)
        .await
        .unwrap();
    assert_eq!(report.to_string(), "kept `notes`, a virtual table");
}

#[tokio::test]
async fn domain_is_a_type_and_a_check_that_an_extension_adds_too() {
    let percent = Domain::new("percent", SqlType::SmallInt)
        .check(CheckConstraint::new("VALUE BETWEEN 0 AND 100"));
    let done = || Column::new("done", SqlType::Domain(percent.clone().into())).nullable();
    let before = metadata([table("tasks")]);
    let after = metadata([table("tasks").column(done())]);
    let mut conn = database_with("").await;
    create_all(&before, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    let report = create_all(&after, &mut *conn, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(
        report.to_string(),
        "extended `tasks` with column `done`, check constraint `ck_tasks_done`"
    );
    let report = create_all(&after, &mut *conn, OnExisting::Keep)
        .await
        .unwrap();
    assert_eq!(report.to_string(), "kept `tasks`");
    let refused = sqlx::query("INSERT INTO tasks VALUES (1, 101)").execute(&mut *conn);
    let error = refused.await.unwrap_err().to_string();
    assert!(error.contains("ck_tasks_done"), "{error}");
}
