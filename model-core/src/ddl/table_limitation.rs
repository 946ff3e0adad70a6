//! What dialects lack of what tables say of their storage.

use std::fmt;

use crate::schema::TableName;

/// Why a dialect has no words for what a table says of its storage.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableLimitation {
    /// It has no such tables.
    NoTableOption {
        /// What it lacks.
        what: &'static str,
    },
    /// It has no partitions.
    NoPartitions,
    /// It cannot spread rows in this way.
    PartitionKey {
        /// What it takes instead: "takes ...", "has no ...".
        reason: &'static str,
    },
    /// A key of a partitioned table leaves out a column that it is partitioned by.
    KeyOutsidePartition {
        /// The column.
        column: String,
    },
    /// A partition would be a table that is there.
    PartitionName {
        /// The partition's name.
        partition: TableName,
        /// The table, or the one that has such a partition too.
        other: TableName,
    },
    /// A partitioned table stores no rows itself.
    StorageOfPartitioned,
    /// It keeps no foreign keys of partitioned tables, nor to them.
    ForeignKeyOfPartitions,
    /// A logged table refers to one that a crash empties.
    ReferenceToUnlogged {
        /// The table referred to.
        referred: TableName,
    },
    /// A word that stands without quotes holds more than letters, digits and the like.
    NoWord {
        /// The word.
        word: String,
    },
    /// Its strict tables have no such type.
    NoStrictType {
        /// The type as the user spelt it.
        spelt: String,
    },
    /// It finds the rows of such a table by their primary key, and there is none.
    WithoutRowidWithoutKey,
    /// It numbers no column of a table without row numbers.
    IdentityWithoutRowid,
}

impl TableLimitation {
    pub(super) fn describe(&self, product: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTableOption { what } => write!(f, "{product} has no {what}"),
            Self::NoPartitions => write!(f, "{product} has no partitions"),
            Self::PartitionKey { reason } => write!(f, "{product} {reason}"),
            Self::KeyOutsidePartition { column } => write!(
                f,
                "{product} keeps a key unique within a partition only, and the table is partitioned by `{column}`, which is not in it"
            ),
            Self::PartitionName { partition, other } if partition.matches(other) => {
                write!(
                    f,
                    "{product} makes a table of each partition, and there is a table `{other}`"
                )
            }
            Self::PartitionName { partition, other } => write!(
                f,
                "{product} makes a table of each partition, and table `{other}` has a partition `{partition}` too"
            ),
            Self::StorageOfPartitioned => write!(
                f,
                "{product} stores the rows of a partitioned table in its partitions, and takes neither `with` nor `using` for the whole"
            ),
            Self::ForeignKeyOfPartitions => write!(
                f,
                "{product} keeps no foreign keys of partitioned tables, nor to them"
            ),
            Self::ReferenceToUnlogged { referred } => write!(
                f,
                "table `{referred}` is unlogged: {product} empties it after a crash, and lets no logged table refer to it"
            ),
            Self::NoWord { word } => write!(
                f,
                "`{}` is not one word of letters and digits, and {product} takes it without quotes",
                word.escape_debug()
            ),
            Self::NoStrictType { spelt } => write!(
                f,
                "a strict table of {product} has no type `{}`",
                spelt.escape_debug()
            ),
            Self::WithoutRowidWithoutKey => write!(
                f,
                "{product} keeps a table without row numbers by its primary key, and this one has none"
            ),
            Self::IdentityWithoutRowid => write!(
                f,
                "{product} numbers no column of a table without row numbers"
            ),
        }
    }

    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::NoTableOption { .. } => {
                "leave it out, or define the table for the dialects that have it"
            }
            Self::NoPartitions => {
                "say it to the dialects that have them: `postgres(partition_by(...))`"
            }
            Self::PartitionKey { .. } => {
                "say it to this dialect otherwise: `partition_by(...)` among its own options"
            }
            Self::KeyOutsidePartition { .. } => "add the column to the key",
            Self::PartitionName { .. } => "rename the partition",
            Self::StorageOfPartitioned => {
                "say it on the partitions: make them models with `partition_of(...)`"
            }
            Self::ForeignKeyOfPartitions => {
                "take the foreign key away, or partition on the other dialects only"
            }
            Self::ReferenceToUnlogged { .. } => "make both tables unlogged, or neither",
            Self::NoWord { .. } => "write the word alone",
            Self::NoStrictType { .. } => "spell it INT, INTEGER, REAL, TEXT, BLOB or ANY",
            Self::WithoutRowidWithoutKey => "give it a primary key, or take `without_rowid` away",
            Self::IdentityWithoutRowid => "take `identity` or `without_rowid` away",
        }
    }
}
