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
            the database conflicts with the models; nothing was changed:
              table `users`, column `id`: type `bigint` in the database, `BIGINT` in the models
                help: change the database, or change the model to match it
              table `users`, primary key `pk_users`: columns `(id)` in the database, `(id, tenant)` in the models
                help: change the database, or change the model to match it
              table `users`, column `tenant`: SQLite cannot add a column to a primary key
                help: create a new table, copy the rows, drop the old table, rename the new one
              table `users`, column `name`: NOT NULL without a default, and the table has rows
                help: make the field an `Option`, or give it a `default`
              table `users`, column `at`: SQLite cannot add a column whose default is an expression (`CURRENT_TIMESTAMP`)
                help: make the field an `Option` without a default, or give it a literal `default`
              table `users`, column `boss`: while it checks foreign keys, SQLite cannot add a column with a foreign key and a default
                help: make the field an `Option` without a default"#]],
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
            the database conflicts with the models; nothing was changed:
              table `users`, foreign key `fk_users_boss`: the database cannot add this to an existing table
                help: create a new table, copy the rows, drop the old table, rename the new one
              table `users`, check constraint `ck_age`: the database cannot add this to an existing table
                help: create a new table, copy the rows, drop the old table, rename the new one"#]],
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
            the database conflicts with the models; nothing was changed:
              table `users`, column `id`: type `TEXT` in the database, `BIGINT` in the models
                help: change the database, or change the model to match it
              table `users`, column `age`: type `TEXT` in the database, `BIGINT` in the models
                help: change the database, or change the model to match it
              table `users`, column `age`: nullable in the database, NOT NULL in the models
                help: change the database, or change the model to match it
              table `users`, column `name`: type `VARCHAR(10)` in the database, `VARCHAR(20)` in the models
                help: change the database, or change the model to match it
              table `users`, check constraint `ck_users_mood_enum`: expression `mood IN ('sad')` in the database, `"mood" IN ('sad', 'glad')` in the models
                help: change the database, or change the model to match it
              table `users`, index `ix_users_age`: where `age > 0` in the database, none in the models
                help: change the database, or change the model to match it, for example:
                    DROP INDEX "ix_users_age";
                    CREATE INDEX "ix_users_age" ON "users" ("age");
              table `users`, foreign key `fk_users_boss`: the database cannot add this to an existing table
                help: create a new table, copy the rows, drop the old table, rename the new one"#]],
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
            the database conflicts with the models; nothing was changed:
              table `tags`: an index has this name
                help: choose another name in the models, or rename the object in the database
              table `users`: a view has this name
                help: choose another name in the models, or rename the object in the database
              table `skills`, index `ix_skills_id`: an index has this name
                help: choose another name in the models, or rename the object in the database"#]],
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
                .contains("SQLite cannot add a stored generated column"),
            "{error}"
        );
    }
}
