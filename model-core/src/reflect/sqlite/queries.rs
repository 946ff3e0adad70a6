//! The catalogue queries and their rows.

use std::collections::BTreeSet;

use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, raw_sql};

use super::NAMES;
use crate::schema::{Dialect, Fingerprint, Server};
use crate::sql::{identifier, literal};

/// What the connection is.
pub(super) struct Connection {
    /// `3046000`.
    pub(super) version: u32,
    /// `main`, `temp` once something temporary was created, and what was attached.
    pub(super) schemas: Vec<String>,
    /// `PRAGMA foreign_keys`.
    pub(super) checks_foreign_keys: bool,
}

impl Connection {
    pub(super) fn server(&self, in_transaction: bool) -> Server {
        let mut server = Server::unknown(Dialect::Sqlite);
        server.version = self.version;
        server.default_schema = Some("main".into());
        server.in_transaction = in_transaction;
        server.checks_foreign_keys = self.checks_foreign_keys;
        server
    }
}

/// What the schemas hold.
#[derive(Default)]
pub(super) struct Catalogue {
    pub(super) objects: Vec<ObjectRow>,
    /// The tables in which virtual tables keep their rows.
    pub(super) shadows: BTreeSet<Key>,
    pub(super) columns: Vec<ViewColumnRow>,
}

/// A schema and a name in it, equal for names that are one.
pub(super) type Key = (String, String);

/// A row of `sqlite_schema`.
pub(super) struct ObjectRow {
    pub(super) schema: String,
    pub(super) kind: String,
    pub(super) name: String,
    /// The table that an index or a trigger belongs to.
    pub(super) table: String,
    pub(super) is_stored: bool,
    /// `None`: an index that holds a constraint.
    pub(super) sql: Option<String>,
}

/// A column of a view.
pub(super) struct ViewColumnRow {
    pub(super) view: Key,
    pub(super) name: String,
    pub(super) declared_type: String,
}

pub(super) fn key(schema: &str, name: &str) -> Key {
    (NAMES.key(schema), NAMES.key(name))
}

impl ObjectRow {
    pub(super) fn key(&self) -> Key {
        key(&self.schema, &self.name)
    }

    pub(super) fn is_virtual_table(&self) -> bool {
        self.kind == "table" && !self.is_stored
    }
}

pub(super) async fn connection(conn: &mut SqliteConnection) -> sqlx::Result<Connection> {
    let sql = "SELECT name, sqlite_version(), foreign_keys FROM pragma_database_list, pragma_foreign_keys ORDER BY seq";
    let rows = raw_sql(sql).fetch_all(conn).await?;
    let mut connection = Connection {
        version: 0,
        schemas: Vec::with_capacity(rows.len()),
        checks_foreign_keys: false,
    };
    for row in &rows {
        connection.schemas.push(row.try_get(0)?);
        connection.version = version(row.try_get(1)?);
        connection.checks_foreign_keys = row.try_get::<i64, _>(2)? != 0;
    }
    Ok(connection)
}

/// `3.46.1` as SQLite itself numbers it: 3046001.
fn version(text: &str) -> u32 {
    let parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    parts
        .chain([0; 3])
        .take(3)
        .fold(0, |number: u32, part: u32| {
            number.saturating_mul(1000).saturating_add(part)
        })
}

/// The state of these schemas. SQLite numbers the states of a schema; of other schemas than `main`, no query can read that
/// number, so it reads the texts.
pub(super) async fn fingerprint(
    conn: &mut SqliteConnection,
    schemas: &[String],
) -> sqlx::Result<Fingerprint> {
    let of_schema = |schema: &String| {
        let schema = identifier(Dialect::Sqlite, schema);
        format!(
            "(SELECT group_concat(rootpage || ' ' || sql, char(0)) FROM {schema}.sqlite_schema)"
        )
    };
    let others = schemas.iter().filter(|schema| !NAMES.same(schema, "main"));
    let of_main = "(SELECT schema_version FROM pragma_schema_version)".to_owned();
    let all: Vec<String> = [of_main].into_iter().chain(others.map(of_schema)).collect();
    let parts: Vec<String> = all.iter().map(|it| format!("ifnull({it}, '')")).collect();
    let query = format!("SELECT CAST({} AS TEXT)", parts.join(" || char(0, 0) || "));
    let query_to_run = raw_sql(AssertSqlSafe(query.clone()));
    let value = query_to_run.fetch_one(conn).await?.try_get(0)?;
    Ok(Fingerprint { query, value })
}

