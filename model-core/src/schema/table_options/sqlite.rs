//! What SQLite is told of a table.

/// A table's options on SQLite.
///
/// ```
/// use model_core::schema::{Column, PrimaryKey, SqlType, SqliteTable, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let words = Table::new("words")
///     .column(Column::new("word", SqlType::Varchar(40)))
///     .primary_key(PrimaryKey::new(["word"]))
///     .sqlite(SqliteTable::new().strict().without_rowid());
/// let mut metadata = MetaData::new();
/// metadata.define(words, OnExisting::Error)?;
/// assert_eq!(metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?.to_string(), "\
/// CREATE TABLE \"words\" (
///     \"word\" TEXT NOT NULL,
///     CONSTRAINT \"pk_words\" PRIMARY KEY (\"word\")
/// ) STRICT, WITHOUT ROWID;
/// ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SqliteTable {
    /// Whether values of another type are refused.
    pub strict: bool,
    /// Whether rows are kept in the primary key's order, without a number of their own.
    pub without_rowid: bool,
}

impl SqliteTable {
    /// Nothing said.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            strict: false,
            without_rowid: false,
        }
    }

    /// `STRICT`.
    #[must_use]
    pub const fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// `WITHOUT ROWID`.
    #[must_use]
    pub const fn without_rowid(mut self) -> Self {
        self.without_rowid = true;
        self
    }
}
