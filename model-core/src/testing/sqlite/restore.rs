//! Going back to a snapshot, under a pool whose connections stay open.
//!
//! The file cannot be put in the place of the other one: those who have that open would go on with it. So everything is
//! dropped and made again, in one transaction of a connection of its own.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqliteConnection, query, raw_sql};

use crate::dialect::push_doubled;
use crate::execute::sqlite::attach;

/// The schema that the snapshot is attached as.
const SNAPSHOT: &str = "model_test_snapshot";

/// Makes a file's database what the snapshot's is.
pub(super) async fn restore(file: &Path, snapshot: &Path) -> sqlx::Result<()> {
    let mut conn = SqliteConnectOptions::new()
        .filename(file)
        // What is dropped may be referred to, and it is all made again.
        .foreign_keys(false)
        .disable_statement_logging()
        .connect()
        .await?;
    run(&mut conn, attach(&snapshot.display().to_string(), SNAPSHOT)).await?;
    let mut transaction = conn.begin_with("BEGIN IMMEDIATE").await?;
    empty(&mut transaction).await?;
    fill(&mut transaction).await?;
    transaction.commit().await?;
    conn.close().await
}

async fn empty(conn: &mut SqliteConnection) -> sqlx::Result<()> {
    for kind in ["trigger", "view", "index", "table"] {
        for (name, _) in objects(conn, "main", kind).await? {
            run(conn, format!("DROP {kind} {}", quoted(&name))).await?;
        }
    }
    Ok(())
}

async fn fill(conn: &mut SqliteConnection) -> sqlx::Result<()> {
    for (name, create) in objects(conn, SNAPSHOT, "table").await? {
        run(conn, create).await?;
        let columns = columns(conn, &name).await?;
        let table = quoted(&name);
        let copy = format!(
            "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM {SNAPSHOT}.{table}"
        );
        run(conn, copy).await?;
    }
    if has_counters(conn).await? {
        let copy = format!(
            "DELETE FROM main.sqlite_sequence;
             INSERT INTO main.sqlite_sequence SELECT * FROM {SNAPSHOT}.sqlite_sequence"
        );
        run(conn, copy).await?;
    }
    for kind in ["index", "view", "trigger"] {
        for (_, create) in objects(conn, SNAPSHOT, kind).await? {
            run(conn, create).await?;
        }
    }
    Ok(())
}

/// Names and statements, in the order in which they were created. What SQLite made by itself has none, or its prefix.
async fn objects(
    conn: &mut SqliteConnection,
    schema: &str,
    kind: &str,
) -> sqlx::Result<Vec<(String, String)>> {
    let sql = format!(
        "SELECT name, sql FROM {schema}.sqlite_schema
         WHERE type = $1 AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
    );
    let rows = query(AssertSqlSafe(sql)).bind(kind).fetch_all(conn).await?;
    Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

/// The columns that are stored, as a list. Of a table without a key of whole numbers, the row's number too.
async fn columns(conn: &mut SqliteConnection, table: &str) -> sqlx::Result<String> {
    let rows = query(
        "SELECT x.name, l.wr FROM pragma_table_xinfo($1) AS x, pragma_table_list($1) AS l
         WHERE x.hidden = 0 AND l.schema = 'main' ORDER BY x.cid",
    )
    .bind(table)
    .fetch_all(conn)
    .await?;
    let has_row_number = rows.iter().all(|row| row.get::<i64, _>(1) == 0);
    let names: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    let hides_it = names
        .iter()
        .any(|name| name.eq_ignore_ascii_case("_rowid_"));
    let number = (has_row_number && !hides_it).then(|| "_rowid_".to_owned());
    let columns: Vec<String> = number
        .into_iter()
        .chain(names.iter().map(|it| quoted(it)))
        .collect();
    Ok(columns.join(", "))
}

async fn has_counters(conn: &mut SqliteConnection) -> sqlx::Result<bool> {
    let sql = format!("SELECT 1 FROM {SNAPSHOT}.sqlite_schema WHERE name = 'sqlite_sequence'");
    let row = query(AssertSqlSafe(sql)).fetch_optional(conn).await?;
    Ok(row.is_some())
}

async fn run(conn: &mut SqliteConnection, sql: String) -> sqlx::Result<()> {
    raw_sql(AssertSqlSafe(sql)).execute(conn).await.map(drop)
}

fn quoted(name: &str) -> String {
    let mut quoted = String::new();
    push_doubled(&mut quoted, '"', name);
    quoted
}
