//! Reading changes nothing: no lock beyond that of a reader, no right but that to read, and nothing left behind.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

use libtest_mimic::Trial;
use model_core::schema::{
    CheckConstraint, Column, Requirement, ServerDefault, SqlType, Table, TableName, View,
};
use model_core::{MetaData, OnExisting, ReflectError, ReflectOptions, reflect};
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection, PgConnection, Row};

use crate::drift::{models, t};
use crate::own::{Own, wanted};
use crate::reports::reports;
use crate::trial;

type Test = fn(&mut Own) -> Result<(), String>;

pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, Test); 9] = [
        (
            "role_that_may_only_read_sees_everything",
            role_may_only_read,
        ),
        ("reader_takes_no_lock_of_a_writer", no_lock),
        ("read_only_transaction_is_enough", read_only_transaction),
        ("callers_transaction_goes_on", transaction_goes_on),
        ("transaction_begun_by_hand_goes_on", transaction_by_hand),
        ("failed_transaction_is_named", failed_transaction),
        ("dropped_call_leaves_nothing_behind", dropped_call),
        ("settings_of_the_session_do_not_matter", settings),
        (
            "refused_question_leaves_the_others_answered",
            refused_question,
        ),
    ];
    let tests = tests.into_iter();
    tests
        .map(|(name, test)| trial(format!("safety::{name}"), test))
        .collect()
}

/// A table with a check, and a view, both written otherwise than the server prints them.
fn some_models() -> MetaData {
    let table = t()
        .column(Column::new("a", SqlType::Integer))
        .check(CheckConstraint::new("a BETWEEN 1 AND 5").named("ck"));
    let mut metadata = models([table]);
    let v = View::new("v", "SELECT x.id FROM t x")
        .column(Column::new("id", SqlType::BigInt))
        .requires(Requirement::relation("t"));
    metadata
        .define(v, OnExisting::Error)
        .expect("no other has its name");
    metadata
}

fn role_may_only_read(own: &mut Own) -> Result<(), String> {
    let metadata = some_models();
    own.create(&metadata)?;
    // Roles belong to the server, which other tests use too.
    let role = format!("reader_{}", std::process::id());
    own.run(&format!(
        "CREATE ROLE {role}; GRANT SELECT ON t, v TO {role}; REVOKE TEMPORARY, CREATE ON DATABASE {database} FROM PUBLIC;
         SET ROLE {role}",
        database = own.database()
    ))?;
    let differences = own.differences(&metadata);
    let everything = own.reflect(&ReflectOptions::default());
    own.run(&format!(
        "RESET ROLE; DROP OWNED BY {role}; DROP ROLE {role}"
    ))?;
    no_lines(&differences?)?;
    match everything?.database.tables.len() {
        1 => Ok(()),
        count => Err(format!("{count} tables")),
    }
}

fn no_lock(own: &mut Own) -> Result<(), String> {
    let metadata = some_models();
    own.create(&metadata)?;
    let wanted = wanted(&metadata)?;
    own.run("BEGIN ISOLATION LEVEL REPEATABLE READ")?;
    own.reflect(&ReflectOptions::for_wanted(&wanted))?;
    own.reflect(&ReflectOptions::default())?;
    let locks = "SELECT DISTINCT mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' ORDER BY 1";
    let modes = own.list(locks)?;
    own.run("ROLLBACK")?;
    if modes == ["AccessShareLock"] {
        Ok(())
    } else {
        Err(format!("{modes:?}"))
    }
}

fn read_only_transaction(own: &mut Own) -> Result<(), String> {
    let metadata = some_models();
    own.create(&metadata)?;
    own.run("SET default_transaction_read_only = on")?;
    no_lines(&own.differences(&metadata)?)
}

fn transaction_goes_on(own: &mut Own) -> Result<(), String> {
    let metadata = some_models();
    let wanted = wanted(&metadata)?;
    own.create(&metadata)?;
    let url = own.url();
    own.block_on(async {
        let mut connection = PgConnection::connect(&url).await.map_err(text)?;
        let mut transaction = connection.begin().await.map_err(text)?;
        execute(
            &mut transaction,
            "SET LOCAL search_path = public, pg_catalog; DROP VIEW v; ALTER TABLE t ADD b text",
        )
        .await?;
        let found = reflect(&mut transaction, &ReflectOptions::for_wanted(&wanted))
            .await
            .map_err(text)?;
        let lines = reports(&found, &wanted);
        if lines != ["table t, column b: extra", "view v: missing"] || !found.server.in_transaction
        {
            return Err(lines.join("\n"));
        }
        let path = one(&mut transaction, "SHOW search_path").await?;
        transaction.commit().await.map_err(text)?;
        if path == "public, pg_catalog" {
            Ok(())
        } else {
            Err(path)
        }
    })?;
    let lines = own.differences(&metadata)?;
    if lines == ["table t, column b: extra", "view v: missing"] {
        Ok(())
    } else {
        Err(format!("not committed: {lines:?}"))
    }
}

