//! SQLite's catalogue: `sqlite_schema`, joined with the pragmas' table-valued functions.
//!
//! Four queries a schema, whatever the number of tables. What only the stored text of a table knows (its checks, the
//! word AUTOINCREMENT) is read from its tokens. Columns keep their declared type as it was written.

mod parts;
mod rows;
mod tokens;

use sqlx::SqliteConnection;

pub(crate) use tokens::{Token, tokens};

use super::{Catalogue, Names};
use crate::dialect::push_doubled;

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

/// Whether SQLite takes two names for one: it folds the case of ASCII letters alone.
pub(crate) fn same_name(left: &str, right: &str) -> bool {
    Names::AsciiCase.same(left, right)
}

/// The one spelling of all that [`same_name`] takes for one.
pub(crate) fn folded(name: &str) -> String {
    Names::AsciiCase.key(name)
}
