//! PostgreSQL's catalogue: a handful of queries, whatever the number of schemas and tables.
//!
//! Every name is qualified with `pg_catalog`, so that nothing on the search path is taken for it. Columns keep their type
//! as the server spells it; expressions are read as the server writes them.

mod parts;
mod rows;
mod type_text;

use std::collections::BTreeMap;

use sqlx::PgConnection;

pub(crate) use type_text::same_type;

use super::{Catalogue, ReflectedReference};
use crate::schema::TableName;

/// The schemas that were asked for.
pub(crate) struct Reflection {
    /// By the schema's name.
    pub(crate) catalogues: BTreeMap<String, Catalogue>,
    /// The labels of every enumeration in these schemas, by schema and name.
    pub(crate) enums: BTreeMap<(String, String), Vec<String>>,
    /// What the session made for itself alone, and what hides other things of its name.
    pub(crate) temporary: Vec<String>,
    /// Every foreign key that leads into these schemas, or is in one of them.
    pub(crate) references: Vec<ReflectedReference>,
}

/// How much is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Which names are taken, and by what.
    Names,
    /// What the tables are made of.
    Tables,
}

/// The schema in which what names none is created; `None` if the search path leads nowhere.
pub(crate) async fn current_schema(conn: &mut PgConnection) -> sqlx::Result<Option<String>> {
    rows::current_schema(conn).await
}

/// Which of these tables have rows.
pub(crate) async fn have_rows(
    conn: &mut PgConnection,
    tables: &[&TableName],
) -> sqlx::Result<Vec<bool>> {
    rows::have_rows(conn, tables).await
}

/// Reads these schemas. One that is not there is empty.
pub(crate) async fn reflect(
    conn: &mut PgConnection,
    schemas: &[String],
    detail: Detail,
) -> sqlx::Result<Reflection> {
    let mut rows = parts::Rows {
        objects: rows::objects(conn, schemas).await?,
        ..parts::Rows::default()
    };
    if detail == Detail::Tables {
        rows.columns = rows::columns(conn, schemas).await?;
        rows.constraints = rows::constraints(conn, schemas).await?;
        rows.indexes = rows::indexes(conn, schemas).await?;
        rows.enums = rows::enums(conn, schemas).await?;
    }
    Ok(parts::assemble(schemas, rows))
}
