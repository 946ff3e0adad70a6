//! A message of many statements, and how it is known which of them was reached.
//!
//! Before each step the message selects a marker with the step's position. The server sends results in order, so the last
//! marker that arrived before an error names the step that failed.

use std::future::poll_fn;
use std::pin::Pin;

use futures_core::Stream;
use sqlx::{AssertSqlSafe, ColumnIndex, Database, Decode, Either, Executor, Row, Type, raw_sql};

use crate::plan::Step;
use crate::schema::Dialect;
use crate::sql::literal;

/// The first column of every row that belongs to the message itself.
const MARK: &str = "model_core";

/// How far a message came.
#[derive(Clone, Debug, Default)]
pub(super) struct Reached {
    /// It has the lock.
    pub(super) locked: bool,
    /// The database is in the state that the plan was made for.
    pub(super) unchanged: bool,
    /// The step that was begun last, by its position in the plan.
    pub(super) step: Option<usize>,
    /// The database's state after the last step.
    pub(super) fingerprint: Option<String>,
}

/// `SELECT` of a marker.
pub(super) fn marker(dialect: Dialect, word: &str, value: &str) -> String {
    let (mark, word) = (literal(dialect, MARK), literal(dialect, word));
    format!("SELECT {mark}, {word}, {value};\n")
}

/// The steps, each behind its marker. Each ends on a line of its own, so that a comment at its end stays a comment.
pub(super) fn steps<'a>(
    dialect: Dialect,
    steps: impl Iterator<Item = (usize, &'a Step)>,
) -> String {
    let mut sql = String::new();
    for (position, step) in steps {
        let position = literal(dialect, &position.to_string());
        sql.push_str(&marker(dialect, "step", &position));
        sql.push_str(&step.sql);
        sql.push_str("\n;\n");
    }
    sql
}

/// Sends a message, and notes every marker that comes back.
pub(super) async fn send<DB>(
    conn: &mut DB::Connection,
    sql: String,
    mut on_step: impl FnMut(usize) + Send,
) -> (Reached, sqlx::Result<()>)
where
    DB: Database,
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    for<'r> String: Decode<'r, DB> + Type<DB>,
    usize: ColumnIndex<DB::Row>,
{
    let mut reached = Reached::default();
    let mut results = raw_sql(AssertSqlSafe(sql)).fetch_many(conn);
    loop {
        let next = poll_fn(|context| Pin::new(&mut results).poll_next(context)).await;
        match next {
            None => return (reached, Ok(())),
            Some(Err(error)) => return (reached, Err(error)),
            Some(Ok(Either::Left(_))) => {}
            Some(Ok(Either::Right(row))) => note::<DB>(&mut reached, &row, &mut on_step),
        }
    }
}

fn note<DB>(reached: &mut Reached, row: &DB::Row, on_step: &mut impl FnMut(usize))
where
    DB: Database,
    for<'r> String: Decode<'r, DB> + Type<DB>,
    usize: ColumnIndex<DB::Row>,
{
    let text = |column: usize| row.try_get::<String, _>(column).unwrap_or_default();
    if row.len() != 3 || text(0) != MARK {
        return; // A row of a `ddl!` item's own.
    }
    match text(1).as_str() {
        "locked" => reached.locked = true,
        "unchanged" => reached.unchanged = true,
        "fingerprint" => reached.fingerprint = Some(text(2)),
        "step" => {
            reached.step = text(2).parse().ok();
            reached.step.into_iter().for_each(on_step);
        }
        _ => {}
    }
}
