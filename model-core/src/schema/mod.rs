//! The vocabulary: what a table is, whoever describes it.
//!
//! Owns the plain values that every phase speaks of: a derive makes them as statics, `reflect` reads them from a
//! database, `MetaData` merges them, a dialect writes them. Equality here means *same definition*: where a thing was
//! written and which Rust field it came from are not part of it. No SQL text is written here and nothing is checked.

mod column;
mod column_options;
mod column_storage;
mod constraint;
mod database;
mod ddl_item;
mod dialect;
mod domain;
mod enumeration;
mod exclude;
mod found;
mod generated;
mod index;
mod index_options;
mod key_options;
mod name;
mod object_kind;
mod part;
mod partition;
mod requirement;
mod sequence;
mod sequence_options;
mod server;
mod shared;
mod source;
mod sql_text;
mod sql_type;
mod table;
mod table_options;
mod view;

pub use column::{Column, Identity, ServerDefault};
pub use column_options::ColumnOptions;
pub use column_storage::{ColumnStorage, EngineColumn, PostgresColumn, StorageMode};
pub use constraint::{
    CheckConstraint, ForeignKey, PrimaryKey, ReferentialAction, UniqueConstraint,
};
pub use database::{Database, Extension};
pub use ddl_item::DdlItem;
pub use dialect::{Dialect, UnknownDialect};
pub use domain::Domain;
pub use enumeration::EnumDefinition;
pub use exclude::{ExcludeConstraint, ExcludeElement};
pub use found::{
    Facts, Fingerprint, Found, OuterReference, Rows, TableFacts, TakenName, Unmanaged, Verdict,
    Verdicts,
};
pub use generated::{Collations, Generated, GeneratedStorage};
pub use index::{ElementKey, ElementOptions, Index, IndexElement, NullsOrder};
pub use index_options::{IndexKind, IndexOptions};
pub use key_options::{CheckOptions, Deferrable, ForeignKeyOptions, KeyOptions, OnConflict};
pub use name::TableName;
pub(crate) use name::{TableKey, folded, identifier_hash, same_identifier, short_word};
pub use object_kind::ObjectKind;
pub use part::{Part, PartKind};
pub use partition::{
    Partition, PartitionBound, PartitionBy, PartitionKey, PartitionMethod, PartitionOf,
    PartitionValue,
};
pub use requirement::Requirement;
pub use sequence::Sequence;
pub use sequence_options::SequenceOptions;
pub use server::{Backslashes, NameCase, Server};
pub use shared::{List, Name, Shared};
pub(crate) use shared::{fixed_name, set};
pub use source::Source;
pub(crate) use source::SourceRank;
pub use sql_text::SqlText;
pub use sql_type::{CustomType, SqlType};
pub use table::Table;
pub use table_options::{
    EngineOptions, MariaDbTable, MySqlTable, OnCommit, PostgresTable, SqliteTable,
    StorageParameter, TableOptions,
};
pub use view::{CheckOption, View, ViewKind, ViewQuery};
