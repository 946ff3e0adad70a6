//! The catalogue queries and their rows (MariaDB 10.11, Information Schema Tables; MySQL 8.0, 26).
//!
//! Texts are cast to CHAR: MySQL hands some of them out as bytes.

use sqlx::mysql::MySqlRow;
use sqlx::{AssertSqlSafe, MySqlConnection, Row, query};

use super::Detail;
use crate::dialect::push_doubled;
use crate::schema::TableName;

/// What the server is, and what the connection does.
pub(crate) struct Session {
    /// `10.11.6-MariaDB`, or `8.0.36`.
    pub(crate) version: String,
    /// The database that was selected.
    pub(crate) database: Option<String>,
    /// Whether the names of tables and databases differ by case.
    pub(crate) case_counts: bool,
    /// Whether a transaction is open, as far as the server says.
    pub(crate) in_transaction: bool,
}

/// A row of `TABLES`.
pub(super) struct ObjectRow {
    pub(super) schema: String,
    pub(super) name: String,
    pub(super) kind: String,
}

/// A row of `COLUMNS`.
pub(super) struct ColumnRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
    pub(super) type_text: String,
    pub(super) nullable: bool,
    pub(super) default: Option<String>,
    pub(super) numbered: bool,
}

/// A row of `STATISTICS`: one column of an index.
pub(super) struct IndexRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
    pub(super) unique: bool,
    /// `None` is an expression.
    pub(super) column: Option<String>,
}

/// A row of `KEY_COLUMN_USAGE`, with its `REFERENTIAL_CONSTRAINTS`: one column of a foreign key.
pub(super) struct ForeignKeyRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
    pub(super) column: String,
    pub(super) referred_schema: String,
    pub(super) referred_table: String,
    pub(super) referred_column: String,
    pub(super) on_update: String,
    pub(super) on_delete: String,
}

/// A row of `TABLE_CONSTRAINTS`.
pub(super) struct CheckRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
}

impl Session {
    /// MySQL says nothing of MariaDB.
    pub(crate) fn is_mariadb(&self) -> bool {
        self.version.contains("MariaDB")
    }
}

pub(super) async fn session(conn: &mut MySqlConnection) -> sqlx::Result<Session> {
    let row = query("SELECT VERSION(), DATABASE(), CAST(@@lower_case_table_names AS SIGNED)")
        .persistent(false)
        .fetch_one(&mut *conn)
        .await?;
    let mut session = Session {
        version: row.try_get(0)?,
        database: row.try_get(1)?,
        case_counts: row.try_get::<i64, _>(2)? == 0,
        in_transaction: false,
    };
    // MariaDB's own variable.
    if session.is_mariadb() {
        let row = query("SELECT CAST(@@in_transaction AS SIGNED)")
            .persistent(false)
            .fetch_one(conn)
            .await?;
        session.in_transaction = row.try_get::<i64, _>(0)? != 0;
    }
    Ok(session)
}

pub(super) async fn objects(
    conn: &mut MySqlConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<ObjectRow>> {
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(TABLE_TYPE AS CHAR)
        FROM information_schema.TABLES WHERE TABLE_SCHEMA IN ({}) ORDER BY 1, 2",
        places(schemas)
    );
    read(conn, sql, &[schemas], |row| {
        Ok(ObjectRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            kind: row.try_get(2)?,
        })
    })
    .await
}

pub(super) async fn columns(
    conn: &mut MySqlConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<ColumnRow>> {
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(COLUMN_NAME AS CHAR),
            CAST(COLUMN_TYPE AS CHAR), CAST(IS_NULLABLE AS CHAR), CAST(COLUMN_DEFAULT AS CHAR), CAST(EXTRA AS CHAR)
        FROM information_schema.COLUMNS WHERE TABLE_SCHEMA IN ({}) ORDER BY 1, 2, ORDINAL_POSITION",
        places(schemas)
    );
    read(conn, sql, &[schemas], |row| {
        Ok(ColumnRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            type_text: row.try_get(3)?,
            nullable: row.try_get::<String, _>(4)? == "YES",
            default: row.try_get(5)?,
            numbered: row.try_get::<String, _>(6)?.contains("auto_increment"),
        })
    })
    .await
}

