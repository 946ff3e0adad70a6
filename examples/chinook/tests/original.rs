//! Our schema beside the original one, as SQLite itself describes both.

use std::path::Path;

use chinook::CHINOOK;
use model_core::MetaData;
use model_core::testing::TestDatabase;
use sqlx::{AssertSqlSafe, Row, SqliteConnection};

const TABLES: [&str; 11] = [
    "Album",
    "Artist",
    "Customer",
    "Employee",
    "Genre",
    "Invoice",
    "InvoiceLine",
    "MediaType",
    "Playlist",
    "PlaylistTrack",
    "Track",
];

#[model_core::test(metadata = CHINOOK)]
#[cfg_attr(
    not(corpora),
    ignore = "needs the original: set MODEL_CORPORA to the folder that holds real/chinook.sqlite.sql"
)]
async fn models_give_the_schema_of_the_original(mut ours: SqliteConnection) {
    let folder = std::env::var_os("MODEL_CORPORA").expect("MODEL_CORPORA is set");
    let original = Path::new(&folder).join("real/chinook.sqlite.sql");
    let original = std::fs::read_to_string(&original)
        .unwrap_or_else(|error| panic!("{}: {error}", original.display()));
    let none = TestDatabase::new().metadata(MetaData::new()).await.unwrap();
    let mut theirs = none.sqlite().acquire().await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(original))
        .execute(&mut *theirs)
        .await
        .unwrap();
    assert_eq!(tables(&mut ours).await, TABLES);
    assert_eq!(tables(&mut theirs).await, TABLES);
    for table in TABLES {
        assert_eq!(
            columns(&mut ours, table).await,
            columns(&mut theirs, table).await,
            "columns of {table}"
        );
        assert_eq!(
            foreign_keys(&mut ours, table).await,
            foreign_keys(&mut theirs, table).await,
            "foreign keys of {table}"
        );
        assert_eq!(
            indexes(&mut ours, table).await,
            indexes(&mut theirs, table).await,
            "indexes of {table}"
        );
    }
}

async fn tables(connection: &mut SqliteConnection) -> Vec<String> {
    sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .fetch_all(connection)
        .await
        .unwrap()
}

/// Name, type, NOT NULL, default, place in the key, hidden; in the table's order.
async fn columns(connection: &mut SqliteConnection, table: &str) -> Vec<String> {
    describe(
        connection,
        table,
        "SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || ifnull(dflt_value, '-') || ' ' || pk || ' ' || hidden
         FROM pragma_table_xinfo(?) ORDER BY cid",
    )
    .await
}

/// Columns, target and actions of each key: the original left their names and numbers to the database.
async fn foreign_keys(connection: &mut SqliteConnection, table: &str) -> Vec<String> {
    describe(
        connection,
        table,
        "SELECT group_concat(\"from\" || ' -> ' || \"table\" || '.' || \"to\" || ' ' || on_update || ' ' || on_delete || ' ' || match, '; ')
         FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq) GROUP BY id ORDER BY 1",
    )
    .await
}

/// Names (but for SQLite's own), uniqueness, origin and columns.
async fn indexes(connection: &mut SqliteConnection, table: &str) -> Vec<String> {
    describe(
        connection,
        table,
        "SELECT iif(origin = 'c', list.name, '') || ' ' || \"unique\" || ' ' || origin || ' ' || partial || ' ' ||
                (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno))
         FROM pragma_index_list(?) AS list ORDER BY 1",
    )
    .await
}

async fn describe(
    connection: &mut SqliteConnection,
    table: &str,
    query: &'static str,
) -> Vec<String> {
    let rows = sqlx::query(query)
        .bind(table)
        .fetch_all(connection)
        .await
        .unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}
