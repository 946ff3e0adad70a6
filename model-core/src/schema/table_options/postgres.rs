//! What PostgreSQL is told of a table.

use std::fmt;

use crate::schema::{List, Name, PartitionBy, fixed_name};

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

/// `fillfactor = 70`.
impl fmt::Display for StorageParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.value)
    }
}
