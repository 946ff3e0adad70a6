//! Errors say what, where, with which statement, and everything that the server says.

use model_core::schema::{CheckConstraint, UniqueConstraint};
use model_core::testing::Backend;
use model_core::{ExecuteError, MetaData, OnExisting};

use crate::database::Own;
use crate::support::{integer, metadata, table, text};
use crate::tests;

tests! {
    All: failed_step_is_shown_with_its_statement, conflict_shows_the_statement;
    Postgres: misspelled_condition_is_named, detail_and_hint_of_the_server_are_shown, failed_transaction_is_named;
}

fn unknown_function() -> MetaData {
    metadata([
        table("first"),
        table("users")
            .column(integer("age"))
            .check(CheckConstraint::new("nope(age)").named("ck_age")),
    ])
}

async fn failed_step_is_shown_with_its_statement(own: &mut Own) {
    let error = own
        .create_all(&unknown_function(), OnExisting::Error)
        .await
        .unwrap_err();
    let ExecuteError::Step(step) = &error else {
        panic!("{error}");
    };
    assert_eq!(step.step.object, "users");
    let text = error.to_string();
    assert!(!text.contains("at line"), "{text}");
    assert!(text.starts_with("cannot create table `users`: "), "{text}");
    assert!(text.contains("nope"), "{text}");
    assert!(text.contains("\n  statement: CREATE TABLE "), "{text}");
    match own.backend() {
        Backend::MariaDb => assert_eq!(step.done, ["create table `first`"]),
        Backend::Sqlite | Backend::Postgres => {
            assert!(step.done.is_empty());
            assert_eq!(own.dump().await, [""; 0]);
        }
    }
}

async fn misspelled_condition_is_named(own: &mut Own) {
    let misspelled = table("users")
        .column(integer("age"))
        .check(CheckConstraint::new("age > > 'é' IS").named("ck_age"));
    let error = own
        .create_all(
            &metadata([table("é"), misspelled, table("z")]),
            OnExisting::Error,
        )
        .await
        .unwrap_err();
    let text = error.to_string();
    assert!(
        text.starts_with("cannot create table `users`: syntax error"),
        "{text}"
    );
}

async fn conflict_shows_the_statement(own: &mut Own) {
    let older = table("users").column(text("email").nullable());
    own.created(&metadata([older])).await;
    let refused = own
        .refused(
            &metadata([table("users").column(text("email"))]),
            OnExisting::Extend,
        )
        .await;
    let statement = match own.backend() {
        Backend::Postgres => "ALTER TABLE \"users\" ALTER COLUMN \"email\" SET NOT NULL;",
        Backend::MariaDb => "ALTER TABLE `users` MODIFY COLUMN `email` VARCHAR(40) NOT NULL;",
        // It cannot alter a column.
        Backend::Sqlite => "change the database, or change the model to match it",
    };
    assert!(refused.contains(statement), "{refused}");
}

async fn detail_and_hint_of_the_server_are_shown(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL); INSERT INTO users VALUES (1, 'a'), (2, 'a')").await;
    let users = table("users")
        .column(text("name"))
        .unique(UniqueConstraint::new(["name"]).named("uq_name"));
    let error = own
        .create_all(&metadata([users]), OnExisting::Extend)
        .await
        .unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("\n  detail: Key (name)=(a) is duplicated."),
        "{text}"
    );
    assert!(text.contains("\n  statement: ALTER TABLE"), "{text}");
    own.run("DROP TABLE users").await;
    let error = own
        .create_all(&unknown_function(), OnExisting::Error)
        .await
        .unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("\n  hint: No function matches the given name and argument types."),
        "{text}"
    );
}

async fn failed_transaction_is_named(own: &mut Own) {
    own.run("BEGIN").await;
    let failed = own.conn.try_run("SELECT nothing").await;
    failed.expect_err("no such column");
    let users = metadata([table("users")]);
    let create = own.create_all(&users, OnExisting::Extend).await;
    let drop = own.drop_all(&users).await;
    own.run("ROLLBACK").await;
    for error in [create.map(|_| ()), drop.map(|_| ())] {
        let error = error.unwrap_err().to_string();
        assert_eq!(
            error,
            "the connection's transaction has failed\nhelp: roll it back, then call again"
        );
    }
    own.created(&users).await;
}
