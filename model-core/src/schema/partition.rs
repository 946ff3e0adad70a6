//! How a table's rows are spread over partitions, and which rows each of them holds.

use std::fmt;

use super::{List, Name, TableName};

/// `PARTITION BY`: a method, what it looks at, and the partitions that come with the table.
///
/// ```
/// use model_core::schema::{Column, PartitionBy, PrimaryKey, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let hits = Table::new("hits")
///     .column(Column::new("id", SqlType::BigInt))
///     .primary_key(PrimaryKey::new(["id"]))
///     .partition_by(PartitionBy::hash(["id"]).count(2));
/// let mut metadata = MetaData::new();
/// metadata.define(hits, OnExisting::Error)?;
/// let text = |dialect| metadata.create_ddl(dialect, OnExisting::Error).map(|script| script.to_string());
/// assert_eq!(text(Dialect::Postgres)?, "\
/// CREATE TABLE \"hits\" (
///     \"id\" BIGINT NOT NULL,
///     CONSTRAINT \"pk_hits\" PRIMARY KEY (\"id\")
/// ) PARTITION BY HASH (\"id\");
///
/// CREATE TABLE \"hits_p0\" PARTITION OF \"hits\" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
///
/// CREATE TABLE \"hits_p1\" PARTITION OF \"hits\" FOR VALUES WITH (MODULUS 2, REMAINDER 1);
/// ");
/// assert_eq!(text(Dialect::MariaDb)?, "\
/// CREATE TABLE `hits` (
///     `id` BIGINT NOT NULL,
///     PRIMARY KEY (`id`)
/// ) DEFAULT CHARACTER SET utf8mb4
/// PARTITION BY HASH (`id`) PARTITIONS 2;
/// ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PartitionBy {
    /// How a row finds its partition.
    pub method: PartitionMethod,
    /// What it is found by.
    pub key: List<PartitionKey>,
    /// How many partitions there are, for methods that number them.
    pub count: Option<u32>,
    /// The partitions, for methods that name them.
    pub partitions: List<Partition>,
}

/// How a row finds its partition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartitionMethod {
    /// By ranges of values.
    Range,
    /// By lists of values.
    List,
    /// By a hash.
    Hash,
    /// By the server's own hash of a key: MariaDB and MySQL.
    Key,
    /// By a hash that moves fewer rows when partitions are added: MariaDB and MySQL.
    LinearHash,
    /// By the server's own hash, likewise: MariaDB and MySQL.
    LinearKey,
}

/// What a row finds its partition by.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartitionKey {
    /// A column.
    Column(Name),
    /// An SQL expression, written into the DDL as it stands.
    Expression(Name),
}

/// A partition that comes with its table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Partition {
    /// Its name: on PostgreSQL, that of a table in the same schema.
    pub name: Name,
    /// Which rows it holds.
    pub bound: PartitionBound,
}

/// A table that is a part of another one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PartitionOf {
    /// The table that is partitioned.
    pub parent: TableName,
    /// Which of its rows are here.
    pub bound: PartitionBound,
}

/// Which rows a partition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartitionBound {
    /// Those below these values, and not below those of the partition before.
    LessThan(List<PartitionValue>),
    /// Those from the first values on, and below the second ones.
    Between(List<PartitionValue>, List<PartitionValue>),
    /// Those with one of these values.
    In(List<PartitionValue>),
    /// Those whose hash, divided by the first number, leaves the second.
    Remainder(u32, u32),
    /// Those that no other partition holds.
    Default,
}

/// A value that bounds a partition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartitionValue {
    /// Below all values.
    Minimum,
    /// Above all values.
    Maximum,
    /// A whole number.
    Integer(i64),
    /// Text; also a date or a time.
    Text(Name),
    /// An SQL expression, written into the DDL as it stands.
    Sql(Name),
}

impl PartitionBy {
    /// By ranges of these columns.
    pub fn range<N: Into<Name>>(columns: impl IntoIterator<Item = N>) -> Self {
        Self::new(PartitionMethod::Range, columns)
    }

    /// By lists of this column's values.
    pub fn list(column: impl Into<Name>) -> Self {
        Self::new(PartitionMethod::List, [column])
    }

    /// By a hash of these columns.
    pub fn hash<N: Into<Name>>(columns: impl IntoIterator<Item = N>) -> Self {
        Self::new(PartitionMethod::Hash, columns)
    }

    /// By this method, over these columns.
    pub fn new<N: Into<Name>>(
        method: PartitionMethod,
        columns: impl IntoIterator<Item = N>,
    ) -> Self {
        let column = |name: N| PartitionKey::Column(name.into());
        Self {
            method,
            key: columns.into_iter().map(column).collect(),
            count: None,
            partitions: List::EMPTY,
        }
    }

