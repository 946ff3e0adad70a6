//! What few tables say: how long they live, where and how their rows are stored.
//!
//! What only one product has is kept under that product's name, in a file of its own, and is said to it alone.

mod engine;
mod postgres;
mod sqlite;

use std::fmt;

pub use engine::{EngineOptions, MariaDbTable, MySqlTable};
pub use postgres::{PostgresTable, StorageParameter};
pub use sqlite::SqliteTable;

use super::{List, PartitionBy, PartitionOf, TableName};

/// A table's options beside its columns, keys and comment; see the builders of [`Table`](super::Table).
#[derive(Clone, Debug, Default)]
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

/// The same options; the names of tables are compared without case.
impl PartialEq for TableOptions {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            temporary,
            inherits,
            partition_by,
            partition_of,
            postgres,
            sqlite,
            mariadb,
            mysql,
        } = self;
        let keys =
            |names: &List<TableName>| -> Vec<_> { names.iter().map(TableName::key).collect() };
        *temporary == other.temporary
            && keys(inherits) == keys(&other.inherits)
            && *partition_by == other.partition_by
            && *partition_of == other.partition_of
            && *postgres == other.postgres
            && *sqlite == other.sqlite
            && *mariadb == other.mariadb
            && *mysql == other.mysql
    }
}

impl Eq for TableOptions {}
