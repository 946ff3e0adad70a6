//! Attributes as written, with their spans.
//!
//! Owns the reading of tokens: what an entry is called, what its value looks like, that it is given once. Goes on
//! after a mistake, so that all are reported. Decides nothing: whether entries make sense together is `definition`'s.

mod column;
mod column_list;
mod column_storage;
mod container;
mod ddl_item;
mod default;
mod dialect_group;
mod entry;
mod enumeration;
mod exclude;
mod foreign_key;
mod generated;
mod index;
mod item;
mod key;
mod newtype;
mod once;
mod partition;
mod reference;
mod referential_action;
mod rename_all;
mod sequence;
mod sql_text;
mod sql_type;
mod sqlx;
mod table_options;
mod test;
mod unknown;
mod view;
mod word;

pub(crate) use column::ColumnInput;
pub(crate) use column_list::ColumnReference;
pub(crate) use column_storage::{ColumnStorageInput, EngineColumnInput};
pub(crate) use container::{CheckInput, ContainerInput};
pub(crate) use ddl_item::{DdlItemEntries, DdlItemInput};
pub(crate) use default::DefaultInput;
pub(crate) use entry::Number;
pub(crate) use enumeration::{EnumInput, VariantInput, integer_repr};
pub(crate) use exclude::ExcludeInput;
pub(crate) use foreign_key::{ForeignKeyInput, ForeignKeyOptionsInput};
pub(crate) use index::{
    ElementInput, ElementKeyInput, ElementOptionsInput, ExcludedInput, IndexInput,
    IndexOptionsInput,
};
pub(crate) use item::ModelInput;
pub(crate) use key::{DeferralInput, KeyInput, KeyOptionsInput};
pub(crate) use newtype::NewtypeInput;
pub(crate) use once::{Given, Once};
pub(crate) use partition::{BoundInput, PartitionByInput, PartitionKeyInput, PartitionValueInput};
pub(crate) use reference::{ReferenceInput, ReferredColumn};
pub(crate) use referential_action::ReferentialAction;
pub(crate) use rename_all::RenameAll;
pub(crate) use sequence::{SequenceInput, SequenceNumbers};
pub(crate) use sql_text::{DIALECTS, SqlTextInput};
pub(crate) use sql_type::SqlTypeInput;
pub(crate) use table_options::{EngineInput, TableOptionsInput};
pub(crate) use test::{Flavor, TestFunction, TestInput};
pub(crate) use unknown::suggestion;
pub(crate) use view::{CheckOption, ViewInput};
