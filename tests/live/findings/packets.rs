//! A server that accepts small messages receives several; a statement that it cannot accept is refused before anything runs.

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Completion, Trial};
use model_core::schema::{Column, SqlType, Table};
use model_core::testing::server::Product;
use model_core::{
    ExecuteError, ExecuteOptions, MetaData, OnExisting, create_all, create_all_with, drop_all,
};
use sqlx::{MySqlConnection, Row};

use crate::Outcome;
use crate::private_mariadb::connect;
use crate::support::{metadata, table, text};

type Test = for<'a> fn(&'a mut MySqlConnection) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, Test); 2] = [
        ("big_schema_is_created_in_several_messages", |it| {
            Box::pin(several_messages(it))
        }),
        ("statement_larger_than_the_limit_is_refused", |it| {
            Box::pin(too_large(it))
        }),
    ];
    let trial = |(name, test): (&'static str, Test)| {
        Trial::ignorable_test(format!("mariadb::packets::{name}"), move || run(name, test))
    };
    tests.into_iter().map(trial).collect()
}

fn run(name: &str, test: Test) -> Outcome {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let mut conn = match connect(name).await {
            Ok(conn) => conn,
            Err(reason) if !Product::MariaDb.is_required() => {
                return Ok(Completion::ignored_with(reason));
            }
            Err(error) => return Err(error.into()),
        };
        test(&mut conn).await;
        Ok(Completion::Completed)
    })
}

/// Tables of 20 columns each.
fn big() -> MetaData {
    let columns = |name: String| {
        (0..20).fold(table(name), |table: Table, number| {
            table.column(Column::new(
                format!("a_column_with_a_long_name_{number}"),
                SqlType::Varchar(40),
            ))
        })
    };
    metadata((0..60).map(|number| columns(format!("a_table_with_a_long_name_{number}"))))
}

async fn tables(conn: &mut MySqlConnection) -> i64 {
    let sql = "SELECT CAST(COUNT(*) AS SIGNED) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()";
    let row = sqlx::raw_sql(sql).fetch_one(conn).await;
    row.map(|row| row.get_unchecked(0)).expect("a number")
}

async fn several_messages(conn: &mut MySqlConnection) {
    // Others, so that the tables of the models are listed.
    for number in 0..30 {
        let sql = format!("CREATE TABLE another_table_with_a_long_name_{number} (x INT)");
        let created = sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut *conn);
        created.await.expect("the test's own SQL");
    }
    let mut messages = 0;
    let mut count = |event: model_core::execute::Event<'_>| {
        messages += usize::from(matches!(event, model_core::execute::Event::Sent { .. }));
    };
    let options = ExecuteOptions::default().on_event(&mut count);
    let report = create_all_with(&big(), &mut *conn, OnExisting::Extend, options).await;
    let report = report.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(report.created.len(), 60);
    assert!(messages >= 5, "{messages} messages");
    assert_eq!(tables(conn).await, 90);
    let again = create_all(&big(), &mut *conn, OnExisting::Extend).await;
    let again = again.unwrap_or_else(|error| panic!("{error}"));
    assert!(again.is_empty() && again.matches(), "{again}");
    let dropped = drop_all(&big(), &mut *conn).await;
    let dropped = dropped.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(dropped.dropped.len(), 60);
    assert_eq!(tables(conn).await, 30);
}

async fn too_large(conn: &mut MySqlConnection) {
    let comment = "x".repeat(1000);
    let names = (0..20).map(|number| format!("column_{number}"));
    let large = names.fold(table("large"), |table, name| {
        table.column(Column::new(name, SqlType::Integer).comment(comment.clone()))
    });
    let metadata = metadata([table("a_new").column(text("note")), large]);
    for on_existing in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
        let error = create_all(&metadata, &mut *conn, on_existing)
            .await
            .unwrap_err();
        assert!(matches!(error, ExecuteError::Refused { .. }), "{error}");
        let text = error.to_string();
        assert!(text.contains("table `large`: its statement has "), "{text}");
        assert!(text.contains("`max_allowed_packet`"), "{text}");
    }
    assert_eq!(tables(conn).await, 0);
}
