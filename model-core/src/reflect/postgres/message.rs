//! One message of the simple protocol: several statements, one transaction, one answer.
//!
//! PostgreSQL 15, 55.2.2.1: the statements of one message are one transaction, which ends with the message. So a call that
//! fails or is dropped leaves nothing behind. Inside the caller's transaction a savepoint takes its place.

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, PgConnection, raw_sql};

use super::session::Session;
use crate::schema::Dialect;
use crate::sql::literal;

/// What makes the server print every definition in the same way, whatever the session has set.
const SETTINGS: &str = "
SET LOCAL search_path = '';
SET LOCAL standard_conforming_strings = on;
SET LOCAL quote_all_identifiers = off;
SET LOCAL datestyle = ISO;
SET LOCAL intervalstyle = postgres;
SET LOCAL extra_float_digits = 1;
SET LOCAL bytea_output = hex;
";

/// Runs queries in one snapshot, with the names of all schemas written out; gives back the rows of each. The first cell of
/// a row is the number of its query.
pub(super) async fn read(
    conn: &mut PgConnection,
    session: &Session,
    queries: &[String],
) -> sqlx::Result<Vec<Vec<PgRow>>> {
    let mut text = String::from(SETTINGS);
    for (number, query) in queries.iter().enumerate() {
        let number = literal(Dialect::Postgres, &number.to_string());
        text.extend(["SELECT ", &number, ", q.* FROM (", query, ") q;\n"]);
    }
    let mut sets: Vec<Vec<PgRow>> = queries.iter().map(|_| Vec::new()).collect();
    for row in run(conn, session, &text).await? {
        if let Some(number) = super::cells::Cells(&row).number::<usize>(0) {
            sets[number].push(row);
        }
    }
    Ok(sets)
}

/// Runs statements of the user's own, with the session's own settings.
pub(super) async fn read_as_written(
    conn: &mut PgConnection,
    session: &Session,
    statements: &str,
) -> sqlx::Result<Vec<PgRow>> {
    // What follows is in no comment of the last line.
    run(conn, session, &format!("{statements}\n;\n")).await
}

/// Runs statements that undo what they write.
pub(super) async fn read_after_undoing(
    conn: &mut PgConnection,
    session: &Session,
    statements: &str,
) -> sqlx::Result<Vec<PgRow>> {
    if session.in_transaction {
        run(conn, session, &format!("{statements}\n;\n")).await
    } else {
        rows(conn, statements.to_owned()).await
    }
}

async fn run(
    conn: &mut PgConnection,
    session: &Session,
    statements: &str,
) -> sqlx::Result<Vec<PgRow>> {
    if !session.in_transaction {
        let begin = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;\n";
        return rows(conn, format!("{begin}{statements}")).await;
    }
    let answer = rows(
        conn,
        format!("SAVEPOINT model_reflect;\n{statements}{UNDO}"),
    )
    .await;
    if answer.is_err() {
        // Where the connection is lost there is nothing to undo.
        let _lost = rows(conn, UNDO.to_owned()).await;
    }
    answer
}

const UNDO: &str = "ROLLBACK TO SAVEPOINT model_reflect; RELEASE SAVEPOINT model_reflect";

async fn rows(conn: &mut PgConnection, text: String) -> sqlx::Result<Vec<PgRow>> {
    // The names inside are quoted, and everything else is written here or by the user.
    raw_sql(AssertSqlSafe(text)).fetch_all(conn).await
}
