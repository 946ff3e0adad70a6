//! `OnExisting::Extend`: what is missing is added, what is there stays, twice is once.

use expect_test::expect;
use model_core::schema::{
    CheckConstraint, Column, EnumDefinition, ForeignKey, Index, ServerDefault, SqlType,
    UniqueConstraint,
};
use model_core::{MetaData, OnExisting, create_all};
use sqlx::SqliteConnection;

use crate::support::{database_with, dump, list, metadata, run, table, text};

/// Extends, and makes sure that doing so again does nothing.
async fn extend(metadata: &MetaData, conn: &mut SqliteConnection) -> String {
    let report = create_all(metadata, &mut *conn, OnExisting::Extend)
        .await
        .unwrap_or_else(|error| panic!("{error}"));
    let after = dump(conn).await;
    let again = create_all(metadata, &mut *conn, OnExisting::Extend)
        .await
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(
        again.created.is_empty() && again.extended.is_empty(),
        "{again}"
    );
    assert_eq!(dump(conn).await, after);
    report.to_string()
}

#[tokio::test]
async fn missing_tables_columns_and_indexes_are_added_and_rows_stay() {
    let mut conn = database_with(
        "CREATE TABLE profiles (id INTEGER PRIMARY KEY, email TEXT NOT NULL, legacy BLOB);
         INSERT INTO profiles VALUES (1, 'a@example.org', x'00');",
    )
    .await;
    let metadata = metadata([
        table("profiles")
            .column(text("email"))
            .column(text("bio").nullable())
            .column(Column::new("visits", SqlType::Integer).default(ServerDefault::Integer(7)))
            .unique(UniqueConstraint::new(["email"]))
            .index(Index::new(["bio"])),
        table("skills"),
    ]);
    let report = extend(&metadata, &mut conn).await;
    expect![[r"
        created `skills`
        extended `profiles` with column `bio`, column `visits`, unique constraint `uq_profiles_email`, index `ix_profiles_bio`
          column `legacy` is in the database only"]]
    .assert_eq(&report);
    assert_eq!(
        list(
            &mut conn,
            "SELECT visits || email || hex(legacy) FROM profiles"
        )
        .await,
        ["7a@example.org00"]
    );
    let twice = sqlx::query("INSERT INTO profiles (email) VALUES ('a@example.org')")
        .execute(&mut *conn)
        .await;
    assert!(twice.is_err_and(|error| error.to_string().contains("UNIQUE")));
}

#[tokio::test]
async fn column_brings_its_foreign_key_and_its_check() {
    let mut conn = database_with("CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE TABLE posts (id INTEGER PRIMARY KEY); INSERT INTO posts VALUES (1)").await;
    let mut rating = CheckConstraint::new("rating BETWEEN 1 AND 5");
    rating.column = Some("rating".into());
    let mood = SqlType::Enum(EnumDefinition::new("mood", ["sad", "it's"]).into());
    let metadata = metadata([
        table("users"),
        table("posts")
            .column(Column::new("author", SqlType::BigInt).nullable())
            .column(Column::new("rating", SqlType::Integer).default(ServerDefault::Integer(3)))
            .column(Column::new("mood", mood).default(ServerDefault::Text("sad".into())))
            .check(rating)
            .foreign_key(ForeignKey::new(["author"], "users", ["id"])),
    ]);
    extend(&metadata, &mut conn).await;
    for refused in ["author = 9", "rating = 6", "mood = 'glad'"] {
        let sql = sqlx::AssertSqlSafe(format!("UPDATE posts SET {refused}"));
        assert!(
            sqlx::query(sql).execute(&mut *conn).await.is_err(),
            "{refused}"
        );
    }
    run(&mut conn, "UPDATE posts SET rating = 5, mood = 'it''s'").await;
}

#[tokio::test]
async fn database_made_by_create_all_has_nothing_to_extend() {
    let mut conn = crate::support::database().await;
    let mut positive = CheckConstraint::new("amount > 0");
    positive.column = Some("amount".into());
    let mood = SqlType::Enum(EnumDefinition::new("mood", ["sad", "glad"]).into());
    let metadata = metadata([
        table("users")
            .column(text("name"))
            .unique(UniqueConstraint::new(["name", "id"])),
        table("orders")
            .column(Column::new("user", SqlType::BigInt))
            .column(
                Column::new(
                    "amount",
                    SqlType::Numeric {
                        precision: Some(10),
                        scale: Some(2),
                    },
                )
                .default(ServerDefault::Float("1.5".into())),
            )
            .column(Column::new("paid", SqlType::Boolean).default(ServerDefault::Boolean(false)))
            .column(
                Column::new("note", SqlType::Varchar(20))
                    .default(ServerDefault::Text("it's".into())),
            )
            .column(
                Column::new("at", SqlType::TimestampTz)
                    .default(ServerDefault::Sql("CURRENT_TIMESTAMP".into())),
            )
            .column(
                Column::new("rounded", SqlType::Integer)
                    .default(ServerDefault::Sql("abs(-1)".into())),
            )
            .column(Column::new("mood", mood))
            .check(positive)
            .check(CheckConstraint::new("note <> '' OR paid"))
            .foreign_key(ForeignKey::new(["user"], "users", ["id"]))
            .index(Index::new(["user", "at"]))
            .index(Index::new(["note"]).unique()),
    ]);
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    let before = dump(&mut conn).await;
    let report = create_all(&metadata, &mut *conn, OnExisting::Extend)
        .await
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(report.to_string(), "kept `users`\nkept `orders`");
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn same_definition_under_another_name_or_spelling_is_no_gap() {
    let mut conn = database_with(
        r#"CREATE TABLE "USERS" ([ID] integer primary key, Name varchar(20) not null default ('x') unique
               check (length("name")>0), boss int references users);
           CREATE INDEX whatever ON users (BOSS);"#,
    )
    .await;
    let metadata = metadata([table("users")
        .column(Column::new("name", SqlType::Varchar(20)).default(ServerDefault::Text("x".into())))
        .column(Column::new("boss", SqlType::BigInt).nullable())
        .unique(UniqueConstraint::new(["name"]))
        .check(CheckConstraint::new("length(name) > 0"))
        .foreign_key(ForeignKey::new(["boss"], "users", ["id"]))
        .index(Index::new(["boss"]))]);
    assert_eq!(
        extend(&metadata, &mut conn).await,
        "kept `users`\n  index `whatever`: name `whatever` in the database, `ix_users_boss` in the models"
    );
}

#[tokio::test]
async fn index_with_rows_or_expressions_of_its_own_is_another_one() {
    let mut conn = database_with(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE UNIQUE INDEX partial ON users (name) WHERE id > 10; CREATE INDEX expression ON users (lower(name));",
    )
    .await;
    let metadata = metadata([table("users")
        .column(text("name"))
        .unique(UniqueConstraint::new(["name"]))
        .index(Index::new(["name"]))]);
    let report = extend(&metadata, &mut conn).await;
    assert_eq!(
        report,
        "extended `users` with unique constraint `uq_users_name`, index `ix_users_name`\n  index `partial` is in the database only\n  index `expression` is in the database only"
    );
}

#[tokio::test]
async fn default_that_differs_is_reported_and_stays() {
    let mut conn = database_with(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER NOT NULL DEFAULT 1)",
    )
    .await;
    let metadata = metadata([table("users")
        .column(Column::new("age", SqlType::Integer).default(ServerDefault::Integer(2)))]);
    let report = extend(&metadata, &mut conn).await;
    expect![[r#"
        kept `users`
          column `age`: default `1` in the database, `2` in the models"#]]
    .assert_eq(&report);
}
