//! One text that changes whenever the catalogue of what was read changes.
//!
//! The query is complete in itself, so that it can be asked again later, in the same session: names are literals, and
//! neither row counts nor times are part of it.

use std::fmt::Write as _;

use sqlx::mysql::MySqlConnection;
use sqlx::{AssertSqlSafe, Row, raw_sql};

use super::queries::Wanted;
use crate::schema::{Database, Dialect, Fingerprint};

/// The source of rows, the columns of its schema and its table, and the columns whose values count.
type Source = (
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static [&'static str],
);

const SOURCES: [Source; 7] = [
    (
        "TABLES",
        "TABLE_SCHEMA",
        Some("TABLE_NAME"),
        &[
            "TABLE_TYPE",
            "ENGINE",
            "ROW_FORMAT",
            "TABLE_COLLATION",
            "CREATE_OPTIONS",
            "TABLE_COMMENT",
        ],
    ),
    (
        "COLUMNS",
        "TABLE_SCHEMA",
        Some("TABLE_NAME"),
        &[
            "COLUMN_NAME",
            "ORDINAL_POSITION",
            "COLUMN_DEFAULT",
            "IS_NULLABLE",
            "COLUMN_TYPE",
            "COLLATION_NAME",
            "EXTRA",
            "GENERATION_EXPRESSION",
            "COLUMN_COMMENT",
        ],
    ),
    (
        "STATISTICS",
        "TABLE_SCHEMA",
        Some("TABLE_NAME"),
        &[
            "INDEX_NAME",
            "NON_UNIQUE",
            "SEQ_IN_INDEX",
            "COLUMN_NAME",
            "COLLATION",
            "SUB_PART",
            "INDEX_TYPE",
            "INDEX_COMMENT",
        ],
    ),
    (
        "KEY_COLUMN_USAGE",
        "TABLE_SCHEMA",
        Some("TABLE_NAME"),
        &[
            "CONSTRAINT_NAME",
            "COLUMN_NAME",
            "ORDINAL_POSITION",
            "REFERENCED_TABLE_SCHEMA",
            "REFERENCED_TABLE_NAME",
            "REFERENCED_COLUMN_NAME",
        ],
    ),
    (
        "REFERENTIAL_CONSTRAINTS",
        "CONSTRAINT_SCHEMA",
        Some("TABLE_NAME"),
        &["CONSTRAINT_NAME", "UPDATE_RULE", "DELETE_RULE"],
    ),
    (
        "VIEWS",
        "TABLE_SCHEMA",
        Some("TABLE_NAME"),
        &["VIEW_DEFINITION", "CHECK_OPTION", "SECURITY_TYPE"],
    ),
    (
        "PARTITIONS",
        "TABLE_SCHEMA",
        Some("TABLE_NAME"),
        &[
            "PARTITION_NAME",
            "PARTITION_METHOD",
            "PARTITION_EXPRESSION",
            "PARTITION_DESCRIPTION",
        ],
    ),
];

/// MySQL's checks do not say whose they are.
const CHECKS_OF_MARIADB: Source = (
    "CHECK_CONSTRAINTS",
    "CONSTRAINT_SCHEMA",
    Some("TABLE_NAME"),
    &["CONSTRAINT_NAME", "CHECK_CLAUSE"],
);
const CHECKS_OF_MYSQL: Source = (
    "CHECK_CONSTRAINTS",
    "CONSTRAINT_SCHEMA",
    None,
    &["CONSTRAINT_NAME", "CHECK_CLAUSE"],
);

/// More names than that are not listed: the query repeats them for each source, and is sent with every message of a plan.
const LISTED_NAMES: usize = 10;

/// The names on which a plan for these models depends; `None`: everything in the schemas counts.
pub(super) fn names(wanted: Option<&Database>) -> Option<Vec<String>> {
    let wanted = wanted?;
    let tables = wanted.tables.iter().map(|it| &it.name);
    let renamed = wanted
        .tables
        .iter()
        .filter_map(|it| it.renamed_from.clone());
    let views = wanted.views.iter().map(|it| it.name());
    let sequences = wanted.sequences.iter().map(|it| &it.name);
    let names = tables.chain(views).chain(sequences);
    let names = names.map(|it| it.name.clone()).chain(renamed);
    let names: Vec<String> = names.map(|it| it.to_string()).collect();
    (1..=LISTED_NAMES).contains(&names.len()).then_some(names)
}

/// Asks for the fingerprint of these objects.
pub(super) async fn fingerprint(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    wanted: &Wanted,
) -> sqlx::Result<Option<Fingerprint>> {
    if wanted.schemas.is_empty() {
        return Ok(None);
    }
    let query = query(dialect, wanted);
    // Names are hexadecimal literals; everything else is written below.
    let row = raw_sql(AssertSqlSafe(query.clone()))
        .fetch_one(conn)
        .await?;
    let value: Vec<u8> = row.try_get_unchecked(0)?;
    let value = String::from_utf8_lossy(&value).into_owned();
    Ok(Some(Fingerprint { query, value }))
}

/// Sums of hashes, so that the order of rows does not count; SHA2 is the hash that all versions have.
fn query(dialect: Dialect, wanted: &Wanted) -> String {
    let checks = match dialect {
        Dialect::MySql => CHECKS_OF_MYSQL,
        _ => CHECKS_OF_MARIADB,
    };
    let mut query = String::from("SELECT CONCAT_WS(',', VERSION()");
    for source in SOURCES.into_iter().chain([checks]) {
        query.push_str(", (");
        push_sum(&mut query, source, wanted);
        query.push(')');
    }
    query.push(')');
    query
}

fn push_sum(query: &mut String, (source, schema, table, columns): Source, wanted: &Wanted) {
    query.push_str("SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(CAST(CONV(LEFT(SHA2(CONCAT_WS('|'");
    for column in [Some(schema), table]
        .into_iter()
        .flatten()
        .chain(columns.iter().copied())
    {
        write!(query, ", COALESCE({column}, '~')").expect("a String takes everything");
    }
    let condition = match table {
        Some(table) => wanted.condition(schema, table),
        None => wanted.in_schemas(schema),
    };
    write!(
        query,
        "), 256), 13), 16, 10) AS DECIMAL(20))), 0)) FROM information_schema.{source} WHERE {condition}"
    )
    .expect("a String takes everything");
}
