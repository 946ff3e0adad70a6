//! The connection in use goes on as it was.

use model_core::schema::UniqueConstraint;
use model_core::{OnExisting, create_all};
use sqlx::{Column as _, Executor, Row};

use crate::database::{Any, Own};
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    All: prepared_query_sees_the_added_column;
    Postgres: own_settings_come_back;
    MariaDb: own_settings_come_back;
}

async fn prepared_query_sees_the_added_column(own: &mut Own) {
    own.created(&metadata([table("users")])).await;
    own.run("INSERT INTO users VALUES (1)").await;
    let newer = metadata([table("users").column(text("bio").nullable())]);
    macro_rules! columns {
        ($conn:expr) => {{
            let row = $conn.fetch_one(sqlx::query("SELECT * FROM users")).await;
            let row = row.unwrap_or_else(|error| panic!("{error}"));
            let names = row.columns().iter().map(|it| it.name().to_owned());
            names.collect::<Vec<_>>()
        }};
    }
    macro_rules! check {
        ($conn:expr) => {{
            assert_eq!(columns!($conn), ["id"]);
            create_all(&newer, &mut *$conn, OnExisting::Extend)
                .await
                .unwrap();
            assert_eq!(columns!($conn), ["id", "bio"]);
        }};
    }
    match &mut own.conn {
        Any::Sqlite(conn) => check!(conn),
        Any::Postgres(conn) => check!(conn),
        Any::MariaDb(conn) => check!(conn),
    }
}

/// After a call that works, one that changes nothing, and one that fails.
async fn own_settings_come_back(own: &mut Own) {
    let (set, show) = match own.conn {
        Any::Postgres(_) => (
            "SET lock_timeout = 4321; SET search_path = public",
            "SELECT current_setting('lock_timeout') || current_setting('search_path') || current_setting('transaction_isolation')
                || (now() = statement_timestamp())::text",
        ),
        _ => (
            "SET lock_wait_timeout = 4321",
            "SELECT CONCAT_WS(' ', @@lock_wait_timeout, @@sql_mode, @@autocommit, @@in_transaction, DATABASE())",
        ),
    };
    own.run(set).await;
    let before = own.list(show).await;
    own.created(&metadata([table("users").column(text("name"))]))
        .await;
    assert_eq!(own.list(show).await, before);
    own.run("INSERT INTO users VALUES (1, 'a'), (2, 'a')").await;
    let unique = metadata([table("users")
        .column(text("name"))
        .unique(UniqueConstraint::new(["name"]))]);
    for on_existing in [OnExisting::Keep, OnExisting::Error, OnExisting::Extend] {
        let _ = own.create_all(&unique, on_existing).await;
        assert_eq!(own.list(show).await, before, "{on_existing}");
    }
    if let Any::Postgres(_) = own.conn {
        own.run("BEGIN; SET LOCAL lock_timeout = 1234").await;
        let _ = own.create_all(&unique, OnExisting::Extend).await;
        let limit = own.list("SHOW lock_timeout").await;
        assert_eq!(limit, ["1234ms"]);
        own.run("ROLLBACK").await;
    }
}
