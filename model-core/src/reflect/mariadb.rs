//! The catalogue of MariaDB and MySQL: a handful of queries over `information_schema`, whatever the number of tables.
//!
//! A schema is a database. Columns keep their type as the server spells it.

mod parts;
mod rows;
mod type_text;

use std::collections::BTreeMap;

use sqlx::MySqlConnection;

pub(crate) use rows::Session;
pub(crate) use type_text::same_type;

use super::{Catalogue, Names, ReflectedReference};
use crate::schema::TableName;

/// The databases that were asked for.
pub(crate) struct Reflection {
    /// By the key of their name.
    pub(crate) catalogues: BTreeMap<String, Catalogue>,
    /// Every foreign key in them; with [`Detail::References`] also those that lead into them.
    pub(crate) references: Vec<ReflectedReference>,
}

/// How much is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Which names are taken, and by what.
    Names,
    /// What the tables are made of.
    Tables,
    /// Which names are taken, and who refers to them, from whichever database.
    References,
}

/// What the server is, and what the connection does.
pub(crate) async fn session(conn: &mut MySqlConnection) -> sqlx::Result<Session> {
    rows::session(conn).await
}

/// Reads these databases. One that is not there is empty.
pub(crate) async fn reflect(
    conn: &mut MySqlConnection,
    names: Names,
    schemas: &[String],
    detail: Detail,
) -> sqlx::Result<Reflection> {
    if schemas.is_empty() {
        return Ok(parts::assemble(names, schemas, parts::Rows::default()));
    }
    let mut rows = parts::Rows {
        objects: rows::objects(conn, schemas).await?,
        foreign_keys: rows::foreign_keys(conn, schemas, detail).await?,
        ..parts::Rows::default()
    };
    if detail == Detail::Tables {
        rows.columns = rows::columns(conn, schemas).await?;
        rows.indexes = rows::indexes(conn, schemas).await?;
        rows.checks = rows::checks(conn, schemas).await?;
    }
    Ok(parts::assemble(names, schemas, rows))
}

/// Which of these tables have rows.
pub(crate) async fn have_rows(
    conn: &mut MySqlConnection,
    tables: &[&TableName],
) -> sqlx::Result<Vec<bool>> {
    rows::have_rows(conn, tables).await
}
