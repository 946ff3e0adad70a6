//! `create_all` on an empty database.

use expect_test::expect;
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, ServerDefault, SqlType, UniqueConstraint,
};
use model_core::{OnExisting, create_all};

use crate::support::{database, list, metadata, table, table_names, text};

#[tokio::test]
async fn every_word_creates_everything_in_an_empty_database() {
    for on_existing in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
        let mut conn = database().await;
        let metadata = metadata([
            table("profiles")
                .column(Column::new("user_id", SqlType::BigInt))
                .column(text("email"))
                .column(Column::new("visits", SqlType::Integer).default(ServerDefault::Integer(0)))
                .unique(UniqueConstraint::new(["email"]))
                .check(CheckConstraint::new("visits >= 0"))
                .foreign_key(ForeignKey::new(["user_id"], "users", ["id"]))
                .index(Index::new(["user_id"])),
            table("users"),
        ]);
        let report = create_all(&metadata, &mut *conn, on_existing)
            .await
            .unwrap();
        expect![[r"
            created `users`
            created `profiles`"]]
        .assert_eq(&report.to_string());
        assert_eq!(table_names(&mut conn).await, ["profiles", "users"]);
        let indexes = list(
            &mut conn,
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
        )
        .await;
        assert_eq!(indexes, ["ix_profiles_user_id"]);
    }
}

#[tokio::test]
async fn tables_that_refer_to_each_other_are_created() {
    let mut conn = database().await;
    let refers = |name, to: &'static str| {
        table(name)
            .column(Column::new("other", SqlType::BigInt).nullable())
            .foreign_key(ForeignKey::new(["other"], to, ["id"]))
    };
    let metadata = metadata([
        refers("hens", "eggs"),
        refers("eggs", "hens"),
        refers("self", "self"),
    ]);
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(list(&mut conn, "PRAGMA foreign_key_check").await, [""; 0]);
    assert_eq!(table_names(&mut conn).await, ["eggs", "hens", "self"]);
}

#[tokio::test]
async fn no_tables_are_nothing_to_create() {
    let mut conn = database().await;
    let report = create_all(&metadata([]), &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(report.to_string(), "nothing to create");
}

#[tokio::test]
async fn table_is_created_in_the_attached_schema_it_names() {
    let mut conn = database().await;
    crate::support::run(&mut conn, "ATTACH ':memory:' AS app").await;
    let tables = [
        table("app.profiles").index(Index::new(["id"])),
        table("profiles"),
    ];
    let metadata = metadata(tables);
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(
        list(&mut conn, "SELECT name FROM app.sqlite_schema").await,
        ["profiles", "ix_profiles_id"]
    );
    assert_eq!(table_names(&mut conn).await, ["profiles"]);
    let again = create_all(&metadata, &mut *conn, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(again.to_string(), "kept `profiles`\nkept `app.profiles`");
}

#[tokio::test]
async fn schema_that_is_not_attached_is_named() {
    let mut conn = database().await;
    let error = create_all(
        &metadata([table("app.profiles"), table("users")]),
        &mut *conn,
        OnExisting::Extend,
    )
    .await
    .unwrap_err();
    expect![[r"
        no such schema on this connection: `app`
        help: `ATTACH DATABASE 'file' AS name` first"]]
    .assert_eq(&error.to_string());
    assert_eq!(table_names(&mut conn).await, [""; 0]);
}

#[tokio::test]
async fn temporary_table_of_the_name_is_refused_before_anything_runs() {
    let mut conn = database().await;
    crate::support::run(&mut conn, "CREATE TEMP TABLE users (id TEXT)").await;
    let metadata = metadata([table("users").column(text("name").nullable())]);
    let error = create_all(&metadata, &mut *conn, OnExisting::Extend)
        .await
        .unwrap_err();
    expect![[r"
        the database conflicts with the models; nothing was changed:
          table `users`: a temporary table has this name
            help: choose another name in the models, or rename the object in the database"]]
    .assert_eq(&error.to_string());
    assert_eq!(table_names(&mut conn).await, [""; 0]);
    let error = model_core::drop_all(&metadata, &mut *conn)
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("a temporary table has this name"),
        "{error}"
    );
    assert_eq!(
        list(&mut conn, "SELECT name FROM sqlite_temp_schema").await,
        ["users"]
    );
}

#[tokio::test]
async fn comment_is_left_out_with_a_warning_where_that_was_asked_for() {
    let commented = || {
        metadata([table("users")
            .column(text("name").comment("what others call them"))
            .comment("people")])
    };
    let mut conn = database().await;
    let error = create_all(&commented(), &mut *conn, OnExisting::Error)
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("SQLite has no comments"),
        "{error}"
    );
    let report = create_all(&commented().portable(), &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(report.warnings.len(), 2);
    let again = create_all(&commented().portable(), &mut *conn, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(again.to_string(), "kept `users`");
}
