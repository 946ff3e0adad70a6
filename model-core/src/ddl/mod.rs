//! DDL as values: statements, the capabilities and limitations of each dialect, and the finished script.
//!
//! Owns no decision and no text. Which statements a set of tables needs is decided by `plan`, how a statement is spelt by
//! `dialect`.

mod addition;
mod capabilities;
mod inexpressible;
mod limitation;
mod name_rules;
mod script;
mod statement;
mod table_limitation;

pub(crate) use addition::Addition;
pub(crate) use capabilities::{
    Capabilities, ColumnStorages, Comments, Domains, Enums, Extension, Extensions,
    ForeignKeyCycles, Hidden, IndexComments, Indexes, Methods, PartCapabilities, Partitions,
    Schemas, Sequences, ViewCheck, Views,
};
pub use inexpressible::{Inexpressible, Subject};
pub use limitation::Limitation;
pub use name_rules::BadName;
pub(crate) use name_rules::{NameCharacters, NameLimit, NameRules};
pub(crate) use script::Written;
pub use script::{Script, ScriptStatement, Statements};
pub use statement::StatementKind;
pub(crate) use statement::{ColumnAlteration, Existing, ForeignKeys, Statement};
pub use table_limitation::TableLimitation;

// The public path of the error of planning; nothing in this module uses it.
#[doc(inline)]
pub use crate::plan::{DdlError, DdlProblem};
