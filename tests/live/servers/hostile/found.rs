//! What a database holds of a hostile model, as it says itself.

use model_core::testing::server::Product;
use sqlx::{AssertSqlSafe, Row};

use super::model::Hostile;
use crate::database::{Database, Either};

/// How a server keeps a text.
pub(super) type Kept = fn(&str) -> String;

/// Every name, comment and label, each behind what it is of.
const POSTGRES: &str = "
    SELECT 'relation ' || relname FROM pg_class WHERE oid >= 16384
    UNION ALL SELECT 'column ' || attname FROM pg_attribute WHERE attrelid >= 16384
    UNION ALL SELECT 'constraint ' || conname FROM pg_constraint WHERE oid >= 16384
    UNION ALL SELECT 'type ' || typname FROM pg_type WHERE oid >= 16384
    UNION ALL SELECT 'label ' || enumlabel FROM pg_enum
    UNION ALL SELECT 'schema ' || nspname FROM pg_namespace
    UNION ALL SELECT classoid::regclass || ' comment ' || description FROM pg_description WHERE objoid >= 16384
    ORDER BY 1";

const MARIADB: [&str; 7] = [
    "SELECT CONCAT('relation ', TABLE_NAME) FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?",
    "SELECT CONCAT('column ', COLUMN_NAME) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?",
    "SELECT CONCAT('constraint ', CONSTRAINT_NAME) FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ?",
    "SELECT CONCAT('relation ', INDEX_NAME) FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?",
    "SELECT CONCAT('table comment ', TABLE_COMMENT) FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?",
    "SELECT CONCAT('column comment ', COLUMN_COMMENT) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?",
    "SELECT CONCAT('index comment ', INDEX_COMMENT) FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?",
];

/// Everything that the model says is there, byte for byte but for what `kept` says.
pub(super) async fn is_all_there(database: &mut Database, hostile: &Hostile, kept: Kept) {
    let found = names_and_comments(database, hostile).await;
    for expected in expected(hostile, kept) {
        assert!(
            found.contains(&expected),
            "{expected:?} is not in {found:#?}"
        );
    }
    let table = qualified(database, hostile, "t");
    insert_defaults(database, hostile, &table).await;
    let with_label = quoted(database, &hostile.name("n"));
    let with_text = quoted(database, &hostile.name("o"));
    let defaults = format!(
        "SELECT CONCAT({with_label}, '') FROM {table} UNION ALL SELECT {with_text} FROM {table}"
    );
    let defaults = bound(database, &defaults, &[]).await;
    assert_eq!(defaults, [kept(&hostile.label()), kept(&hostile.text)]);
    // A row finds its partition only by the text that the partition was made for.
    let parts = qualified(database, hostile, "l");
    let place = match database.product() {
        Product::Postgres => "$1",
        Product::MariaDb => "?",
    };
    for text in [&hostile.text, &format!("other {}", hostile.text)] {
        let insert = format!("INSERT INTO {parts} VALUES ({place})");
        bound(database, &insert, &[&kept(text)]).await;
    }
    if database.product() == Product::MariaDb {
        for letter in ["x", "y"] {
            let partition = quoted(database, &hostile.name(letter));
            let rows = format!("SELECT CONCAT(COUNT(*), '') FROM {parts} PARTITION ({partition})");
            assert_eq!(bound(database, &rows, &[]).await, ["1"]);
        }
    }
    bound(database, &format!("DELETE FROM {table}"), &[]).await;
}

async fn insert_defaults(database: &mut Database, hostile: &Hostile, table: &str) {
    let key = quoted(database, &hostile.name("b"));
    let number = quoted(database, &hostile.name("q"));
    let insert = match database.product() {
        Product::Postgres => format!("INSERT INTO {table} ({key}) VALUES (1)"),
        // MariaDB 10.11 sometimes crashes in `NEXTVAL` when a row of another database takes a number by default.
        Product::MariaDb => format!("INSERT INTO {table} ({key}, {number}) VALUES (1, 1)"),
    };
    bound(database, &insert, &[]).await;
}

fn expected(hostile: &Hostile, kept: Kept) -> Vec<String> {
    let named = |kind: &str, letters: &str| -> Vec<String> {
        let letters = letters.chars();
        let name = |letter: char| format!("{kind} {}", hostile.name(&letter.to_string()));
        letters.map(name).collect()
    };
    let comment = |of: &str| vec![format!("{of} comment {}", kept(&hostile.comment()))];
    let of_both = [
        named("relation", "tlsiu"),
        named("column", "bmnorqcv"),
        named("constraint", "ukf"),
    ];
    let own = match hostile.product {
        Product::Postgres => vec![
            named("relation", "pxy"),
            named("constraint", "ph"),
            named("type", "ed"),
            vec![
                format!("label {}", hostile.label()),
                format!("label {}", hostile.label_behind()),
                "label plain".to_owned(),
            ],
            comment("pg_class"),
            comment("pg_type"),
            hostile
                .schema
                .iter()
                .map(|it| format!("schema {it}"))
                .collect(),
        ],
        Product::MariaDb => vec![comment("table"), comment("column"), comment("index")],
    };
    of_both.into_iter().chain(own).flatten().collect()
}

async fn names_and_comments(database: &mut Database, hostile: &Hostile) -> Vec<String> {
    match database.product() {
        Product::Postgres => bound(database, POSTGRES, &[]).await,
        Product::MariaDb => {
            let schema = hostile
                .schema
                .clone()
                .unwrap_or_else(|| database.name().to_owned());
            let mut found = Vec::new();
            for query in MARIADB {
                found.extend(bound(database, query, &[&schema]).await);
            }
            found
        }
    }
}

/// The first column of every row.
pub(super) async fn bound(database: &mut Database, sql: &str, values: &[&str]) -> Vec<String> {
    let sql = AssertSqlSafe(sql.to_owned());
    let rows = match &mut database.connection {
        Either::Postgres(it) => {
            let query = values
                .iter()
                .fold(sqlx::query(sql), |query, value| query.bind(*value));
            let rows = query.persistent(false).fetch_all(it).await;
            rows.map(|rows| rows.iter().map(|row| row.get(0)).collect())
        }
        Either::MariaDb(it) => {
            let query = values
                .iter()
                .fold(sqlx::query(sql), |query, value| query.bind(*value));
            let rows = query.persistent(false).fetch_all(it).await;
            rows.map(|rows| rows.iter().map(|row| row.get_unchecked(0)).collect())
        }
    };
    rows.expect("the test's own query runs")
}

pub(super) fn quoted(database: &Database, name: &str) -> String {
    let quote = match database.product() {
        Product::Postgres => "\"",
        Product::MariaDb => "`",
    };
    format!("{quote}{}{quote}", name.replace(quote, &quote.repeat(2)))
}

fn qualified(database: &Database, hostile: &Hostile, letter: &str) -> String {
    let name = quoted(database, &hostile.name(letter));
    match &hostile.schema {
        Some(schema) => format!("{}.{name}", quoted(database, schema)),
        None => name,
    }
}
