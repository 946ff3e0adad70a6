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

    /// What is said, each with its database, as it is written on a field.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        let PostgresColumn {
            compression,
            storage,
        } = &self.postgres;
        words.extend(
            compression
                .iter()
                .map(|it| format!("postgres compression {it}")),
        );
        words.extend(
            storage
                .iter()
                .map(|it| format!("postgres storage {}", it.word())),
        );
        for (database, column) in [("mariadb", &self.mariadb), ("mysql", &self.mysql)] {
            let said = column.words().into_iter();
            words.extend(said.map(|word| format!("{database} {word}")));
        }
        words
    }
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

    fn words(&self) -> Vec<String> {
        let charset = self.charset.iter().map(|it| format!("charset {it}"));
        let flags = [
            (self.compressed, "compressed"),
            (self.invisible, "invisible"),
            (self.updated_now, "on update current timestamp"),
        ];
        let flags = flags.into_iter().filter(|(is_said, _)| *is_said);
        charset
            .chain(flags.map(|(_, word)| word.to_owned()))
            .collect()
    }
}
