//! A server and a session of it, as far as it matters to DDL.

use super::{Dialect, Name, same_identifier};

/// What a server is, and which settings of the session matter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Server {
    /// Its dialect.
    pub dialect: Dialect,
    /// Its version as a number: `150018` (PostgreSQL 15.18), `101100` (MariaDB 10.11.0), `90700` (MySQL 9.7.0), `3046000`
    /// (SQLite 3.46.0).
    pub version: u32,
    /// The schema of objects that name none; `None` where the session has no such schema.
    pub default_schema: Option<Name>,
    /// How it compares the names of schemas, tables and views.
    pub table_names: NameCase,
    /// How it compares the names of columns, constraints and indexes.
    pub part_names: NameCase,
    /// Whether the session is in a transaction that the caller began.
    pub in_transaction: bool,
    /// The schemas in which PostgreSQL looks for names without a schema, in this order.
    pub search_path: Vec<Name>,
    /// Whether SQLite checks foreign keys on this connection (`PRAGMA foreign_keys`).
    pub checks_foreign_keys: bool,
    /// The largest message that MariaDB or MySQL accepts, in bytes (`max_allowed_packet`).
    pub max_packet: Option<usize>,
    /// What a backslash means inside a literal of MariaDB or MySQL (`sql_mode`).
    pub backslashes: Backslashes,
}

/// What a backslash means inside a literal of MariaDB and MySQL, where `sql_mode` decides. A literal of another dialect is
/// written so that no setting matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Backslashes {
    /// It escapes the next character: the server's default, which scripts are written for.
    #[default]
    Escape,
    /// It is a character like any other: the session has `NO_BACKSLASH_ESCAPES`.
    Ordinary,
}

/// When two names are one to a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameCase {
    /// Byte for byte: PostgreSQL; MariaDB and MySQL on Linux, for tables.
    Exact,
    /// Without case in ASCII: SQLite.
    IgnoreAscii,
    /// Without case: MariaDB and MySQL, for columns and indexes.
    Ignore,
}

impl NameCase {
    /// Whether both are one name.
    #[must_use]
    pub fn same(self, left: &str, right: &str) -> bool {
        match self {
            Self::Exact => left == right,
            Self::IgnoreAscii => left.eq_ignore_ascii_case(right),
            Self::Ignore => same_identifier(left, right),
        }
    }

    /// A text that is equal for names that are one.
    #[must_use]
    pub fn key(self, name: &str) -> String {
        match self {
            Self::Exact => name.to_owned(),
            Self::IgnoreAscii => name.to_ascii_lowercase(),
            Self::Ignore => name.to_lowercase(),
        }
    }
}

impl Server {
    /// A server of which only the dialect is known, with that dialect's usual rules.
    #[must_use]
    pub const fn unknown(dialect: Dialect) -> Self {
        let (table_names, part_names) = match dialect {
            Dialect::Postgres => (NameCase::Exact, NameCase::Exact),
            Dialect::Sqlite => (NameCase::IgnoreAscii, NameCase::IgnoreAscii),
            Dialect::MariaDb | Dialect::MySql => (NameCase::Exact, NameCase::Ignore),
        };
        Self {
            dialect,
            version: 0,
            default_schema: None,
            table_names,
            part_names,
            in_transaction: false,
            search_path: Vec::new(),
            checks_foreign_keys: true,
            max_packet: None,
            backslashes: Backslashes::Escape,
        }
    }
}
