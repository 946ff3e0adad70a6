//! Foreign keys and checks.

use sqlx::Row;
use sqlx::mysql::MySqlConnection;

use super::{Wanted, literals, read};
use crate::schema::Dialect;

/// A row of `KEY_COLUMN_USAGE`: one column of a foreign key.
pub(in super::super) struct KeyColumnRow {
    pub(in super::super) schema: String,
    pub(in super::super) table: String,
    pub(in super::super) name: String,
    pub(in super::super) column: String,
    pub(in super::super) referred_schema: String,
    pub(in super::super) referred_table: String,
    pub(in super::super) referred_column: String,
}

/// A row of `REFERENTIAL_CONSTRAINTS`: the actions of a foreign key.
pub(in super::super) struct ReferenceRow {
    pub(in super::super) schema: String,
    pub(in super::super) table: String,
    pub(in super::super) name: String,
    pub(in super::super) on_update: String,
    pub(in super::super) on_delete: String,
}

/// A row of `CHECK_CONSTRAINTS`.
pub(in super::super) struct CheckRow {
    pub(in super::super) schema: String,
    pub(in super::super) table: String,
    pub(in super::super) name: String,
    pub(in super::super) clause: String,
    /// Whether it was written behind a column (MariaDB).
    pub(in super::super) of_column: bool,
    pub(in super::super) enforced: bool,
}

/// Every foreign key of these schemas, whatever its table: each name is unique in its schema, and each may refer to a
/// table that is read. `referred` are schemas to which foreign keys of any other schema may refer.
pub(in super::super) async fn key_columns(
    conn: &mut MySqlConnection,
    schemas: &[String],
    referred: &[String],
) -> sqlx::Result<Vec<KeyColumnRow>> {
    let own = format!("TABLE_SCHEMA IN ({})", literals(schemas));
    let condition = if referred.is_empty() {
        own
    } else {
        format!(
            "{own} OR REFERENCED_TABLE_SCHEMA IN ({})",
            literals(referred)
        )
    };
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(CONSTRAINT_NAME AS CHAR),
            CAST(COLUMN_NAME AS CHAR), CAST(REFERENCED_TABLE_SCHEMA AS CHAR), CAST(REFERENCED_TABLE_NAME AS CHAR),
            CAST(REFERENCED_COLUMN_NAME AS CHAR)
        FROM information_schema.KEY_COLUMN_USAGE
        WHERE REFERENCED_TABLE_NAME IS NOT NULL AND ({condition}) ORDER BY 1, 2, 3, ORDINAL_POSITION"
    );
    read(conn, sql, |row| {
        Ok(KeyColumnRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            column: row.try_get(3)?,
            referred_schema: row.try_get(4)?,
            referred_table: row.try_get(5)?,
            referred_column: row.try_get(6)?,
        })
    })
    .await
}

/// The actions of foreign keys. It is a query of its own because MariaDB would open every table twice to join it.
pub(in super::super) async fn references(
    conn: &mut MySqlConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<ReferenceRow>> {
    let sql = format!(
        "SELECT CAST(CONSTRAINT_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(CONSTRAINT_NAME AS CHAR),
            CAST(UPDATE_RULE AS CHAR), CAST(DELETE_RULE AS CHAR)
        FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE {}",
        wanted.condition("CONSTRAINT_SCHEMA", "TABLE_NAME")
    );
    read(conn, sql, |row| {
        Ok(ReferenceRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            on_update: row.try_get(3)?,
            on_delete: row.try_get(4)?,
        })
    })
    .await
}

/// Check constraints. MySQL's have names that are unique in their schema, so those of all tables are read; and only
/// `TABLE_CONSTRAINTS` knows their tables.
pub(in super::super) async fn checks(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    wanted: &Wanted,
) -> sqlx::Result<Vec<CheckRow>> {
    let sql = match dialect {
        Dialect::MySql => format!(
            "SELECT CAST(t.TABLE_SCHEMA AS CHAR), CAST(t.TABLE_NAME AS CHAR), CAST(t.CONSTRAINT_NAME AS CHAR),
                CAST(c.CHECK_CLAUSE AS CHAR), 0, CAST(t.ENFORCED = 'YES' AS SIGNED)
            FROM information_schema.TABLE_CONSTRAINTS t
                JOIN information_schema.CHECK_CONSTRAINTS c
                    ON c.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = t.CONSTRAINT_NAME
            WHERE t.CONSTRAINT_TYPE = 'CHECK' AND {} ORDER BY 1, 2, 3",
            wanted.in_schemas("t.TABLE_SCHEMA")
        ),
        _ => format!(
            "SELECT CAST(CONSTRAINT_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(CONSTRAINT_NAME AS CHAR),
                CAST(CHECK_CLAUSE AS CHAR), CAST(LEVEL = 'Column' AS SIGNED), 1
            FROM information_schema.CHECK_CONSTRAINTS WHERE {} ORDER BY 1, 2, 3",
            wanted.condition("CONSTRAINT_SCHEMA", "TABLE_NAME")
        ),
    };
    read(conn, sql, |row| {
        Ok(CheckRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            clause: row.try_get(3)?,
            of_column: row.try_get::<i64, _>(4)? == 1,
            enforced: row.try_get::<i64, _>(5)? == 1,
        })
    })
    .await
}

/// The other schemas with foreign keys that refer to these. MariaDB would open every table of the server to find them in
/// `KEY_COLUMN_USAGE`; `InnoDB` lists them at once, under the names of files, which the server translates.
pub(in super::super) async fn outer_schemas(
    conn: &mut MySqlConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<String>> {
    let name = |column: &str| {
        format!(
            "CAST(CONVERT(CONVERT(SUBSTRING_INDEX({column}, '/', 1) USING BINARY) USING filename) AS CHAR)"
        )
    };
    let (from, to) = (name("FOR_NAME"), name("REF_NAME"));
    let names = literals(schemas);
    let sql = format!(
        "SELECT DISTINCT {from} FROM information_schema.INNODB_SYS_FOREIGN
        WHERE SUBSTRING_INDEX(FOR_NAME, '/', 1) <> SUBSTRING_INDEX(REF_NAME, '/', 1)
            AND {to} IN ({names}) AND {from} NOT IN ({names})"
    );
    read(conn, sql, |row| row.try_get(0)).await
}

/// Tables of MySQL that are in a tablespace which is not their own, but for those whose names have characters that the
/// names of files lack: MySQL does not say how it spells these.
pub(in super::super) async fn tables_elsewhere(
    conn: &mut MySqlConnection,
) -> sqlx::Result<Vec<(String, String)>> {
    let sql = "SELECT CAST(SUBSTRING_INDEX(NAME, '/', 1) AS CHAR),
            CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(NAME, '/', -1), '#p#', 1) AS CHAR)
        FROM information_schema.INNODB_TABLES
        WHERE SPACE_TYPE <> 'Single' AND NAME NOT LIKE 'mysql/%' AND NAME NOT LIKE '%@%'";
    read(conn, sql.to_owned(), |row| {
        Ok((row.try_get(0)?, row.try_get(1)?))
    })
    .await
}
