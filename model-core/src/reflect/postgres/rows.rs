//! The catalogue queries and their rows (PostgreSQL 15, 53 System Catalogs).

use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, PgConnection, Row, query};

use crate::dialect::push_doubled;
use crate::schema::TableName;

/// A row of `pg_class`, or a type of `pg_type` that no relation brings.
pub(super) struct ObjectRow {
    pub(super) schema: String,
    pub(super) name: String,
    /// `relkind`, or `type` and `typtype`.
    pub(super) kind: String,
    pub(super) temporary: bool,
}

/// A row of `pg_attribute`.
pub(super) struct ColumnRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
    pub(super) type_schema: String,
    pub(super) type_text: String,
    pub(super) not_null: bool,
    pub(super) default: Option<String>,
    pub(super) identity: bool,
}

/// A row of `pg_constraint`.
pub(super) struct ConstraintRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) columns: Vec<String>,
    pub(super) referred_schema: Option<String>,
    pub(super) referred_table: Option<String>,
    pub(super) referred_columns: Vec<String>,
    pub(super) on_update: String,
    pub(super) on_delete: String,
    pub(super) definition: String,
}

/// A row of `pg_index` that holds no constraint.
pub(super) struct IndexRow {
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) name: String,
    pub(super) unique: bool,
    pub(super) partial: bool,
    pub(super) finished: bool,
    /// `None` is an expression.
    pub(super) columns: Vec<Option<String>>,
}

/// An enumeration of `pg_type`, with its labels in their order.
pub(super) struct EnumRow {
    pub(super) schema: String,
    pub(super) name: String,
    pub(super) labels: Vec<String>,
}

pub(super) async fn current_schema(conn: &mut PgConnection) -> sqlx::Result<Option<String>> {
    query("SELECT pg_catalog.current_schema()::text")
        .persistent(false)
        .fetch_one(conn)
        .await?
        .try_get(0)
}

pub(super) async fn objects(
    conn: &mut PgConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<ObjectRow>> {
    const QUERY: &str = "
        SELECT n.nspname::text, c.relname::text, c.relkind::text, n.oid = pg_catalog.pg_my_temp_schema()
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname::text = ANY ($1) OR n.oid = pg_catalog.pg_my_temp_schema()
        UNION ALL
        SELECT n.nspname::text, t.typname::text, 'type ' || t.typtype::text, false
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        WHERE n.nspname::text = ANY ($1) AND t.typrelid = 0
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
        ORDER BY 1, 2, 3";
    read(conn, QUERY, schemas, |row| {
        Ok(ObjectRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            kind: row.try_get(2)?,
            temporary: row.try_get(3)?,
        })
    })
    .await
}

pub(super) async fn columns(
    conn: &mut PgConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<ColumnRow>> {
    const QUERY: &str = "
        SELECT n.nspname::text, c.relname::text, a.attname::text, tn.nspname::text,
            pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
            pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attidentity <> ''
        FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
        WHERE n.nspname::text = ANY ($1) AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY 1, 2, a.attnum";
    read(conn, QUERY, schemas, |row| {
        Ok(ColumnRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            type_schema: row.try_get(3)?,
            type_text: row.try_get(4)?,
            not_null: row.try_get(5)?,
            default: row.try_get(6)?,
            identity: row.try_get(7)?,
        })
    })
    .await
}

pub(super) async fn constraints(
    conn: &mut PgConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<ConstraintRow>> {
    // A key that refers to a partitioned table has a row for each partition too, below the one that was written; and what
    // a table has from its parent is its parent's.
    const QUERY: &str = "
        SELECT n.nspname::text, c.relname::text, k.conname::text, k.contype::text,
            ARRAY(SELECT a.attname::text
                FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS p (number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number
                ORDER BY p.place),
            rn.nspname::text, r.relname::text,
            ARRAY(SELECT a.attname::text
                FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS p (number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.number
                ORDER BY p.place),
            k.confupdtype::text, k.confdeltype::text, pg_catalog.pg_get_constraintdef(k.oid)
        FROM pg_catalog.pg_constraint k
            JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid AND k.contype = 'f'
            LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
        WHERE (n.nspname::text = ANY ($1) OR rn.nspname::text = ANY ($1))
            AND k.contype IN ('p', 'u', 'c', 'x', 'f') AND k.conparentid = 0 AND k.conislocal
        ORDER BY 1, 2, 3";
    read(conn, QUERY, schemas, |row| {
        Ok(ConstraintRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            kind: row.try_get(3)?,
            columns: row.try_get(4)?,
            referred_schema: row.try_get(5)?,
            referred_table: row.try_get(6)?,
            referred_columns: row.try_get(7)?,
            on_update: row.try_get(8)?,
            on_delete: row.try_get(9)?,
            definition: row.try_get(10)?,
        })
    })
    .await
}

pub(super) async fn indexes(
    conn: &mut PgConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<IndexRow>> {
    const QUERY: &str = "
        SELECT n.nspname::text, c.relname::text, i.relname::text, x.indisunique, x.indpred IS NOT NULL, x.indisvalid,
            ARRAY(SELECT a.attname::text
                FROM pg_catalog.unnest(x.indkey::int2[]) WITH ORDINALITY AS p (number, place)
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = p.number
                WHERE p.place <= x.indnkeyatts
                ORDER BY p.place)
        FROM pg_catalog.pg_index x
            JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname::text = ANY ($1) AND c.relkind IN ('r', 'p') AND NOT i.relispartition
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x')
            )
        ORDER BY 1, 2, 3";
    read(conn, QUERY, schemas, |row| {
        Ok(IndexRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            unique: row.try_get(3)?,
            partial: row.try_get(4)?,
            finished: row.try_get(5)?,
            columns: row.try_get(6)?,
        })
    })
    .await
}

pub(super) async fn enums(
    conn: &mut PgConnection,
    schemas: &[String],
) -> sqlx::Result<Vec<EnumRow>> {
    const QUERY: &str = "
        SELECT n.nspname::text, t.typname::text,
            ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        WHERE n.nspname::text = ANY ($1) AND t.typtype = 'e'
        ORDER BY 1, 2";
    read(conn, QUERY, schemas, |row| {
        Ok(EnumRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            labels: row.try_get(2)?,
        })
    })
    .await
}

/// Looks into tables, each until its first row.
pub(super) async fn have_rows(
    conn: &mut PgConnection,
    tables: &[&TableName],
) -> sqlx::Result<Vec<bool>> {
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = String::from("SELECT ARRAY[");
    for (position, table) in tables.iter().enumerate() {
        sql.push_str(if position == 0 { "" } else { ", " });
        sql.push_str("EXISTS (SELECT FROM ");
        if let Some(schema) = &table.schema {
            push_doubled(&mut sql, '"', schema);
            sql.push('.');
        }
        push_doubled(&mut sql, '"', &table.name);
        sql.push(')');
    }
    sql.push(']');
    // The names are quoted, and everything else is written here.
    query(AssertSqlSafe(sql))
        .persistent(false)
        .fetch_one(conn)
        .await?
        .try_get(0)
}

/// Runs a query over these schemas; it stays in nobody's cache.
async fn read<T>(
    conn: &mut PgConnection,
    sql: &'static str,
    schemas: &[String],
    row: impl Fn(&PgRow) -> sqlx::Result<T>,
) -> sqlx::Result<Vec<T>> {
    query(sql)
        .persistent(false)
        .bind(schemas)
        .fetch_all(conn)
        .await?
        .iter()
        .map(row)
        .collect()
}
