//! The catalogue queries and their rows.

use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, raw_sql};

use super::Schema;

/// A row of `sqlite_schema`; triggers, which have names of their own, are left out.
pub(super) struct ObjectRow {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) is_stored: bool,
    pub(super) sql: Option<String>,
}

/// A row of `pragma_table_xinfo`.
pub(super) struct ColumnRow {
    pub(super) table: String,
    pub(super) name: String,
    pub(super) declared_type: String,
    pub(super) not_null: bool,
    pub(super) default: Option<String>,
    /// The place in the primary key, from 1; 0 outside it.
    pub(super) key_position: i64,
}

/// A row of `pragma_foreign_key_list`.
pub(super) struct ForeignKeyRow {
    pub(super) table: String,
    pub(super) id: i64,
    pub(super) column: String,
    pub(super) referred_table: String,
    /// `None` refers to the primary key.
    pub(super) referred_column: Option<String>,
    pub(super) on_update: String,
    pub(super) on_delete: String,
}

/// A row of `pragma_index_list`, with one of `pragma_index_xinfo`.
pub(super) struct IndexRow {
    pub(super) table: String,
    pub(super) name: String,
    pub(super) unique: bool,
    /// `c` for CREATE INDEX, `u` for UNIQUE, `pk` for PRIMARY KEY.
    pub(super) origin: String,
    pub(super) partial: bool,
    /// `None` is an expression.
    pub(super) column: Option<String>,
    pub(super) descending: bool,
    /// Its `CREATE INDEX`; `None` for one that holds a constraint.
    pub(super) sql: Option<String>,
}

pub(super) async fn names(
    conn: &mut SqliteConnection,
    sql: &'static str,
) -> sqlx::Result<Vec<String>> {
    raw_sql(sql)
        .fetch_all(conn)
        .await?
        .iter()
        .map(|row| row.try_get(0))
        .collect()
}

pub(super) async fn flag(conn: &mut SqliteConnection, sql: &'static str) -> sqlx::Result<bool> {
    raw_sql(sql).fetch_one(conn).await?.try_get(0)
}

pub(super) async fn objects(
    conn: &mut SqliteConnection,
    schema: &Schema,
) -> sqlx::Result<Vec<ObjectRow>> {
    let sql = format!(
        "SELECT name, type, rootpage <> 0, sql FROM {}.sqlite_schema WHERE type <> 'trigger' ORDER BY name",
        schema.identifier
    );
    read(conn, sql, |row| {
        Ok(ObjectRow {
            name: row.try_get(0)?,
            kind: row.try_get(1)?,
            is_stored: row.try_get(2)?,
            sql: row.try_get(3)?,
        })
    })
    .await
}

pub(super) async fn columns(
    conn: &mut SqliteConnection,
    schema: &Schema,
) -> sqlx::Result<Vec<ColumnRow>> {
    let sql = of_every_table(
        schema,
        "c.name, c.type, c.\"notnull\", c.dflt_value, c.pk",
        "pragma_table_xinfo(t.name, {schema}) AS c",
        "c.cid",
    );
    read(conn, sql, |row| {
        Ok(ColumnRow {
            table: row.try_get(0)?,
            name: row.try_get(1)?,
            declared_type: row.try_get(2)?,
            not_null: row.try_get(3)?,
            default: row.try_get(4)?,
            key_position: row.try_get(5)?,
        })
    })
    .await
}

pub(super) async fn foreign_keys(
    conn: &mut SqliteConnection,
    schema: &Schema,
) -> sqlx::Result<Vec<ForeignKeyRow>> {
    let sql = of_every_table(
        schema,
        "k.id, k.\"from\", k.\"table\", k.\"to\", k.on_update, k.on_delete",
        "pragma_foreign_key_list(t.name, {schema}) AS k",
        "k.id, k.seq",
    );
    read(conn, sql, |row| {
        Ok(ForeignKeyRow {
            table: row.try_get(0)?,
            id: row.try_get(1)?,
            column: row.try_get(2)?,
            referred_table: row.try_get(3)?,
            referred_column: row.try_get(4)?,
            on_update: row.try_get(5)?,
            on_delete: row.try_get(6)?,
        })
    })
    .await
}

pub(super) async fn indexes(
    conn: &mut SqliteConnection,
    schema: &Schema,
) -> sqlx::Result<Vec<IndexRow>> {
    let sql = of_every_table(
        schema,
        "i.name, i.\"unique\", i.origin, i.partial, c.name, c.\"desc\", \
         (SELECT s.sql FROM {identifier}.sqlite_schema AS s WHERE s.type = 'index' AND s.name = i.name)",
        "pragma_index_list(t.name, {schema}) AS i JOIN pragma_index_xinfo(i.name, {schema}) AS c ON c.key",
        "i.name, c.seqno",
    );
    read(conn, sql, |row| {
        Ok(IndexRow {
            table: row.try_get(0)?,
            name: row.try_get(1)?,
            unique: row.try_get(2)?,
            origin: row.try_get(3)?,
            partial: row.try_get(4)?,
            column: row.try_get(5)?,
            descending: row.try_get(6)?,
            sql: row.try_get(7)?,
        })
    })
    .await
}

/// A pragma's rows for every table. A virtual table is left out: the pragmas fail where its module is not loaded.
fn of_every_table(schema: &Schema, columns: &str, pragma: &str, order: &str) -> String {
    let Schema {
        identifier,
        literal,
    } = schema;
    let pragma = pragma.replace("{schema}", literal);
    let columns = columns.replace("{identifier}", identifier);
    format!(
        "SELECT t.name, {columns} FROM {identifier}.sqlite_schema AS t JOIN {pragma} \
         WHERE t.type = 'table' AND t.rootpage <> 0 ORDER BY t.name, {order}"
    )
}

async fn read<T>(
    conn: &mut SqliteConnection,
    sql: String,
    row: impl Fn(&SqliteRow) -> sqlx::Result<T>,
) -> sqlx::Result<Vec<T>> {
    // The schema's name is quoted, and everything else is written here.
    raw_sql(AssertSqlSafe(sql))
        .fetch_all(conn)
        .await?
        .iter()
        .map(row)
        .collect()
}
