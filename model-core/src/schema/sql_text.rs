//! A text of SQL that the user wrote: one for every dialect, or one each.

use super::{Dialect, Name, fixed_name};

/// SQL as the user wrote it, dialect by dialect.
///
/// ```
/// use model_core::Dialect;
/// use model_core::schema::SqlText;
///
/// let everywhere = SqlText::new("SELECT 1");
/// assert_eq!(everywhere.of(Dialect::MySql), Some("SELECT 1"));
///
/// let here = SqlText::NONE.with(Dialect::Postgres, "SELECT now()");
/// assert_eq!(here.of(Dialect::Postgres), Some("SELECT now()"));
/// assert_eq!(here.of(Dialect::Sqlite), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SqlText {
    /// The text for PostgreSQL.
    pub postgres: Option<Name>,
    /// The text for SQLite.
    pub sqlite: Option<Name>,
    /// The text for MariaDB.
    pub mariadb: Option<Name>,
    /// The text for MySQL.
    pub mysql: Option<Name>,
}

impl SqlText {
    /// No text on any dialect.
    pub const NONE: Self = Self::fixed([None; 4]);

    /// The same text on every dialect.
    #[must_use]
    pub fn new(text: impl Into<Name>) -> Self {
        let text = text.into();
        Self {
            postgres: Some(text.clone()),
            sqlite: Some(text.clone()),
            mariadb: Some(text.clone()),
            mysql: Some(text),
        }
    }

    /// These texts, and this one for `dialect`.
    #[must_use]
    pub fn with(mut self, dialect: Dialect, text: impl Into<Name>) -> Self {
        let place = match dialect {
            Dialect::Postgres => &mut self.postgres,
            Dialect::Sqlite => &mut self.sqlite,
            Dialect::MariaDb => &mut self.mariadb,
            Dialect::MySql => &mut self.mysql,
        };
        *place = Some(text.into());
        self
    }

    /// The text for `dialect`, if there is one.
    #[must_use]
    pub fn of(&self, dialect: Dialect) -> Option<&str> {
        match dialect {
            Dialect::Postgres => self.postgres.as_deref(),
            Dialect::Sqlite => self.sqlite.as_deref(),
            Dialect::MariaDb => self.mariadb.as_deref(),
            Dialect::MySql => self.mysql.as_deref(),
        }
    }

    /// Texts in rodata: for PostgreSQL, SQLite, MariaDB and MySQL.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(texts: [Option<&'static str>; 4]) -> Self {
        let [postgres, sqlite, mariadb, mysql] = texts;
        Self {
            postgres: fixed_name(postgres),
            sqlite: fixed_name(sqlite),
            mariadb: fixed_name(mariadb),
            mysql: fixed_name(mysql),
        }
    }
}

impl From<&'static str> for SqlText {
    fn from(text: &'static str) -> Self {
        Self::new(text)
    }
}

impl From<String> for SqlText {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}
