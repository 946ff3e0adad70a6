//! A session of PostgreSQL that a test is done with serves the next one, which cannot tell.

use std::collections::HashSet;
use std::time::Duration;

use model_core::testing::TestDatabase;
use model_core::testing::server::{Product, server};
use sqlx::{Connection, PgConnection, PgPool};

use crate::contents::count;

/// Enough that some are used again: there is about one for each test that may run at a time.
const ROUNDS: usize = 24;

/// What there is in a session that somebody used before, beside what is in the database.
const LEFT: &str = "
SELECT concat_ws(', ',
    nullif('time zone ' || current_setting('TimeZone'), 'time zone ' || (SELECT reset_val FROM pg_settings WHERE name = 'TimeZone')),
    'own setting ' || quote_literal(current_setting('app.who', true)),
    nullif('role ' || current_user, 'role postgres'),
    nullif('replication role ' || current_setting('session_replication_role'), 'replication role origin'),
    (SELECT string_agg('statement ' || name, ', ') FROM pg_prepared_statements WHERE name = 'own'),
    (SELECT string_agg('cursor ' || name, ', ') FROM pg_cursors WHERE name <> ''),
    (SELECT string_agg('channel ' || name, ', ') FROM pg_listening_channels() AS name),
    (SELECT string_agg('lock ' || mode, ', ') FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid())
)";

/// Does something on one session after another, each of which has to be as new; the processes there were.
async fn sessions(work: &str) -> HashSet<i32> {
    let mut processes = HashSet::new();
    for _ in 0..ROUNDS {
        let db = TestDatabase::new().postgres().await.expect("a database");
        let mut conn = db.postgres().acquire().await.expect("a connection");
        let left: String = sqlx::query_scalar(LEFT)
            .fetch_one(&mut *conn)
            .await
            .expect("a list");
        assert_eq!(left, "", "left by `{work}`");
        let process: i32 = sqlx::query_scalar("SELECT pg_backend_pid()")
            .fetch_one(&mut *conn)
            .await
            .expect("a number");
        processes.insert(process);
        sqlx::raw_sql(sqlx::AssertSqlSafe(work))
            .execute(&mut *conn)
            .await
            .expect("the test's work");
    }
    processes
}

/// Whether sessions are used again: those of a server that is not ours are not.
fn are_used_again() -> bool {
    server(Product::Postgres).is_ok_and(|server| server.socket().is_some())
}

#[model_core::test(postgres)]
async fn session_is_as_new(_: TestDatabase) {
    let works = [
        "SET TimeZone = 'Asia/Tokyo'",
        "SET session_replication_role = replica",
        "SET ROLE pg_read_all_data",
        "PREPARE own AS SELECT 1",
        "BEGIN; DECLARE own CURSOR WITH HOLD FOR SELECT 1; COMMIT",
        "LISTEN own",
        "SELECT pg_advisory_lock(7)",
        "BEGIN; INSERT INTO users (name) VALUES ('never committed')",
    ];
    let mut processes = HashSet::new();
    for work in works {
        processes.extend(sessions(work).await);
    }
    // Tests that run beside this one take some of its sessions, and leave none.
    let most = works.len() * ROUNDS;
    assert!(
        processes.len() < most || !are_used_again(),
        "none of {most} was used again"
    );
}

#[model_core::test(postgres)]
async fn session_that_cannot_be_as_new_ends(_: TestDatabase) {
    for work in [
        "SET app.who = 'ada'",
        "SELECT set_config('app.who', 'ada', true)",
    ] {
        assert_eq!(sessions(work).await.len(), ROUNDS, "after `{work}`");
    }
}

#[model_core::test(postgres)]
async fn rows_of_a_transaction_that_nobody_ended_are_gone(_: TestDatabase) {
    for _ in 0..6 {
        let db = TestDatabase::new().postgres().await.expect("a database");
        assert_eq!(count(&db).await, 0);
        let mut conn = db.postgres().acquire().await.expect("a connection");
        for sql in ["BEGIN", "INSERT INTO users (name) VALUES ('ada')"] {
            sqlx::query(sql).execute(&mut *conn).await.expect("a row");
        }
        // It goes as it is, and the pool is not told.
        std::mem::forget(conn.detach());
    }
}

#[model_core::test(postgres)]
async fn statement_that_nobody_waits_for_is_no_answer_to_the_next_test(_: TestDatabase) {
    for _ in 0..4 {
        let db = TestDatabase::new().postgres().await.expect("a database");
        assert_eq!(count(&db).await, 0);
        let slow = sqlx::query("SELECT pg_sleep(0.2), * FROM generate_series(1, 10000)");
        let slow = slow.fetch_all(db.postgres());
        tokio::time::timeout(Duration::from_millis(20), slow)
            .await
            .expect_err("it takes longer");
    }
}

#[model_core::test(postgres)]
async fn much_goes_both_ways_at_a_time(db: PgPool) {
    let text = "ä".repeat(3_000_000);
    let back: String = sqlx::query_scalar("SELECT $1::text")
        .bind(&text)
        .fetch_one(&db)
        .await
        .expect("the text");
    assert!(back == text, "another text");
    // Both directions are full long before the first row is read.
    let rows = "SELECT repeat(n::text, 1000) FROM generate_series(1, 5000) AS n;".repeat(4);
    let rows = sqlx::raw_sql(sqlx::AssertSqlSafe(rows))
        .fetch_all(&db)
        .await
        .expect("rows");
    assert_eq!(rows.len(), 20_000);
    let mut conn = db.acquire().await.expect("a connection");
    let mut copy = conn
        .copy_in_raw("COPY users (name) FROM STDIN")
        .await
        .expect("it takes rows");
    for part in 0..100 {
        let lines: Vec<String> = (0..500).map(|n| format!("user {part} {n}\n")).collect();
        copy.send(lines.concat().into_bytes())
            .await
            .expect("rows are taken");
    }
    assert_eq!(copy.finish().await.expect("the rows"), 50_000);
}

#[model_core::test(postgres)]
async fn session_that_the_server_ends_is_an_error_and_the_next_one_works(db: PgPool) {
    let error = sqlx::query("SELECT pg_terminate_backend(pg_backend_pid())")
        .execute(&db)
        .await
        .expect_err("it ended");
    assert!(
        error.to_string().contains("terminating connection"),
        "{error}"
    );
    sqlx::query("INSERT INTO users (name) VALUES ('ada')")
        .execute(&db)
        .await
        .expect("another session");
}

#[model_core::test(postgres)]
async fn what_the_server_refuses_is_told(db: TestDatabase) {
    let options = db.postgres().connect_options();
    let nowhere = (*options).clone().database("nowhere");
    let error = PgConnection::connect_with(&nowhere)
        .await
        .expect_err("there is none");
    assert!(
        error.to_string().contains("\"nowhere\" does not exist"),
        "{error}"
    );
}
