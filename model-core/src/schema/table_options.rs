//! What few tables say: how long they live, where and how their rows are stored.
//!
//! What only one product has is kept under that product's name, and is said to it alone.

use std::fmt;

use super::{List, Name, PartitionBy, PartitionOf, TableName, fixed_name};

/// A table's options beside its columns, keys and comment; see the builders of [`Table`](super::Table).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableOptions {
    /// Whether the table lives in one session, and what a commit does to its rows.
    pub temporary: Option<OnCommit>,
    /// The tables whose columns and checks it has too, and whose queries read its rows.
    pub inherits: List<TableName>,
    /// How its rows are spread over partitions.
    pub partition_by: Option<PartitionBy>,
    /// The table that it is a part of; its columns are that table's.
    pub partition_of: Option<PartitionOf>,
    /// What PostgreSQL alone is told.
    pub postgres: PostgresTable,
    /// What SQLite alone is told.
    pub sqlite: SqliteTable,
    /// What MariaDB alone is told.
    pub mariadb: MariaDbTable,
    /// What MySQL alone is told.
    pub mysql: MySqlTable,
}

/// What a commit does to the rows of a temporary table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum OnCommit {
    /// Nothing.
    #[default]
    PreserveRows,
    /// Deletes them.
    DeleteRows,
    /// Drops the table with them.
    Drop,
}

/// A table's options on PostgreSQL.
///
/// ```
/// use model_core::schema::{Column, PostgresTable, SqlType, StorageParameter, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let options = PostgresTable::new().unlogged().with(StorageParameter::new("fillfactor", "70"));
/// let hits = Table::new("hits").column(Column::new("page", SqlType::Text)).postgres(options);
/// let mut metadata = MetaData::new();
/// metadata.define(hits, OnExisting::Error)?;
/// let text = |dialect| metadata.create_ddl(dialect, OnExisting::Error).map(|script| script.to_string());
/// assert_eq!(text(Dialect::Postgres)?, "\
/// CREATE UNLOGGED TABLE \"hits\" (
///     \"page\" TEXT NOT NULL
/// ) WITH (fillfactor = 70);
/// ");
/// assert!(text(Dialect::Sqlite)?.starts_with("CREATE TABLE"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PostgresTable {
    /// Whether its rows stay out of the write-ahead log, and are lost in a crash.
    pub unlogged: bool,
    /// The access method.
    pub using: Option<Name>,
    /// The storage parameters.
    pub with: List<StorageParameter>,
    /// The tablespace.
    pub tablespace: Option<Name>,
    /// How its rows are spread over partitions here.
    pub partition_by: Option<PartitionBy>,
}

/// A parameter behind `WITH`: `fillfactor = 70`, `toast.autovacuum_enabled = false`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StorageParameter {
    /// The parameter's name, behind `toast.` for that of the table of long values.
    pub name: Name,
    /// Its value: a number, `true`, `false` or a word.
    pub value: Name,
}

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

/// What the storage engines of MariaDB and MySQL are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EngineOptions {
    /// The storage engine.
    pub engine: Option<Name>,
    /// The character set of the table's texts; `utf8mb4` where nothing is said.
    pub charset: Option<Name>,
    /// The collation of the table's texts.
    pub collate: Option<Name>,
    /// How a row is laid out.
    pub row_format: Option<Name>,
    /// The first number that the database gives.
    pub auto_increment: Option<u64>,
    /// The size of a compressed page, in KiB.
    pub key_block_size: Option<u32>,
}

/// A table's options on MariaDB.
///
/// ```
/// use model_core::schema::{Column, EngineOptions, MariaDbTable, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let engine = EngineOptions::new().engine("Aria").charset("latin1");
/// let hits = Table::new("hits")
///     .column(Column::new("page", SqlType::Integer))
///     .mariadb(MariaDbTable::new(engine).system_versioning());
/// let mut metadata = MetaData::new();
/// metadata.define(hits, OnExisting::Error)?;
/// assert_eq!(metadata.create_ddl(Dialect::MariaDb, OnExisting::Error)?.to_string(), "\
/// CREATE TABLE `hits` (
///     `page` INTEGER NOT NULL
/// ) ENGINE = Aria DEFAULT CHARACTER SET latin1 WITH SYSTEM VERSIONING;
/// ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MariaDbTable {
    /// What MySQL's tables have too.
    pub engine: EngineOptions,
    /// Whether pages are compressed.
    pub page_compressed: bool,
    /// Whether pages are encrypted; `None` is the server's own choice.
    pub encrypted: Option<bool>,
    /// Whether rows are kept after they were changed or deleted.
    pub system_versioning: bool,
    /// How its rows are spread over partitions here.
    pub partition_by: Option<PartitionBy>,
}

