//! `OnExisting::Extend`: what is missing is added, what is there stays, twice is once.

use expect_test::expect;
use model_core::schema::{
    CheckConstraint, Column, EnumDefinition, ForeignKey, Index, ServerDefault, SqlType, Table,
    UniqueConstraint,
};
use model_core::testing::server::Product;
use model_core::{ExecuteError, MetaData, OnExisting};

use crate::database::Database;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    missing_parts_are_added_and_rows_stay,
    required_column_is_added_to_a_table_without_rows,
    labels_are_added_and_can_be_used_at_once,
    everything_in_the_way_is_named_and_nothing_is_changed;
    Postgres:
    labels_are_added_within_the_callers_transaction,
    temporary_table_is_not_taken_for_the_table,
}

/// Extends, and makes sure that doing so again does nothing.
async fn extend(database: &mut Database, metadata: &MetaData) -> String {
    let report = database.create_all(metadata, OnExisting::Extend).await;
    let report = report.unwrap_or_else(|error| panic!("{error}"));
    let after = database.dump().await;
    let again = database.create_all(metadata, OnExisting::Extend).await;
    let again = again.unwrap_or_else(|error| panic!("{error}"));
    assert!(
        again.created.is_empty() && again.extended.is_empty() && again.labels.is_empty(),
        "{again}"
    );
    assert_eq!(database.dump().await, after);
    report.to_string()
}

fn users() -> Table {
    table("users")
        .column(text("email").nullable())
        .column(Column::new("visits", SqlType::Integer).default(ServerDefault::Integer(7)))
        .column(Column::new("owner", SqlType::BigInt).nullable())
        .unique(UniqueConstraint::new(["email"]))
        .check(CheckConstraint::new("visits > 0").named("ck_visits"))
        .foreign_key(ForeignKey::new(["owner"], "owners", ["id"]))
        .index(Index::new(["visits"]))
}

