//! The catalogue queries and their rows (MariaDB 10.11, Information Schema Tables; MySQL 8.0, 26).
//!
//! Texts are cast to CHAR: MySQL returns some of them as bytes. A query is asked once for all schemas. MariaDB opens a
//! table only after its schema and its name were compared, so both conditions are always given.
//!
//! Names are hexadecimal literals, which every `sql_mode` reads alike, and not bound: a prepared statement takes two
//! messages, and sqlx loses track of the connection if a call is cancelled between them.

mod constraints;
mod others;
mod tables;

use sqlx::mysql::{MySqlConnection, MySqlRow};
use sqlx::{AssertSqlSafe, raw_sql};

pub(super) use constraints::{
    CheckRow, KeyColumnRow, ReferenceRow, checks, key_columns, outer_schemas, references,
    tables_elsewhere,
};
pub(super) use others::{
    PartitionRow, RoutineRow, TriggerRow, ViewRow, partitions, routines, schemas, sequences,
    triggers, views,
};
pub(super) use tables::{
    ColumnRow, IndexRow, ObjectKindText, ObjectRow, columns, indexes, objects,
};

/// More names than that are not listed in a condition; their tables are found by their schemas.
const LISTED_NAMES: usize = 150;

/// Which rows a query is asked for.
pub(super) struct Wanted {
    /// The schemas.
    pub(super) schemas: Vec<String>,
    /// The tables and views in them, where only some are read.
    pub(super) names: Option<Vec<String>>,
}

impl Wanted {
    /// `TABLE_SCHEMA IN (..) AND TABLE_NAME IN (..)`.
    pub(super) fn condition(&self, schema: &str, name: &str) -> String {
        let in_schemas = self.in_schemas(schema);
        match self.listed() {
            Some(names) => format!("{in_schemas} AND {name} IN ({})", literals(names)),
            None => in_schemas,
        }
    }

    /// `TABLE_SCHEMA IN (..)`.
    pub(super) fn in_schemas(&self, schema: &str) -> String {
        format!("{schema} IN ({})", literals(&self.schemas))
    }

    fn listed(&self) -> Option<&[String]> {
        let is_short = |names: &&[String]| (1..=LISTED_NAMES).contains(&names.len());
        self.names.as_deref().filter(is_short)
    }

    /// Whether no row can be wanted.
    pub(super) fn is_empty(&self) -> bool {
        self.schemas.is_empty() || self.names.as_ref().is_some_and(Vec::is_empty)
    }
}

/// `_utf8mb4 0x6170, _utf8mb4 0x70`.
fn literals(names: &[String]) -> String {
    let literal = |name: &String| {
        let digits = name.bytes().map(|byte| format!("{byte:02x}"));
        format!("_utf8mb4 0x{}", digits.collect::<String>())
    };
    names.iter().map(literal).collect::<Vec<_>>().join(", ")
}

/// Runs a query of this folder.
pub(super) async fn read<T>(
    conn: &mut MySqlConnection,
    sql: String,
    row: impl Fn(&MySqlRow) -> sqlx::Result<T>,
) -> sqlx::Result<Vec<T>> {
    // Only literals are added to the text.
    let rows = raw_sql(AssertSqlSafe(sql)).fetch_all(conn).await?;
    rows.iter().map(row).collect()
}
