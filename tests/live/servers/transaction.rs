//! A call that fails leaves the database as it was, and a transaction of the caller's stays the caller's.

use model_core::schema::UniqueConstraint;
use model_core::testing::server::Product;
use model_core::{ExecuteError, MetaData, OnExisting, create_all, drop_all};
use sqlx::Connection;

use crate::database::{Database, Either};
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    batch_that_fails_leaves_what_the_documentation_says,
    batch_that_fails_leaves_the_callers_transaction_usable,
    transaction_that_was_begun_as_sql_stays_open_and_the_callers;
    Postgres: callers_transaction_takes_everything_back,
}

/// The last statement of the batch fails: there are two equal names.
const TWO_EQUAL_NAMES: &str =
    "CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(40) NOT NULL);
    INSERT INTO users VALUES (1, 'a'), (2, 'a')";

fn unique_names() -> MetaData {
    metadata([
        table("a_new"),
        table("users")
            .column(text("name"))
            .column(text("bio").nullable())
            .unique(UniqueConstraint::new(["name"])),
    ])
}

async fn batch_that_fails_leaves_what_the_documentation_says(database: &mut Database) {
    database.run(TWO_EQUAL_NAMES).await;
    let before = database.dump().await;
    let error = database
        .create_all(&unique_names(), OnExisting::Extend)
        .await
        .unwrap_err();
    assert!(matches!(error, ExecuteError::Step(_)), "{error}");
    match database.product() {
        Product::Postgres => assert_eq!(database.dump().await, before),
        Product::MariaDb => {
            // Each statement is whole or not at all; those before it stay.
            assert_eq!(database.tables().await, ["users"]);
            assert_eq!(database.list("SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_NAME = 'bio'").await, ["0"]);
        }
    }
    // Whatever was left, the next call goes on from there.
    database.run("DELETE FROM users WHERE id = 2").await;
    let report = database
        .create_all(&unique_names(), OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(report.extended.len(), 1);
}

async fn batch_that_fails_leaves_the_callers_transaction_usable(database: &mut Database) {
    database.run(TWO_EQUAL_NAMES).await;
    match &mut database.connection {
        Either::Postgres(conn) => {
            let mut transaction = conn.begin().await.unwrap();
            sqlx::raw_sql("CREATE TABLE mine (x INT)")
                .execute(&mut *transaction)
                .await
                .unwrap();
            let error = create_all(&unique_names(), &mut transaction, OnExisting::Extend)
                .await
                .unwrap_err();
            assert!(matches!(error, ExecuteError::Step(_)));
            transaction.commit().await.unwrap();
            assert_eq!(database.tables().await, ["mine", "users"]);
        }
        Either::MariaDb(conn) => {
            let mut transaction = conn.begin().await.unwrap();
            sqlx::raw_sql("INSERT INTO users VALUES (3, 'c')")
                .execute(&mut *transaction)
                .await
                .unwrap();
            let error = create_all(&unique_names(), &mut transaction, OnExisting::Extend)
                .await
                .unwrap_err();
            assert_eq!(
                error.to_string(),
                "MariaDB commits a transaction before it creates or drops a table, so nothing was done\n\
                 help: use a connection that is not in a transaction"
            );
            transaction.rollback().await.unwrap();
            assert_eq!(database.list("SELECT COUNT(*) FROM users").await, ["2"]);
        }
    }
}

async fn callers_transaction_takes_everything_back(database: &mut Database) {
    let Either::Postgres(conn) = &mut database.connection else {
        unreachable!("MariaDB has no transaction for it");
    };
    let users = metadata([table("users")]);
    let mut transaction = conn.begin().await.unwrap();
    create_all(&users, &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    transaction.rollback().await.unwrap();
    let mut transaction = conn.begin().await.unwrap();
    create_all(&users, &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    drop_all(&users, &mut transaction).await.unwrap();
    create_all(&users, &mut transaction, OnExisting::Error)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(database.tables().await, ["users"]);
}

async fn transaction_that_was_begun_as_sql_stays_open_and_the_callers(database: &mut Database) {
    database.run("BEGIN").await;
    let users = metadata([table("users")]);
    let created = database.create_all(&users, OnExisting::Error).await;
    match database.product() {
        Product::Postgres => {
            created.unwrap();
            let error = database
                .create_all(&users, OnExisting::Error)
                .await
                .unwrap_err();
            assert!(matches!(error, ExecuteError::Exists { .. }), "{error}");
            database.drop_all(&metadata([table("tags")])).await.unwrap();
            assert_eq!(database.tables().await, ["users"]);
        }
        Product::MariaDb => {
            let error = created.unwrap_err();
            assert!(
                matches!(error, ExecuteError::InTransaction { .. }),
                "{error}"
            );
        }
    }
    database.run("ROLLBACK").await;
    assert_eq!(database.dump().await, [""; 0]);
}
