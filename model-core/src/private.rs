//! What generated code may name. Hidden, and free to change: the derive is pinned to this very version.

pub use core;
/// Generated code spells these out, for a user may have types of these names.
pub use core::option::Option::{None, Some};
pub use inventory;

pub use crate::compile_time::{
    AsJson, Referred, UNKNOWN, check_list, column, column_name, column_name_of_either, columns_of,
    concat_checks, concat_columns, concat_excludes, concat_foreign_keys, concat_indexes,
    concat_names, concat_uniques, evaluate, extended, foreign_key, foreign_key_to, has_primary_key,
    inherited, json_column, key_columns, limited_type, list_length, name_of, no_primary_key,
    nullable_columns, only_listed_key, over, parent, projected, refer, registry_number,
    requirement, requiring, table_name, total, type_of, unique_columns,
};
pub use crate::definition::{Definition, Head, Keys, Kind, Membership, Written};
pub use crate::model::{
    ArrayElement, Base, ColumnType, Columns, EnumType, Listed, Model, Registry, Sequence,
    definition_of,
};
pub use crate::registry::Registered;
pub use crate::schema::Sequence as SequenceObject;
pub use crate::schema::Shared::Static;
pub use crate::schema::{
    CheckConstraint, CheckOption, Column, ColumnOptions, CustomType, DdlItem, Domain,
    EnumDefinition, ForeignKey, GeneratedStorage, Index, Name, ReferentialAction, Requirement,
    SequenceOptions, Shared, Source, SqlText, SqlType, StorageMode, TableName, UniqueConstraint,
    ViewKind, ViewQuery,
};
pub use crate::schema::{
    Deferrable, ElementKey, ElementOptions, ExcludeConstraint, ExcludeElement, ForeignKeyOptions,
    IndexElement, IndexKind, IndexOptions, KeyOptions, NullsOrder, OnConflict,
};
pub use crate::schema::{
    EngineOptions, MariaDbTable, MySqlTable, OnCommit, Partition, PartitionBound, PartitionBy,
    PartitionKey, PartitionMethod, PartitionOf, PartitionValue, PostgresTable, SqliteTable,
    StorageParameter, TableOptions,
};

/// The type of [`EnumType::VARIANTS`].
pub type Variants = &'static [(&'static str, &'static str)];