/// A table's options on MySQL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MySqlTable {
    /// What MariaDB's tables have too.
    pub engine: EngineOptions,
    /// How pages are compressed: `zlib`, `lz4`, `none`.
    pub compression: Option<Name>,
    /// Whether pages are encrypted; `None` is the server's own choice.
    pub encryption: Option<bool>,
    /// The tablespace.
    pub tablespace: Option<Name>,
    /// How its rows are spread over partitions here.
    pub partition_by: Option<PartitionBy>,
}

impl StorageParameter {
    /// A parameter and its value, as PostgreSQL spells them.
    pub fn new(name: impl Into<Name>, value: impl Into<Name>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }

    /// A parameter in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(name: &'static str, value: &'static str) -> Self {
        Self {
            name: Name::Static(name),
            value: Name::Static(value),
        }
    }
}

impl TableOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        temporary: None,
        inherits: List::EMPTY,
        partition_by: None,
        partition_of: None,
        postgres: PostgresTable {
            unlogged: false,
            using: None,
            with: List::EMPTY,
            tablespace: None,
            partition_by: None,
        },
        sqlite: SqliteTable::new(),
        mariadb: MariaDbTable {
            engine: EngineOptions::NONE,
            page_compressed: false,
            encrypted: None,
            system_versioning: false,
            partition_by: None,
        },
        mysql: MySqlTable {
            engine: EngineOptions::NONE,
            compression: None,
            encryption: None,
            tablespace: None,
            partition_by: None,
        },
    };

    /// How PostgreSQL is told to spread its rows.
    pub(crate) fn postgres_partition_by(&self) -> Option<&PartitionBy> {
        self.postgres
            .partition_by
            .as_ref()
            .or(self.partition_by.as_ref())
    }

    /// How MariaDB is told to spread its rows.
    pub(crate) fn mariadb_partition_by(&self) -> Option<&PartitionBy> {
        self.mariadb
            .partition_by
            .as_ref()
            .or(self.partition_by.as_ref())
    }

    /// How MySQL is told to spread its rows.
    pub(crate) fn mysql_partition_by(&self) -> Option<&PartitionBy> {
        self.mysql
            .partition_by
            .as_ref()
            .or(self.partition_by.as_ref())
    }

    /// The tables that have to be there before it: its parents.
    pub(crate) fn parents(&self) -> impl Iterator<Item = &TableName> {
        let partitioned = self.partition_of.iter().map(|partition| &partition.parent);
        self.inherits.iter().chain(partitioned)
    }

    /// Options in rodata.
    #[doc(hidden)]
    #[must_use]
    #[expect(
        clippy::too_many_arguments,
        reason = "one a field, written by the derive"
    )]
    pub const fn fixed(
        temporary: Option<OnCommit>,
        inherits: &'static [TableName],
        partition_by: Option<PartitionBy>,
        partition_of: Option<PartitionOf>,
        postgres: PostgresTable,
        sqlite: SqliteTable,
        mariadb: MariaDbTable,
        mysql: MySqlTable,
    ) -> Self {
        Self {
            temporary,
            inherits: List::Static(inherits),
            partition_by,
            partition_of,
            postgres,
            sqlite,
            mariadb,
            mysql,
        }
    }
}

impl PostgresTable {
    /// Nothing said.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `UNLOGGED`.
    #[must_use]
    pub fn unlogged(self) -> Self {
        Self {
            unlogged: true,
            ..self
        }
    }

    /// `USING method`.
    #[must_use]
    pub fn using(self, method: impl Into<Name>) -> Self {
        Self {
            using: Some(method.into()),
            ..self
        }
    }

    /// One more parameter of `WITH (...)`.
    #[must_use]
    pub fn with(self, parameter: StorageParameter) -> Self {
        Self {
            with: self.with.with(parameter),
            ..self
        }
    }

    /// `TABLESPACE name`.
    #[must_use]
    pub fn tablespace(self, name: impl Into<Name>) -> Self {
        Self {
            tablespace: Some(name.into()),
            ..self
        }
    }

    /// `PARTITION BY ...`, here alone.
    #[must_use]
    pub fn partition_by(self, partition_by: PartitionBy) -> Self {
        Self {
            partition_by: Some(partition_by),
            ..self
        }
    }

    /// Options in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        unlogged: bool,
        using: Option<&'static str>,
        with: &'static [StorageParameter],
        tablespace: Option<&'static str>,
        partition_by: Option<PartitionBy>,
    ) -> Self {
        Self {
            unlogged,
            using: fixed_name(using),
            with: List::Static(with),
            tablespace: fixed_name(tablespace),
            partition_by,
        }
    }
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

impl EngineOptions {
    const NONE: Self = Self {
        engine: None,
        charset: None,
        collate: None,
        row_format: None,
        auto_increment: None,
        key_block_size: None,
    };

