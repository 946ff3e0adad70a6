//! Why a database could not be read.

use crate::schema::Dialect;
use crate::told::debug_is_display;

/// Why `reflect` failed.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ReflectError {
    /// The session has no schema for objects that name none.
    #[error("the connection has no schema for tables that name none\nhelp: {help}")]
    NoDefaultSchema {
        /// What to do.
        help: &'static str,
    },
    /// Schemas of the models are not attached to this SQLite connection.
    #[error(
        "no such schema on this connection: {}\nhelp: `ATTACH DATABASE 'file' AS name` first",
        names(schemas)
    )]
    NotAttached {
        /// Those schemas.
        schemas: Vec<String>,
    },
    /// The caller's transaction has failed, so the server answers nothing until it is rolled back.
    #[error("the connection's transaction has failed\nhelp: roll it back, then call again")]
    FailedTransaction,
    /// The database refused, or the connection was lost.
    #[error("cannot {doing}: {source}")]
    Database {
        /// What was to be done.
        doing: &'static str,
        /// What sqlx says.
        source: sqlx::Error,
    },
}

debug_is_display!(ReflectError);

impl ReflectError {
    /// The error for a session without a default schema.
    pub(crate) const fn no_default_schema(dialect: Dialect) -> Self {
        Self::NoDefaultSchema {
            help: match dialect {
                Dialect::Postgres => "set the session's `search_path` to a schema that exists",
                Dialect::MariaDb | Dialect::MySql => {
                    "select a database, by the connection's URL or with `USE`"
                }
                Dialect::Sqlite => "open a database",
            },
        }
    }

    pub(crate) fn database(doing: &'static str, source: sqlx::Error) -> Self {
        Self::Database { doing, source }
    }
}

fn names(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
