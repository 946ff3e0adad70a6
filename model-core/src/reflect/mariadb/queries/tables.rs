//! Tables, views and sequences; their columns and indexes.

use sqlx::Row;
use sqlx::mysql::MySqlConnection;

use super::{Wanted, read};
use crate::schema::Dialect;

/// A row of `TABLES`.
pub(in super::super) struct ObjectRow {
    pub(in super::super) schema: String,
    pub(in super::super) name: String,
    pub(in super::super) kind: ObjectKindText,
    pub(in super::super) engine: Option<String>,
    pub(in super::super) rows: Option<u64>,
    pub(in super::super) auto_increment: Option<u64>,
    pub(in super::super) collation: Option<String>,
    pub(in super::super) options: String,
    pub(in super::super) comment: String,
}

/// What `TABLE_TYPE` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum ObjectKindText {
    Table,
    SystemVersioned,
    View,
    Sequence,
    Temporary,
}

/// A row of `COLUMNS`.
pub(in super::super) struct ColumnRow {
    pub(in super::super) schema: String,
    pub(in super::super) table: String,
    pub(in super::super) name: String,
    pub(in super::super) type_text: String,
    pub(in super::super) nullable: bool,
    pub(in super::super) default: Option<String>,
    pub(in super::super) extra: String,
    pub(in super::super) generated: Option<String>,
    pub(in super::super) charset: Option<String>,
    pub(in super::super) collation: Option<String>,
    pub(in super::super) comment: String,
    /// MySQL's spatial reference system.
    pub(in super::super) srid: Option<u32>,
}

/// A row of `STATISTICS`: one element of an index.
pub(in super::super) struct IndexRow {
    pub(in super::super) schema: String,
    pub(in super::super) table: String,
    pub(in super::super) name: String,
    pub(in super::super) unique: bool,
    /// `None` is an expression.
    pub(in super::super) column: Option<String>,
    pub(in super::super) expression: Option<String>,
    pub(in super::super) descending: bool,
    pub(in super::super) length: Option<u32>,
    pub(in super::super) method: String,
    pub(in super::super) comment: String,
    /// MariaDB's ignored and MySQL's invisible indexes.
    pub(in super::super) hidden: bool,
}

/// The objects of these schemas, whatever their names.
pub(in super::super) async fn objects(
    conn: &mut MySqlConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<ObjectRow>> {
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(TABLE_TYPE AS CHAR), CAST(ENGINE AS CHAR),
            CAST(TABLE_ROWS AS UNSIGNED), CAST(AUTO_INCREMENT AS UNSIGNED), CAST(TABLE_COLLATION AS CHAR),
            CAST(CREATE_OPTIONS AS CHAR), CAST(TABLE_COMMENT AS CHAR)
        FROM information_schema.TABLES WHERE {} ORDER BY 1, 2",
        wanted.in_schemas("TABLE_SCHEMA")
    );
    read(conn, sql, |row| {
        Ok(ObjectRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            kind: ObjectKindText::read(&row.try_get::<String, _>(2)?),
            engine: row.try_get(3)?,
            rows: row.try_get(4)?,
            auto_increment: row.try_get(5)?,
            collation: row.try_get(6)?,
            options: row.try_get::<Option<_>, _>(7)?.unwrap_or_default(),
            comment: row.try_get::<Option<_>, _>(8)?.unwrap_or_default(),
        })
    })
    .await
}

impl ObjectKindText {
    /// MariaDB 10.11, Information Schema TABLES Table.
    fn read(text: &str) -> Self {
        match text {
            "VIEW" | "SYSTEM VIEW" => Self::View,
            "SEQUENCE" => Self::Sequence,
            "TEMPORARY" | "TEMPORARY SEQUENCE" => Self::Temporary,
            "SYSTEM VERSIONED" => Self::SystemVersioned,
            _ => Self::Table,
        }
    }
}

/// The columns of tables and views.
pub(in super::super) async fn columns(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    wanted: &Wanted,
) -> sqlx::Result<Vec<ColumnRow>> {
    let srid = match dialect {
        Dialect::MySql => "CAST(SRS_ID AS UNSIGNED)",
        _ => "CAST(NULL AS UNSIGNED)",
    };
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(COLUMN_NAME AS CHAR),
            CAST(COLUMN_TYPE AS CHAR), CAST(IS_NULLABLE AS CHAR), CAST(COLUMN_DEFAULT AS CHAR), CAST(EXTRA AS CHAR),
            CAST(GENERATION_EXPRESSION AS CHAR), CAST(CHARACTER_SET_NAME AS CHAR), CAST(COLLATION_NAME AS CHAR),
            CAST(COLUMN_COMMENT AS CHAR), {srid}
        FROM information_schema.COLUMNS WHERE {} ORDER BY 1, 2, ORDINAL_POSITION",
        wanted.condition("TABLE_SCHEMA", "TABLE_NAME")
    );
    read(conn, sql, |row| {
        Ok(ColumnRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            type_text: row.try_get(3)?,
            nullable: row.try_get::<String, _>(4)? == "YES",
            default: row.try_get(5)?,
            extra: row.try_get::<Option<_>, _>(6)?.unwrap_or_default(),
            generated: row
                .try_get::<Option<String>, _>(7)?
                .filter(|text| !text.is_empty()),
            charset: row.try_get(8)?,
            collation: row.try_get(9)?,
            comment: row.try_get::<Option<_>, _>(10)?.unwrap_or_default(),
            srid: row
                .try_get::<Option<u64>, _>(11)?
                .and_then(|srid| srid.try_into().ok()),
        })
    })
    .await
}

/// The elements of indexes, in order.
pub(in super::super) async fn indexes(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    wanted: &Wanted,
) -> sqlx::Result<Vec<IndexRow>> {
    let own = match dialect {
        Dialect::MySql => "CAST(EXPRESSION AS CHAR), CAST(IS_VISIBLE = 'NO' AS SIGNED)",
        _ => "CAST(NULL AS CHAR), CAST(IGNORED = 'YES' AS SIGNED)",
    };
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(INDEX_NAME AS CHAR),
            CAST(NON_UNIQUE AS SIGNED), CAST(COLUMN_NAME AS CHAR), CAST(COLLATION AS CHAR), CAST(SUB_PART AS UNSIGNED),
            CAST(INDEX_TYPE AS CHAR), CAST(INDEX_COMMENT AS CHAR), {own}
        FROM information_schema.STATISTICS WHERE {} ORDER BY 1, 2, 3, SEQ_IN_INDEX",
        wanted.condition("TABLE_SCHEMA", "TABLE_NAME")
    );
    read(conn, sql, |row| {
        Ok(IndexRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            unique: row.try_get::<i64, _>(3)? == 0,
            column: row.try_get(4)?,
            descending: row.try_get::<Option<String>, _>(5)?.as_deref() == Some("D"),
            length: row
                .try_get::<Option<u64>, _>(6)?
                .and_then(|length| length.try_into().ok()),
            method: row.try_get(7)?,
            comment: row.try_get::<Option<_>, _>(8)?.unwrap_or_default(),
            expression: row.try_get(9)?,
            hidden: row.try_get::<Option<i64>, _>(10)? == Some(1),
        })
    })
    .await
}
