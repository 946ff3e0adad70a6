//! What `OnExisting::Extend` cannot add, and what contradicts: all of it is told, and nothing is changed.

use expect_test::{Expect, expect};
use model_core::schema::{
    CheckConstraint, Column, EnumDefinition, ForeignKey, GeneratedStorage, Index, PrimaryKey,
    ReferentialAction, ServerDefault, SqlType, Table, UniqueConstraint,
};
use model_core::{OnExisting, create_all};

use crate::support::{database_with, dump, metadata, table, text};

async fn refuses(found: &'static str, wanted: impl IntoIterator<Item = Table>, message: Expect) {
    let mut conn = database_with(found).await;
    let before = dump(&mut conn).await;
    let error = create_all(&metadata(wanted), &mut *conn, OnExisting::Extend)
        .await
        .unwrap_err();
    message.assert_eq(&error.to_string());
    assert_eq!(dump(&mut conn).await, before);
}

#[tokio::test]
async fn every_impossible_column_is_told_at_once() {
    let now = ServerDefault::Sql("CURRENT_TIMESTAMP".into());
    let wanted = Table::new("users")
        .column(Column::new("id", SqlType::BigInt))
        .column(text("tenant"))
        .column(text("name"))
        .column(Column::new("at", SqlType::TimestampTz).default(now))
        .column(Column::new("boss", SqlType::BigInt).default(ServerDefault::Integer(1)))
        .column(text("fine").nullable())
        .primary_key(PrimaryKey::new(["id", "tenant"]))
        .foreign_key(ForeignKey::new(["boss"], "bosses", ["id"]));
    refuses(
        "CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY)",
        [wanted, table("bosses")],
        expect![[r#"
            the database stands in the way, so nothing was changed:
              table `users`, primary key `pk_users`: columns `(id)` in the database, `(id, tenant)` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, column `tenant`: SQLite adds no column to a primary key
                help: migrate the table by hand: make a new one, copy the rows, drop the old one, rename
              table `users`, column `name`: it may not be NULL and has no default, so rows that are there would have no value
                help: let it be NULL, with `Option`, or give it a `default`
              table `users`, column `at`: SQLite adds no column whose default is computed, as `CURRENT_TIMESTAMP` is
                help: let it be NULL, with `Option`, and leave the default out; or give it a literal `default`
              table `users`, column `boss`: while it checks foreign keys, SQLite adds no column that refers to another table and has a default
                help: let it be NULL, with `Option`, and leave the default out"#]],
    )
    .await;
}

#[tokio::test]
async fn constraint_that_a_table_cannot_get_is_told() {
    let wanted = table("users")
        .column(Column::new("age", SqlType::Integer))
        .column(Column::new("boss", SqlType::BigInt).nullable())
        .check(CheckConstraint::new("age > 0").named("ck_age"))
        .foreign_key(ForeignKey::new(["boss"], "users", ["id"]));
    refuses(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER NOT NULL, boss INTEGER)",
        [wanted],
        expect![[r#"
            the database stands in the way, so nothing was changed:
              table `users`, check constraint `ck_age`: SQLite adds no such constraint to a table that is there
                help: migrate the table by hand: make a new one, copy the rows, drop the old one, rename
              table `users`, foreign key `fk_users_boss`: SQLite adds no such constraint to a table that is there
                help: migrate the table by hand: make a new one, copy the rows, drop the old one, rename"#]],
    )
    .await;
}

#[tokio::test]
async fn part_that_is_there_and_differs_is_a_conflict() {
    let mood = SqlType::Enum(EnumDefinition::new("mood", ["sad", "glad"]).into());
    let mut boss = ForeignKey::new(["boss"], "users", ["id"]);
    boss.on_delete = ReferentialAction::Cascade;
    let wanted = table("users")
        .column(Column::new("age", SqlType::Integer))
        .column(Column::new("name", SqlType::Varchar(20)).nullable())
        .column(Column::new("mood", mood))
        .column(Column::new("boss", SqlType::BigInt).nullable())
        .foreign_key(boss)
        .unique(UniqueConstraint::new(["name"]))
        .index(Index::new(["age"]));
    refuses(
        "CREATE TABLE users (id TEXT PRIMARY KEY, age TEXT, name VARCHAR(10), boss INTEGER REFERENCES users (id),
             mood TEXT NOT NULL CONSTRAINT ck_users_mood_enum CHECK (mood IN ('sad')));
         CREATE INDEX ix_users_age ON users (age) WHERE age > 0;
         CREATE TABLE other (x); CREATE INDEX uq_users_name ON other (x);",
        [wanted],
        expect![[r#"
            the database stands in the way, so nothing was changed:
              table `users`, column `id`: type `TEXT` in the database, `INTEGER` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, column `id`: it may be NULL in the database and not in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, column `age`: type `TEXT` in the database, `INTEGER` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, column `age`: it may be NULL in the database and not in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, column `name`: type `VARCHAR(10)` in the database, `VARCHAR(20)` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, check constraint `ck_users_mood_enum`: expression `mood IN ('sad')` in the database, `"mood" IN ('sad', 'glad')` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, foreign key `fk_users_boss`: on_delete `NO ACTION` in the database, `CASCADE` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, index `ix_users_age`: definition `(age) on some rows only` in the database, `(age)` in the model
                help: migrate the table by hand, or make the model say what is there
              table `users`, unique constraint `uq_users_name`: an index has this name
                help: choose another name, or move what is there out of the way"#]],
    )
    .await;
}

#[tokio::test]
async fn something_else_in_the_place_of_a_table_is_told() {
    refuses(
        "CREATE TABLE other (x); CREATE VIEW users AS SELECT 1 AS id; CREATE INDEX tags ON other (x);
         CREATE INDEX ix_skills_id ON other (x);",
        [table("users"), table("tags"), table("skills").index(Index::new(["id"]))],
        expect![[r#"
            the database stands in the way, so nothing was changed:
              table `skills`, index `ix_skills_id`: an index has this name
                help: choose another name, or move what is there out of the way
              table `tags`: an index has this name
                help: choose another name, or move what is there out of the way
              table `users`: a view has this name
                help: choose another name, or move what is there out of the way"#]],
    )
    .await;
}

#[tokio::test]
async fn column_with_a_default_may_refer_while_foreign_keys_are_not_checked() {
    let mut conn = database_with("PRAGMA foreign_keys = OFF; CREATE TABLE users (id INTEGER PRIMARY KEY); INSERT INTO users VALUES (1)").await;
    let wanted = table("users")
        .column(Column::new("boss", SqlType::BigInt).default(ServerDefault::Integer(1)))
        .foreign_key(ForeignKey::new(["boss"], "users", ["id"]));
    let report = create_all(&metadata([wanted]), &mut *conn, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(
        report.to_string(),
        "extended `users` with column `boss`, foreign key `fk_users_boss`"
    );
}

#[tokio::test]
async fn stored_column_is_refused_whether_there_are_rows_or_not() {
    let wanted = table("users").column(
        Column::new("double", SqlType::BigInt)
            .nullable()
            .generated("id * 2", GeneratedStorage::Stored),
    );
    for before in [
        "CREATE TABLE users (id INTEGER PRIMARY KEY)",
        "CREATE TABLE users (id INTEGER PRIMARY KEY); INSERT INTO users VALUES (1)",
    ] {
        let mut conn = database_with(before).await;
        let error = create_all(&metadata([wanted.clone()]), &mut *conn, OnExisting::Extend)
            .await
            .unwrap_err();
        assert!(
            error
                .to_string()
                .contains("SQLite adds no column that is computed when a row is written"),
            "{error}"
        );
    }
}