async fn missing_parts_are_added_and_rows_stay(database: &mut Database) {
    database
        .run("CREATE TABLE users (id BIGINT NOT NULL, mine INT, PRIMARY KEY (id)); INSERT INTO users VALUES (1, 2)")
        .await;
    let report = extend(database, &metadata([users(), table("owners")])).await;
    // PostgreSQL gave the key a name of its own, which stays and is reported.
    let lines = report.lines().filter(|line| !line.contains("primary key"));
    let report = lines.collect::<Vec<_>>().join("\n");
    expect![[r#"
        created `owners`
        extended `users` with column `email`, column `visits`, column `owner`, unique constraint `uq_users_email`, check constraint `ck_visits`, foreign key `fk_users_owner`, index `ix_users_visits`
          column `mine` is in the database only"#]]
    .assert_eq(&report);
    assert_eq!(
        database
            .list("SELECT CONCAT(id, ' ', mine, ' ', visits) FROM users")
            .await,
        ["1 2 7"]
    );
}

async fn required_column_is_added_to_a_table_without_rows(database: &mut Database) {
    database
        .run("CREATE TABLE users (id BIGINT PRIMARY KEY)")
        .await;
    let metadata = metadata([table("users").column(text("name"))]);
    assert_eq!(
        extend(database, &metadata).await.lines().next(),
        Some("extended `users` with column `name`")
    );
}

fn moods(labels: &[&'static str]) -> Column {
    let mood = EnumDefinition::new("mood", labels.iter().copied());
    Column::new("mood", SqlType::Enum(mood.into()))
}

async fn labels_are_added_and_can_be_used_at_once(database: &mut Database) {
    let older = metadata([table("users").column(moods(&["sad", "glad"]))]);
    database
        .create_all(&older, OnExisting::Error)
        .await
        .unwrap();
    let labels = ["bored", "sad", "calm", "glad", "wild"];
    let newer = metadata([
        table("users").column(moods(&labels)),
        table("notes").column(moods(&labels).default(ServerDefault::Text("wild".into()))),
    ]);
    match database.product() {
        Product::Postgres => {
            let report = extend(database, &newer).await;
            expect![[r#"
                extended enumeration `mood` with `bored`, `calm`, `wild`
                created `notes`
                kept `users`"#]]
            .assert_eq(&report);
            assert_eq!(
                database
                    .list("SELECT enumlabel::text FROM pg_enum ORDER BY enumsortorder")
                    .await,
                labels
            );
        }
        Product::MariaDb => {
            let before = database.dump().await;
            let error = database
                .create_all(&newer, OnExisting::Extend)
                .await
                .unwrap_err();
            expect![[r#"
                the database conflicts with the models; nothing was changed:
                  table `users`, column `mood`: type `ENUM('sad', 'glad')` in the database, `ENUM('bored', 'sad', 'calm', 'glad', 'wild')` in the models
                    help: change the database, or change the model to match it, for example:
                        ALTER TABLE `users` MODIFY COLUMN `mood` ENUM('bored', 'sad', 'calm', 'glad', 'wild') NOT NULL;"#]].assert_eq(&error.to_string());
            assert_eq!(database.dump().await, before);
        }
    }
}

async fn labels_are_added_within_the_callers_transaction(database: &mut Database) {
    let of = |labels: &[&'static str]| metadata([table("users").column(moods(labels))]);
    database
        .create_all(&of(&["sad"]), OnExisting::Error)
        .await
        .unwrap();
    let before = database.dump().await;
    database.run("BEGIN").await;
    let report = database
        .create_all(&of(&["sad", "glad"]), OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(report.labels.len(), 1);
    database.run("ROLLBACK").await;
    assert_eq!(database.dump().await, before);
}

async fn everything_in_the_way_is_named_and_nothing_is_changed(database: &mut Database) {
    database
        .run(
            "CREATE TABLE users (id BIGINT PRIMARY KEY, email TEXT NOT NULL, visits INT);
             INSERT INTO users VALUES (1, 'a', 2); CREATE VIEW notes AS SELECT 1 AS id;
             CREATE TABLE pairs (a INT NOT NULL, b INT NOT NULL, PRIMARY KEY (a, b))",
        )
        .await;
    let before = database.dump().await;
    let metadata = metadata([
        table("free"),
        table("notes"),
        users().column(text("name")),
        table("owners"),
        Table::new("pairs")
            .column(Column::new("a", SqlType::Integer))
            .column(Column::new("b", SqlType::Integer))
            .primary_key(model_core::schema::PrimaryKey::new(["a"])),
    ]);
    let error = database
        .create_all(&metadata, OnExisting::Extend)
        .await
        .unwrap_err();
    let expected = match database.product() {
        Product::Postgres => expect![[r#"
            the database conflicts with the models; nothing was changed:
              table `notes`: a view has this name
                help: choose another name in the models, or rename the object in the database
              table `pairs`, primary key `pk_pairs`: columns `(a, b)` in the database, `(a)` in the models
                help: change the database, or change the model to match it
              table `users`, column `email`: type `TEXT` in the database, `VARCHAR(40)` in the models
                help: change the database, or change the model to match it, for example:
                    ALTER TABLE "users" ALTER COLUMN "email" TYPE VARCHAR(40);
              table `users`, column `email`: NOT NULL in the database, nullable in the models
                help: change the database, or change the model to match it, for example:
                    ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
              table `users`, column `visits`: nullable in the database, NOT NULL in the models
                help: change the database, or change the model to match it, for example:
                    ALTER TABLE "users" ALTER COLUMN "visits" SET NOT NULL;
              table `users`, column `name`: NOT NULL without a default, and the table has rows
                help: make the field an `Option`, or give it a `default`"#]],
        Product::MariaDb => expect![[r#"
            the database conflicts with the models; nothing was changed:
              table `notes`: a view has this name
                help: choose another name in the models, or rename the object in the database
              table `pairs`, primary key `PRIMARY`: columns `(a, b)` in the database, `(a)` in the models
                help: change the database, or change the model to match it
              table `users`, column `email`: type `text` in the database, `VARCHAR(40)` in the models
                help: change the database, or change the model to match it, for example:
                    ALTER TABLE `users` MODIFY COLUMN `email` VARCHAR(40);
              table `users`, column `email`: NOT NULL in the database, nullable in the models
                help: change the database, or change the model to match it, for example:
                    ALTER TABLE `users` MODIFY COLUMN `email` VARCHAR(40);
              table `users`, column `visits`: nullable in the database, NOT NULL in the models
                help: change the database, or change the model to match it, for example:
                    ALTER TABLE `users` MODIFY COLUMN `visits` INTEGER NOT NULL DEFAULT 7;
              table `users`, column `name`: NOT NULL without a default, and the table has rows
                help: make the field an `Option`, or give it a `default`"#]],
    };
    expected.assert_eq(&error.to_string());
    assert!(matches!(error, ExecuteError::Refused { .. }));
    assert_eq!(database.dump().await, before);
}

async fn temporary_table_is_not_taken_for_the_table(database: &mut Database) {
    database.run("CREATE TEMPORARY TABLE users (x INT)").await;
    let error = database
        .create_all(&metadata([table("users")]), OnExisting::Extend)
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("table `users`: a temporary table has this name"),
        "{error}"
    );
}
