//! A call whose future is dropped, after each number of polls, leaves no lock and no transaction, and loses nothing.

use std::time::Duration;

use model_core::testing::Backend;
use model_core::{
    ExecuteOptions, MetaData, OnExisting, ReflectOptions, create_all, drop_all, reflect,
};
use sqlx::mysql::MySqlPoolOptions;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{Connection, MySqlConnection, PgConnection, Row, SqliteConnection};

use crate::database::Own;
use crate::support::{is_ready_after, metadata, table, text, users};
use crate::tests;

tests! {
    All: create_all_on_pool, create_all_on_pool_connection, create_all_on_connection, create_all_in_transaction,
        drop_all_on_pool, drop_all_on_pool_connection, drop_all_on_connection, drop_all_in_transaction,
        reflect_on_pool, reflect_on_pool_connection, reflect_on_connection, reflect_in_transaction;
}

macro_rules! cases {
    ($($name:ident: $job:ident, $on:ident;)*) => {
        $(async fn $name(own: &mut Own) {
            cancel(own, Job::$job, On::$on).await;
        })*
    };
}

cases! {
    create_all_on_pool: Create, Pool;
    create_all_on_pool_connection: Create, PoolConnection;
    create_all_on_connection: Create, Connection;
    create_all_in_transaction: Create, Transaction;
    drop_all_on_pool: Drop, Pool;
    drop_all_on_pool_connection: Drop, PoolConnection;
    drop_all_on_connection: Drop, Connection;
    drop_all_in_transaction: Drop, Transaction;
    reflect_on_pool: Reflect, Pool;
    reflect_on_pool_connection: Reflect, PoolConnection;
    reflect_on_connection: Reflect, Connection;
    reflect_in_transaction: Reflect, Transaction;
}

#[derive(Clone, Copy, PartialEq)]
enum Job {
    Create,
    Drop,
    Reflect,
}

#[derive(Clone, Copy)]
enum On {
    Pool,
    PoolConnection,
    Connection,
    Transaction,
}

/// What is created in addition to `users (id)`, and dropped.
fn models() -> MetaData {
    metadata([table("notes").column(text("note")), users()])
}

/// One poll after the other, until a number of them is enough for the whole call.
async fn cancel(own: &mut Own, job: Job, on: On) {
    prepare(own, Job::Create).await;
    again(own, Job::Create).await;
    let wanted = own.dump().await;
    let mut polls = 1;
    loop {
        prepare(own, job).await;
        let is_ready = match own.backend() {
            Backend::Sqlite => sqlite(own, job, on, polls).await,
            Backend::Postgres => postgres(own, job, on, polls).await,
            Backend::MariaDb => mariadb(own, job, on, polls).await,
        };
        again(own, job).await;
        let kept = own.list("SELECT note FROM mine").await;
        assert_eq!(kept, ["kept"], "{polls} polls");
        if job == Job::Create {
            assert_eq!(own.dump().await, wanted, "{polls} polls");
            let row = own.list("SELECT email FROM users").await;
            assert_eq!(row, ["row"], "{polls} polls");
        }
        if is_ready {
            return;
        }
        polls += 1 + polls / 16;
        assert!(polls < 10_000, "it never ends");
    }
}

/// Rows that must stay, and, for a drop, everything that the models define.
async fn prepare(own: &mut Own, job: Job) {
    let limit = match own.backend() {
        Backend::Sqlite => "PRAGMA busy_timeout = 5000",
        Backend::Postgres => "SET lock_timeout = '5s'; SET client_min_messages = warning",
        Backend::MariaDb => "SET lock_wait_timeout = 5",
    };
    own.run(limit).await;
    own.run(
        "DROP TABLE IF EXISTS notes; DROP TABLE IF EXISTS users; DROP TABLE IF EXISTS mine;
         CREATE TABLE mine (note varchar(40)); INSERT INTO mine VALUES ('kept')",
    )
    .await;
    if job == Job::Create {
        own.created(&metadata([table("users").column(text("email"))]))
            .await;
        own.run("INSERT INTO users VALUES (1, 'row')").await;
    } else {
        own.created(&models()).await;
    }
}

