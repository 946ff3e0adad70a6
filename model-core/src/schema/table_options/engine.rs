//! What MariaDB and MySQL are told of a table, and what both call by one word.

use crate::schema::{Name, PartitionBy, fixed_name};

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

impl EngineOptions {
    pub(super) const NONE: Self = Self {
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
