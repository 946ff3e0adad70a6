//! What one database alone is told of a column: how it is stored, and who sees it.

use super::Name;

/// What each database is told of a column alone; the others pass over it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnStorage {
    /// For PostgreSQL.
    pub postgres: PostgresColumn,
    /// For MariaDB.
    pub mariadb: EngineColumn,
    /// For MySQL.
    pub mysql: EngineColumn,
}

/// What PostgreSQL is told of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PostgresColumn {
    /// By which method long values are compressed: `pglz`, `lz4`.
    pub compression: Option<Name>,
    /// Where long values go.
    pub storage: Option<StorageMode>,
}

/// Where PostgreSQL puts long values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageMode {
    /// Into the row, as they are.
    Plain,
    /// Out of the row, as they are.
    External,
    /// Compressed, and out of the row if that is not enough.
    Extended,
    /// Compressed, and out of the row only if there is no other way.
    Main,
}

/// What MariaDB or MySQL is told of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EngineColumn {
    /// The character set of its texts.
    pub charset: Option<Name>,
    /// Whether its values are compressed; MariaDB alone.
    pub compressed: bool,
    /// Whether `SELECT *` passes over it.
    pub invisible: bool,
    /// Whether it takes the time of each update of its row.
    pub updated_now: bool,
}

impl ColumnStorage {
    /// Nothing said.
    pub const NONE: Self = Self {
        postgres: PostgresColumn {
            compression: None,
            storage: None,
        },
        mariadb: EngineColumn::NONE,
        mysql: EngineColumn::NONE,
    };
}

impl StorageMode {
    /// The words, and what they stand for.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Plain => "PLAIN",
            Self::External => "EXTERNAL",
            Self::Extended => "EXTENDED",
            Self::Main => "MAIN",
        }
    }
}

impl EngineColumn {
    /// Nothing said.
    pub const NONE: Self = Self {
        charset: None,
        compressed: false,
        invisible: false,
        updated_now: false,
    };
}