/// Nobody holds the lock, and the same call does the rest.
async fn again(own: &mut Own, job: Job) {
    let options = ExecuteOptions::default().lock_timeout(Duration::from_secs(5));
    match job {
        Job::Create => {
            let models = models();
            let call = own
                .conn
                .create_all_with(&models, OnExisting::Extend, options.attempts(1));
            call.await.unwrap_or_else(|error| panic!("{error}"));
            let report = own.extend(&models).await;
            assert!(report.is_empty() && report.matches(), "{report}");
        }
        Job::Drop => {
            let call = own.drop_all(&models()).await;
            call.unwrap_or_else(|error| panic!("{error}"));
            let report = own.drop_all(&models()).await.unwrap();
            assert!(report.dropped.is_empty(), "{report}");
        }
        Job::Reflect => assert!(own.extend(&models()).await.is_empty()),
    }
}

macro_rules! on_backend {
    ($name:ident, $connection:ident, $pool:ident, $state:expr, $clean:expr, $pause:expr, $loses_track:expr) => {
        async fn $name(own: &Own, job: Job, on: On, polls: usize) -> bool {
            let models = models();
            // After a dropped call, sqlx does not know how much of an answer is still to come.
            let loses_track = $loses_track;
            let pause = Duration::from_micros($pause);
            macro_rules! polled {
                ($target:expr) => {
                    match job {
                        Job::Create => {
                            let call = create_all(&models, $target, OnExisting::Extend);
                            is_ready_after(polls, pause, call).await
                        }
                        Job::Drop => {
                            let call = drop_all(&models, $target);
                            is_ready_after(polls, pause, call).await
                        }
                        Job::Reflect => {
                            let options = ReflectOptions::default();
                            is_ready_after(polls, pause, reflect($target, &options)).await
                        }
                    }
                };
            }
            macro_rules! check {
                ($conn:expr) => {{
                    let answer = sqlx::raw_sql($state).fetch_one($conn);
                    let answer = tokio::time::timeout(Duration::from_secs(20), answer).await;
                    let row = answer.unwrap_or_else(|_| panic!("no answer after {polls} polls"));
                    let state: String = row
                        .map(|row| row.get_unchecked(0))
                        .unwrap_or_else(|error| panic!("{polls} polls: {error}"));
                    assert_eq!(state, $clean, "{polls} polls");
                }};
            }
            if let On::Connection = on {
                let conn = $connection::connect(&own.url()).await;
                let mut conn = conn.expect("the database answers");
                let is_ready = polled!(&mut conn);
                if is_ready || !loses_track {
                    check!(&mut conn);
                }
                // What the server still does for it ends by itself.
                conn.close_hard().await.expect("it closes");
                return is_ready;
            }
            let pool = $pool::new().max_connections(1).connect(&own.url()).await;
            let pool = pool.expect("the database answers");
            let is_ready = match on {
                On::Pool => polled!(&pool),
                On::PoolConnection => {
                    let mut conn = pool.acquire().await.expect("it is free");
                    let is_ready = polled!(&mut conn);
                    if is_ready || !loses_track {
                        check!(&mut *conn);
                    }
                    is_ready
                }
                On::Transaction | On::Connection => {
                    let mut transaction = pool.begin().await.expect("it is free");
                    let is_ready = polled!(&mut transaction);
                    // The caller's own right: whatever was done within it goes.
                    transaction.rollback().await.expect("it rolls back");
                    is_ready
                }
            };
            check!(&pool);
            pool.close().await;
            is_ready
        }
    };
}

on_backend!(
    sqlite,
    SqliteConnection,
    SqlitePoolOptions,
    "BEGIN; ROLLBACK; SELECT ''",
    "",
    200,
    false
);
on_backend!(
    postgres,
    PgConnection,
    PgPoolOptions,
    "SELECT (now() = statement_timestamp())::text || ' ' || current_setting('lock_timeout') || ' '
        || (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory')",
    "true 0 0",
    2000,
    false
);
on_backend!(
    mariadb,
    MySqlConnection,
    MySqlPoolOptions,
    "SELECT CONCAT_WS(' ', @@in_transaction, @@lock_wait_timeout = @@GLOBAL.lock_wait_timeout)",
    "0 1",
    2000,
    true
);
