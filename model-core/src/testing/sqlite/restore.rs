//! Going back to a snapshot, under a pool whose connections stay open.
//!
//! The file cannot be put in the place of the other one: those who have that open would go on with it. So everything is
//! dropped and made again, in one transaction of a connection of its own. A virtual table comes with the tables that it keeps
//! its rows in, its shadows: these are filled, and it has its rows.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqliteConnection, query, raw_sql};

use super::attach::attach;
use crate::schema::Dialect;
use crate::sql::{identifier, literal};

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
    for kind in ["trigger", "view", "index"] {
        for Object { name, .. } in objects(conn, "main", kind).await? {
            run(conn, format!("DROP {kind} {}", quoted(&name))).await?;
        }
    }
    let tables = objects(conn, "main", "table").await?;
    let (virtual_ones, others): (Vec<_>, Vec<_>) =
        tables.into_iter().partition(|table| table.is_virtual);
    for Object { name, .. } in virtual_ones.into_iter().chain(others) {
        run(conn, format!("DROP TABLE {}", quoted(&name))).await?;
    }
    Ok(())
}

async fn fill(conn: &mut SqliteConnection) -> sqlx::Result<()> {
    for table in objects(conn, SNAPSHOT, "table").await? {
        run(conn, table.create).await?;
        if !table.is_virtual {
            copy(conn, &table.name).await?;
        }
    }
    for shadow in shadows(conn).await? {
        run(conn, format!("DELETE FROM main.{}", quoted(&shadow))).await?;
        copy(conn, &shadow).await?;
    }
    if has_counters(conn).await? {
        let copy = format!(
            "DELETE FROM main.sqlite_sequence;
             INSERT INTO main.sqlite_sequence SELECT * FROM {SNAPSHOT}.sqlite_sequence"
        );
        run(conn, copy).await?;
    }
    for kind in ["index", "view", "trigger"] {
        for Object { create, .. } in objects(conn, SNAPSHOT, kind).await? {
            run(conn, create).await?;
        }
    }
    Ok(())
}

/// Copies the rows of a table that both have.
async fn copy(conn: &mut SqliteConnection, table: &str) -> sqlx::Result<()> {
    let columns = columns(conn, table).await?;
    let table = quoted(table);
    let copy =
        format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM {SNAPSHOT}.{table}");
    run(conn, copy).await
}

/// What a statement created.
struct Object {
    name: String,
    create: String,
    is_virtual: bool,
}

/// In the order in which they were created. What SQLite made by itself has no statement, or its prefix; what a virtual
/// table brought along comes with it.
async fn objects(
    conn: &mut SqliteConnection,
    schema: &str,
    kind: &str,
) -> sqlx::Result<Vec<Object>> {
    let sql = format!(
        "SELECT o.name, o.sql, coalesce(l.type = 'virtual', false) FROM {schema}.sqlite_schema AS o
         LEFT JOIN pragma_table_list AS l ON l.schema = {} AND l.name = o.tbl_name
         WHERE o.type = $1 AND o.sql IS NOT NULL AND o.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             AND coalesce(l.type <> 'shadow', true)
         ORDER BY o.rowid",
        literal(Dialect::Sqlite, schema)
    );
    let rows = query(AssertSqlSafe(sql)).bind(kind).fetch_all(conn).await?;
    let object = |row: &sqlx::sqlite::SqliteRow| Object {
        name: row.get(0),
        create: row.get(1),
        is_virtual: row.get(2),
    };
    Ok(rows.iter().map(object).collect())
}

/// The tables that virtual ones keep their rows in.
async fn shadows(conn: &mut SqliteConnection) -> sqlx::Result<Vec<String>> {
    let rows = query("SELECT name FROM pragma_table_list WHERE schema = $1 AND type = 'shadow'")
        .bind(SNAPSHOT)
        .fetch_all(conn)
        .await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
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
    identifier(Dialect::Sqlite, name)
}