fn transaction_by_hand(own: &mut Own) -> Result<(), String> {
    let metadata = some_models();
    own.create(&metadata)?;
    own.run("BEGIN; ALTER TABLE t ADD b text")?;
    let lines = own.differences(&metadata)?;
    own.run("ROLLBACK")?;
    if lines != ["table t, column b: extra"] {
        return Err(lines.join("\n"));
    }
    no_lines(&own.differences(&metadata)?)
}

fn failed_transaction(own: &mut Own) -> Result<(), String> {
    own.run("BEGIN")?;
    own.run("SELECT nothing")
        .expect_err("there is no such column");
    let answer = own.block_on_connection(|connection| {
        Box::pin(async move {
            reflect(connection, &ReflectOptions::default())
                .await
                .map(|_| ())
        })
    });
    own.run("ROLLBACK")?;
    match answer {
        Err(ReflectError::FailedTransaction) => Ok(()),
        Err(error) => Err(error.to_string()),
        Ok(()) => Err("it was read".to_owned()),
    }
}

/// Drops the call after each number of polls, until one is enough for all of it.
fn dropped_call(own: &mut Own) -> Result<(), String> {
    let metadata = some_models();
    own.create(&metadata)?;
    // Plans of other names differ, so the views are created for a moment.
    own.run("CREATE OR REPLACE VIEW v AS SELECT y.id FROM t y")?;
    let wanted = wanted(&metadata)?;
    let url = own.url();
    own.block_on(async {
        let pool = PgPoolOptions::new().max_connections(1).connect(&url).await.map_err(text)?;
        for polls in 1..10_000 {
            let options = ReflectOptions::for_wanted(&wanted);
            let is_done = poll_times(reflect(&pool, &options), polls).await;
            let mut connection = pool.acquire().await.map_err(text)?;
            let state = "SELECT (now() = statement_timestamp())::text || ' ' || current_setting('search_path') || ' ' || current_setting('transaction_read_only')
                || ' ' || (SELECT count(*) FROM pg_class WHERE relnamespace = pg_my_temp_schema())";
            let state = one(&mut connection, state).await?;
            if state != "true \"$user\", public off 0" {
                return Err(format!("after {polls} polls: {state}"));
            }
            if is_done {
                return Ok(());
            }
        }
        Err("it never ended".to_owned())
    })
}

/// Whether the future was ready within so many polls; between them its events may come in.
async fn poll_times(future: impl Future, polls: usize) -> bool {
    let mut future = pin!(future);
    for _ in 0..polls {
        let mut context = Context::from_waker(Waker::noop());
        if future.as_mut().poll(&mut context).is_ready() {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_micros(300)).await;
    }
    false
}

fn settings(own: &mut Own) -> Result<(), String> {
    let mut metadata = some_models();
    let name = TableName::new("o").in_schema("s'\\\"x");
    let value = ServerDefault::Text("a\\b'c".into());
    let column = Column::new("it's \\ \"odd\"", SqlType::Text).default(value);
    let odd = Table::new(name).column(column);
    metadata
        .define(odd, OnExisting::Error)
        .expect("no other has its name");
    own.create(&metadata)?;
    own.run(
        "SET standard_conforming_strings = off; SET escape_string_warning = off; SET quote_all_identifiers = on;
         SET datestyle = 'SQL, DMY'; SET extra_float_digits = 0; SET backslash_quote = off",
    )?;
    no_lines(&own.differences(&metadata)?)
}

fn refused_question(own: &mut Own) -> Result<(), String> {
    own.create(&models([t().column(Column::new("a", SqlType::Integer))]))?;
    own.run(
        "ALTER TABLE t ADD CONSTRAINT one CHECK (a >= 1 AND a <= 5), ADD CONSTRAINT two CHECK (a > 0)",
    )?;
    let table = t()
        .column(Column::new("a", SqlType::Integer))
        .check(CheckConstraint::new("a BETWEEN 1 AND 5").named("one"))
        .check(CheckConstraint::new("no_such_function(a)").named("two"));
    let lines = own.differences(&models([table]))?;
    let reason = "the server says: function no_such_function(integer) does not exist";
    match &lines[..] {
        [line]
            if line.starts_with("table t, check two: expression possibly")
                && line.ends_with(reason) =>
        {
            Ok(())
        }
        _ => Err(lines.join("\n")),
    }
}

fn no_lines(lines: &[String]) -> Result<(), String> {
    if lines.is_empty() {
        Ok(())
    } else {
        Err(lines.join("\n"))
    }
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn execute(connection: &mut PgConnection, sql: &'static str) -> Result<(), String> {
    let done = sqlx::raw_sql(sql).execute(connection).await;
    done.map(|_| ()).map_err(text)
}

async fn one(connection: &mut PgConnection, sql: &'static str) -> Result<String, String> {
    let row = sqlx::raw_sql(sql).fetch_one(connection).await;
    row.and_then(|row| row.try_get(0)).map_err(text)
}
