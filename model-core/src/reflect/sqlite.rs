//! SQLite's catalogue: `sqlite_schema`, joined with the pragmas' table-valued functions.
//!
//! Four queries a schema, whatever the number of tables. What only the stored text of a table knows (its checks, the
//! word AUTOINCREMENT) is read from its tokens. Columns keep their declared type as it was written.

mod parts;
mod rows;
mod tokens;

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

pub(crate) use tokens::{Token, tokens};

use crate::dialect::push_doubled;
use crate::schema::Table;

/// What one schema of a database holds.
#[derive(Debug)]
pub(crate) struct Catalogue {
    /// By name, folded.
    objects: BTreeMap<String, Object>,
    /// Those of them that are tables.
    tables: BTreeMap<String, Reflected>,
}

/// An object with a name.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) kind: ObjectKind,
    pub(crate) name: String,
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ObjectKind {
    /// A table.
    Table,
    /// A table that a module provides, as full-text search does.
    VirtualTable,
    /// A view.
    View,
    /// An index.
    Index,
}

/// A table that is there.
#[derive(Debug)]
pub(crate) struct Reflected {
    pub(crate) table: Table,
    /// Every index that holds a constraint or was created, with what the vocabulary has no words for.
    pub(crate) indexes: Vec<ReflectedIndex>,
}

/// An index that is there.
#[derive(Debug)]
pub(crate) struct ReflectedIndex {
    pub(crate) name: String,
    pub(crate) unique: bool,
    /// Whether it covers some rows only.
    pub(crate) partial: bool,
    /// Its columns; `None` stands for an expression.
    pub(crate) columns: Vec<Option<String>>,
}

/// The names of the schemas that the connection knows: `main`, `temp` and what was attached.
pub(crate) async fn schemas(conn: &mut SqliteConnection) -> sqlx::Result<Vec<String>> {
    rows::names(conn, "SELECT name FROM pragma_database_list").await
}

/// Whether the connection checks foreign keys.
pub(crate) async fn checks_foreign_keys(conn: &mut SqliteConnection) -> sqlx::Result<bool> {
    rows::flag(conn, "PRAGMA foreign_keys").await
}

/// Whether the connection checks every foreign key at the transaction's end.
pub(crate) async fn defers_foreign_keys(conn: &mut SqliteConnection) -> sqlx::Result<bool> {
    rows::flag(conn, "PRAGMA defer_foreign_keys").await
}

/// Reads a schema.
pub(crate) async fn catalogue(
    conn: &mut SqliteConnection,
    schema: &str,
) -> sqlx::Result<Catalogue> {
    let schema = Schema::new(schema);
    let objects = rows::objects(conn, &schema).await?;
    let columns = rows::columns(conn, &schema).await?;
    let foreign_keys = rows::foreign_keys(conn, &schema).await?;
    let indexes = rows::indexes(conn, &schema).await?;
    Ok(parts::assemble(objects, columns, foreign_keys, indexes))
}

/// A schema's name, quoted.
struct Schema {
    identifier: String,
    literal: String,
}

impl Schema {
    fn new(name: &str) -> Self {
        let quoted = |quote| {
            let mut out = String::new();
            push_doubled(&mut out, quote, name);
            out
        };
        Self {
            identifier: quoted('"'),
            literal: quoted('\''),
        }
    }
}

impl Catalogue {
    /// What bears this name. Tables, views and indexes share one space.
    pub(crate) fn object(&self, name: &str) -> Option<&Object> {
        self.objects.get(&folded(name))
    }

    /// The table of this name.
    pub(crate) fn table(&self, name: &str) -> Option<&Reflected> {
        self.tables.get(&folded(name))
    }

    /// All tables but virtual ones.
    pub(crate) fn tables(&self) -> impl Iterator<Item = &Reflected> {
        self.tables.values()
    }
}

/// Whether SQLite takes two names for one: it folds the case of ASCII letters alone.
pub(crate) fn same_name(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right)
}

/// The one spelling of all that [`same_name`] takes for one.
pub(crate) fn folded(name: &str) -> String {
    name.to_ascii_lowercase()
}

/// `a table`, `an index`: words for a message.
impl std::fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Table => "a table",
            Self::VirtualTable => "a virtual table",
            Self::View => "a view",
            Self::Index => "an index",
        })
    }
}