    /// With one more expression to look at.
    #[must_use]
    pub fn expression(self, expression: impl Into<Name>) -> Self {
        Self {
            key: self.key.with(PartitionKey::Expression(expression.into())),
            ..self
        }
    }

    /// Over so many partitions.
    #[must_use]
    pub fn count(self, count: u32) -> Self {
        Self {
            count: Some(count),
            ..self
        }
    }

    /// With one more partition.
    #[must_use]
    pub fn partition(self, name: impl Into<Name>, bound: PartitionBound) -> Self {
        let name = name.into();
        Self {
            partitions: self.partitions.with(Partition { name, bound }),
            ..self
        }
    }

    /// How many partitions come with the table.
    pub(crate) fn partition_count(&self) -> usize {
        self.partitions.len() + self.count.map_or(0, |count| count as usize)
    }

    /// The name of the partition at this position, where it is a table in the schema of `table`: the one that was
    /// given, or the table's with its number.
    pub(crate) fn partition_name(&self, table: &TableName, position: usize) -> TableName {
        let name = match self.partitions.get(position) {
            Some(partition) => partition.name.clone(),
            None => format!("{}_p{position}", table.name).into(),
        };
        TableName {
            schema: table.schema.clone(),
            name,
        }
    }

    /// The columns that it names.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &Name> {
        self.key.iter().filter_map(|key| match key {
            PartitionKey::Column(name) => Some(name),
            PartitionKey::Expression(_) => None,
        })
    }

    /// Whether it looks at an expression, whose columns nobody here knows.
    pub(crate) fn has_expression(&self) -> bool {
        self.columns().count() < self.key.len()
    }

    /// In rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        method: PartitionMethod,
        key: &'static [PartitionKey],
        count: Option<u32>,
        partitions: &'static [Partition],
    ) -> Self {
        Self {
            method,
            key: List::Static(key),
            count,
            partitions: List::Static(partitions),
        }
    }
}

impl PartitionOf {
    /// A part of this table.
    pub fn new(parent: impl Into<TableName>, bound: PartitionBound) -> Self {
        let parent = parent.into();
        Self { parent, bound }
    }

    /// In rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(parent: TableName, bound: PartitionBound) -> Self {
        Self { parent, bound }
    }
}

impl Partition {
    /// In rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(name: &'static str, bound: PartitionBound) -> Self {
        Self {
            name: Name::Static(name),
            bound,
        }
    }
}

/// `range(created_on)`.
impl fmt::Display for PartitionBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.method)?;
        for (position, key) in self.key.iter().enumerate() {
            let separator = if position > 0 { ", " } else { "" };
            match key {
                PartitionKey::Column(text) | PartitionKey::Expression(text) => {
                    write!(f, "{separator}{text}")?;
                }
            }
        }
        f.write_str(")")?;
        if let Some(count) = self.count {
            write!(f, " partitions {count}")?;
        }
        self.partitions
            .iter()
            .try_for_each(|partition| write!(f, ", {} {}", partition.name, partition.bound))
    }
}

/// The attribute's word.
impl fmt::Display for PartitionMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Range => "range",
            Self::List => "list",
            Self::Hash => "hash",
            Self::Key => "key",
            Self::LinearHash => "linear_hash",
            Self::LinearKey => "linear_key",
        })
    }
}

/// `less_than('2027-01-01')`.
impl fmt::Display for PartitionBound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LessThan(values) => write!(f, "less_than({})", listed(values)),
            Self::Between(from, to) => write!(f, "from({}) to({})", listed(from), listed(to)),
            Self::In(values) => write!(f, "values({})", listed(values)),
            Self::Remainder(modulus, remainder) => {
                write!(f, "modulus {modulus} remainder {remainder}")
            }
            Self::Default => f.write_str("default"),
        }
    }
}

/// `events: from('2026-01-01') to('2027-01-01')`.
impl fmt::Display for PartitionOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.parent, self.bound)
    }
}

fn listed(values: &[PartitionValue]) -> String {
    let text = |value: &PartitionValue| match value {
        PartitionValue::Minimum => "minvalue".to_owned(),
        PartitionValue::Maximum => "maxvalue".to_owned(),
        PartitionValue::Integer(number) => number.to_string(),
        PartitionValue::Text(text) => format!("'{text}'"),
        PartitionValue::Sql(text) => text.to_string(),
    };
    values.iter().map(text).collect::<Vec<_>>().join(", ")
}

/// Part of the same table, with the same rows.
impl PartialEq for PartitionOf {
    fn eq(&self, other: &Self) -> bool {
        self.parent.matches(&other.parent) && self.bound == other.bound
    }
}

impl Eq for PartitionOf {}
