//! What a derive means: names final, defaults resolved, every rule checked.
//!
//! Takes what `input` read and gives values that `expand` writes out without a further thought. All that can be
//! judged from one item's tokens is judged here; what needs another item's columns or a type's identity is left to
//! model-core's const functions.

mod check;
mod column;
mod column_storage;
mod constraint;
mod ddl_item;
mod domain;
mod enumeration;
mod foreign_key;
mod identity;
mod index;
mod installed;
mod location;
mod name;
mod newtype;
mod partition;
mod registry;
mod resolve;
mod role;
mod sequence;
mod structure;
mod table;
mod table_options;
mod test;
mod types;
mod view;

pub(crate) use column::{ColumnDefinition, ColumnType, DefaultDefinition, Member, TypeRefinement};
pub(crate) use column_storage::{ColumnStorageDefinition, EngineColumnDefinition};
pub(crate) use constraint::{
    CheckDefinition, ExcludeDefinition, KeyDefinition, KeyOptionsDefinition,
};
pub(crate) use ddl_item::{DdlItemDefinition, Texts};
pub(crate) use domain::DomainDefinition;
pub(crate) use enumeration::EnumDefinition;
pub(crate) use foreign_key::{ForeignKeyDefinition, ForeignKeyOptionsDefinition, Target};
pub(crate) use identity::TableIdentity;
pub(crate) use index::{
    ElementDefinition, ElementKeyDefinition, ElementOptionsDefinition, IndexDefinition,
    IndexOptionsDefinition,
};
pub(crate) use installed::VARIABLES;
pub(crate) use location::Location;
pub(crate) use name::unraw;
pub(crate) use newtype::{ColumnTypeDefinition, ColumnTypeSource};
pub(crate) use partition::{
    PartitionBoundDefinition, PartitionByDefinition, PartitionKeyDefinition,
    PartitionValueDefinition,
};
pub(crate) use registry::RegistryDefinition;
pub(crate) use resolve::{KeyColumn, Lookup};
pub(crate) use sequence::SequenceDefinition;
pub(crate) use structure::{PrimaryKeyDefinition, StructDefinition};
pub(crate) use table::{TableDefinition, TableKind};
pub(crate) use table_options::{
    EngineDefinition, MariaDbTableDefinition, MySqlTableDefinition, PostgresTableDefinition,
    TableOptionsDefinition,
};
pub(crate) use test::{TestBackend, TestDefinition};
pub(crate) use view::{ViewDefinition, ViewKind};