/// Reads these schemas.
pub(super) async fn catalogue(
    conn: &mut SqliteConnection,
    schemas: &[String],
) -> sqlx::Result<Catalogue> {
    if schemas.is_empty() {
        return Ok(Catalogue::default());
    }
    let objects = objects(conn, schemas).await?;
    // The question loads every view and virtual table, so it is not asked in vain.
    let shadows = if objects.iter().any(ObjectRow::is_virtual_table) {
        shadows(conn).await?
    } else {
        BTreeSet::new()
    };
    let views = objects.iter().filter(|object| object.kind == "view");
    let columns = columns(conn, &views.collect::<Vec<_>>()).await?;
    Ok(Catalogue {
        objects,
        shadows,
        columns,
    })
}

/// SQLite, File Format, 2.6: names that begin with `sqlite_` are SQLite's own.
async fn objects(conn: &mut SqliteConnection, schemas: &[String]) -> sqlx::Result<Vec<ObjectRow>> {
    let of_schema = |schema: &String| {
        let text = literal(Dialect::Sqlite, schema);
        let schema = identifier(Dialect::Sqlite, schema);
        format!(
            "SELECT {text}, type, name, tbl_name, rootpage <> 0, sql FROM {schema}.sqlite_schema \
             WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
    };
    let all: Vec<String> = schemas.iter().map(of_schema).collect();
    read(conn, all.join(" UNION ALL "), |row| {
        Ok(ObjectRow {
            schema: row.try_get(0)?,
            kind: row.try_get(1)?,
            name: row.try_get(2)?,
            table: row.try_get(3)?,
            is_stored: row.try_get(4)?,
            sql: row.try_get(5)?,
        })
    })
    .await
}

async fn shadows(conn: &mut SqliteConnection) -> sqlx::Result<BTreeSet<Key>> {
    let sql = "SELECT schema, name FROM pragma_table_list WHERE type = 'shadow'".to_owned();
    let names = read(conn, sql, |row| Ok(key(row.try_get(0)?, row.try_get(1)?)));
    Ok(names.await?.into_iter().collect())
}

/// The columns of views whose query can be compiled. A single one that cannot lets the query over all of them fail; then each
/// is asked alone.
async fn columns(
    conn: &mut SqliteConnection,
    views: &[&ObjectRow],
) -> sqlx::Result<Vec<ViewColumnRow>> {
    if views.is_empty() {
        return Ok(Vec::new());
    }
    let all = columns_of(conn, views).await;
    if !matches!(all, Err(sqlx::Error::Database(_))) {
        return all;
    }
    let mut columns = Vec::new();
    for view in views {
        match columns_of(conn, &[view]).await {
            Ok(own) => columns.extend(own),
            Err(sqlx::Error::Database(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(columns)
}

async fn columns_of(
    conn: &mut SqliteConnection,
    views: &[&ObjectRow],
) -> sqlx::Result<Vec<ViewColumnRow>> {
    let text = |text: &str| literal(Dialect::Sqlite, text);
    let named = |view: &&ObjectRow| {
        let (schema, name) = (text(&view.schema), text(&view.name));
        format!("({schema}, {name})")
    };
    let named: Vec<String> = views.iter().map(named).collect();
    let sql = format!(
        "WITH v (schema, name) AS (VALUES {}) SELECT v.schema, v.name, c.name, c.type \
         FROM v JOIN pragma_table_xinfo(v.name, v.schema) AS c ORDER BY v.schema, v.name, c.cid",
        named.join(", ")
    );
    read(conn, sql, |row| {
        Ok(ViewColumnRow {
            view: key(row.try_get(0)?, row.try_get(1)?),
            name: row.try_get(2)?,
            declared_type: row.try_get(3)?,
        })
    })
    .await
}

async fn read<T>(
    conn: &mut SqliteConnection,
    sql: String,
    row: impl Fn(&SqliteRow) -> sqlx::Result<T>,
) -> sqlx::Result<Vec<T>> {
    // Names of schemas are quoted, and everything else is written here.
    raw_sql(AssertSqlSafe(sql))
        .fetch_all(conn)
        .await?
        .iter()
        .map(row)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn version_is_numbered_as_sqlite_does() {
        assert_eq!(version("3.46.1"), 3_046_001);
        assert_eq!(version("3.51.3"), 3_051_003);
        assert_eq!(version("4"), 4_000_000);
    }
}
