//! What rustc evaluates while it compiles a user's crate.
//!
//! Owns the const functions that generated code calls: they put static definitions together and check what one
//! struct, a struct with its base, or a whole list gets wrong. A mistake is a panic whose message is the whole
//! sentence; `#[track_caller]` and the derive's spans put it under what the user wrote. Const evaluation is slow and
//! cannot allocate: what a derive can see by itself, the derive checks.

mod column;
mod compare;
mod concat;
mod definition;
mod extension;
mod foreign_key;
mod hash;
mod key;
mod list;
mod lookup;
mod registry;
mod report;
mod requirement;
mod table_options;

pub use column::{AsJson, UNKNOWN, column, json_column, limited_type, type_of};
pub use concat::{
    concat_checks, concat_columns, concat_excludes, concat_foreign_keys, concat_indexes,
    concat_names, concat_uniques, total,
};
pub use definition::{evaluate, extended, over, projected};
pub use foreign_key::{Referred, foreign_key, foreign_key_to, refer};
pub use key::{has_primary_key, key_columns, no_primary_key, nullable_columns, only_listed_key};
pub use list::{check_list, list_length};
pub use lookup::{column_name, column_name_of_either, unique_columns};
pub use registry::registry_number;
pub use requirement::{requirement, requiring};
pub use table_options::{columns_of, inherited, name_of, parent, table_name};
