//! Columns that are computed, and collations.

use super::{Dialect, Name};

/// A column that is computed from others of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Generated {
    /// The SQL expression, without its parentheses.
    pub expression: Name,
    /// When it is computed.
    pub storage: GeneratedStorage,
}

/// When a generated column is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratedStorage {
    /// When the row is written.
    Stored,
    /// When the row is read.
    Virtual,
}

/// A collation a database: each has names of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Collations {
    /// For PostgreSQL.
    pub postgres: Option<Name>,
    /// For SQLite.
    pub sqlite: Option<Name>,
    /// For MariaDB.
    pub mariadb: Option<Name>,
    /// For MySQL.
    pub mysql: Option<Name>,
}

impl Generated {
    pub(super) const fn fixed(expression: &'static str, storage: GeneratedStorage) -> Self {
        Self {
            expression: Name::Static(expression),
            storage,
        }
    }
}

impl GeneratedStorage {
    /// The word that every database has for it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Stored => "STORED",
            Self::Virtual => "VIRTUAL",
        }
    }
}

impl Collations {
    /// None said.
    pub(super) const NONE: Self = Self {
        postgres: None,
        sqlite: None,
        mariadb: None,
        mysql: None,
    };

    /// The one for this database.
    #[must_use]
    pub fn of(&self, dialect: Dialect) -> Option<&Name> {
        match dialect {
            Dialect::Postgres => self.postgres.as_ref(),
            Dialect::Sqlite => self.sqlite.as_ref(),
            Dialect::MariaDb => self.mariadb.as_ref(),
            Dialect::MySql => self.mysql.as_ref(),
        }
    }

    pub(super) fn set(&mut self, dialect: Dialect, name: Name) {
        let place = match dialect {
            Dialect::Postgres => &mut self.postgres,
            Dialect::Sqlite => &mut self.sqlite,
            Dialect::MariaDb => &mut self.mariadb,
            Dialect::MySql => &mut self.mysql,
        };
        *place = Some(name);
    }
}