    /// Nothing said.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `ENGINE = name`.
    #[must_use]
    pub fn engine(self, name: impl Into<Name>) -> Self {
        Self {
            engine: Some(name.into()),
            ..self
        }
    }

    /// `DEFAULT CHARACTER SET name`.
    #[must_use]
    pub fn charset(self, name: impl Into<Name>) -> Self {
        Self {
            charset: Some(name.into()),
            ..self
        }
    }

    /// `COLLATE = name`.
    #[must_use]
    pub fn collate(self, name: impl Into<Name>) -> Self {
        Self {
            collate: Some(name.into()),
            ..self
        }
    }

    /// `ROW_FORMAT = word`.
    #[must_use]
    pub fn row_format(self, word: impl Into<Name>) -> Self {
        Self {
            row_format: Some(word.into()),
            ..self
        }
    }

    /// `AUTO_INCREMENT = number`.
    #[must_use]
    pub fn auto_increment(self, first: u64) -> Self {
        Self {
            auto_increment: Some(first),
            ..self
        }
    }

    /// `KEY_BLOCK_SIZE = number`.
    #[must_use]
    pub fn key_block_size(self, size: u32) -> Self {
        Self {
            key_block_size: Some(size),
            ..self
        }
    }

    /// Options in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        engine: Option<&'static str>,
        charset: Option<&'static str>,
        collate: Option<&'static str>,
        row_format: Option<&'static str>,
        auto_increment: Option<u64>,
        key_block_size: Option<u32>,
    ) -> Self {
        Self {
            engine: fixed_name(engine),
            charset: fixed_name(charset),
            collate: fixed_name(collate),
            row_format: fixed_name(row_format),
            auto_increment,
            key_block_size,
        }
    }
}

impl MariaDbTable {
    /// What the engine is told, and nothing else.
    #[must_use]
    pub fn new(engine: EngineOptions) -> Self {
        Self {
            engine,
            ..Self::default()
        }
    }

    /// `PAGE_COMPRESSED = 1`.
    #[must_use]
    pub fn page_compressed(self) -> Self {
        Self {
            page_compressed: true,
            ..self
        }
    }

    /// `ENCRYPTED = YES` or `NO`.
    #[must_use]
    pub fn encrypted(self, encrypted: bool) -> Self {
        Self {
            encrypted: Some(encrypted),
            ..self
        }
    }

    /// `WITH SYSTEM VERSIONING`.
    #[must_use]
    pub fn system_versioning(self) -> Self {
        Self {
            system_versioning: true,
            ..self
        }
    }

    /// `PARTITION BY ...`, here alone.
    #[must_use]
    pub fn partition_by(self, partition_by: PartitionBy) -> Self {
        Self {
            partition_by: Some(partition_by),
            ..self
        }
    }

    /// Options in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        engine: EngineOptions,
        page_compressed: bool,
        encrypted: Option<bool>,
        system_versioning: bool,
        partition_by: Option<PartitionBy>,
    ) -> Self {
        Self {
            engine,
            page_compressed,
            encrypted,
            system_versioning,
            partition_by,
        }
    }
}

impl MySqlTable {
    /// What the engine is told, and nothing else.
    #[must_use]
    pub fn new(engine: EngineOptions) -> Self {
        Self {
            engine,
            ..Self::default()
        }
    }

    /// `COMPRESSION = 'method'`.
    #[must_use]
    pub fn compression(self, method: impl Into<Name>) -> Self {
        Self {
            compression: Some(method.into()),
            ..self
        }
    }

    /// `ENCRYPTION = 'Y'` or `'N'`.
    #[must_use]
    pub fn encryption(self, encryption: bool) -> Self {
        Self {
            encryption: Some(encryption),
            ..self
        }
    }

    /// `TABLESPACE name`.
    #[must_use]
    pub fn tablespace(self, name: impl Into<Name>) -> Self {
        Self {
            tablespace: Some(name.into()),
            ..self
        }
    }

    /// `PARTITION BY ...`, here alone.
    #[must_use]
    pub fn partition_by(self, partition_by: PartitionBy) -> Self {
        Self {
            partition_by: Some(partition_by),
            ..self
        }
    }

    /// Options in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        engine: EngineOptions,
        compression: Option<&'static str>,
        encryption: Option<bool>,
        tablespace: Option<&'static str>,
        partition_by: Option<PartitionBy>,
    ) -> Self {
        Self {
            engine,
            compression: fixed_name(compression),
            encryption,
            tablespace: fixed_name(tablespace),
            partition_by,
        }
    }
}

/// `fillfactor = 70`.
impl fmt::Display for StorageParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.value)
    }
}

/// `ON COMMIT ...`, without these two words.
impl fmt::Display for OnCommit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PreserveRows => "PRESERVE ROWS",
            Self::DeleteRows => "DELETE ROWS",
            Self::Drop => "DROP",
        })
    }
}