pub(super) async fn indexes(
    conn: &mut MySqlConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<IndexRow>> {
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(INDEX_NAME AS CHAR),
            CAST(NON_UNIQUE AS SIGNED), CAST(COLUMN_NAME AS CHAR)
        FROM information_schema.STATISTICS WHERE TABLE_SCHEMA IN ({}) ORDER BY 1, 2, 3, SEQ_IN_INDEX",
        places(schemas)
    );
    read(conn, sql, &[schemas], |row| {
        Ok(IndexRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            unique: row.try_get::<i64, _>(3)? == 0,
            column: row.try_get(4)?,
        })
    })
    .await
}

pub(super) async fn foreign_keys(
    conn: &mut MySqlConnection,
    schemas: &[String],
    detail: Detail,
) -> sqlx::Result<Vec<ForeignKeyRow>> {
    let places = places(schemas);
    let leads_here = match detail {
        Detail::Names | Detail::Tables => String::new(),
        Detail::References => format!(" OR k.REFERENCED_TABLE_SCHEMA IN ({places})"),
    };
    let sql = format!(
        "SELECT CAST(k.TABLE_SCHEMA AS CHAR), CAST(k.TABLE_NAME AS CHAR), CAST(k.CONSTRAINT_NAME AS CHAR),
            CAST(k.COLUMN_NAME AS CHAR), CAST(k.REFERENCED_TABLE_SCHEMA AS CHAR),
            CAST(k.REFERENCED_TABLE_NAME AS CHAR), CAST(k.REFERENCED_COLUMN_NAME AS CHAR),
            CAST(r.UPDATE_RULE AS CHAR), CAST(r.DELETE_RULE AS CHAR)
        FROM information_schema.KEY_COLUMN_USAGE k
            JOIN information_schema.REFERENTIAL_CONSTRAINTS r
                ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
                    AND r.TABLE_NAME = k.TABLE_NAME
        WHERE k.REFERENCED_TABLE_NAME IS NOT NULL AND (k.TABLE_SCHEMA IN ({places}){leads_here})
        ORDER BY 1, 2, 3, k.ORDINAL_POSITION"
    );
    let bound = match detail {
        Detail::Names | Detail::Tables => &[schemas][..],
        Detail::References => &[schemas, schemas],
    };
    read(conn, sql, bound, |row| {
        Ok(ForeignKeyRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            column: row.try_get(3)?,
            referred_schema: row.try_get(4)?,
            referred_table: row.try_get(5)?,
            referred_column: row.try_get(6)?,
            on_update: row.try_get(7)?,
            on_delete: row.try_get(8)?,
        })
    })
    .await
}

pub(super) async fn checks(
    conn: &mut MySqlConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<CheckRow>> {
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(CONSTRAINT_NAME AS CHAR)
        FROM information_schema.TABLE_CONSTRAINTS
        WHERE CONSTRAINT_TYPE = 'CHECK' AND TABLE_SCHEMA IN ({}) ORDER BY 1, 2, 3",
        places(schemas)
    );
    read(conn, sql, &[schemas], |row| {
        Ok(CheckRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
        })
    })
    .await
}

/// Looks into tables, each until its first row.
pub(super) async fn have_rows(
    conn: &mut MySqlConnection,
    tables: &[&TableName],
) -> sqlx::Result<Vec<bool>> {
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = String::from("SELECT ");
    for (position, table) in tables.iter().enumerate() {
        sql.push_str(if position == 0 { "" } else { ", " });
        sql.push_str("CAST(EXISTS (SELECT 1 FROM ");
        if let Some(schema) = &table.schema {
            push_doubled(&mut sql, '`', schema);
            sql.push('.');
        }
        push_doubled(&mut sql, '`', &table.name);
        sql.push_str(") AS SIGNED)");
    }
    // The names are quoted, and everything else is written here.
    let row = query(AssertSqlSafe(sql))
        .persistent(false)
        .fetch_one(conn)
        .await?;
    (0..tables.len())
        .map(|position| Ok(row.try_get::<i64, _>(position)? != 0))
        .collect()
}

/// `?, ?`: a place for each.
fn places(schemas: &[String]) -> String {
    vec!["?"; schemas.len()].join(", ")
}

/// Runs a query over these databases; it stays in nobody's cache.
async fn read<T>(
    conn: &mut MySqlConnection,
    sql: String,
    bound: &[&[String]],
    row: impl Fn(&MySqlRow) -> sqlx::Result<T>,
) -> sqlx::Result<Vec<T>> {
    // Nothing but places is put into it.
    let mut query = query(AssertSqlSafe(sql)).persistent(false);
    for schema in bound.iter().copied().flatten() {
        query = query.bind(schema);
    }
    query.fetch_all(conn).await?.iter().map(row).collect()
}
