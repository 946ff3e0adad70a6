//! What a field says to one dialect alone, checked.

use syn::LitStr;

use super::name::name;
use crate::diagnostics::Diagnostics;
use crate::input::{ColumnStorageInput, EngineColumnInput, Once};

/// Everything that `postgres(...)`, `mariadb(...)` and `mysql(...)` say on a field.
#[derive(Default, PartialEq)]
pub(crate) struct ColumnStorageDefinition {
    pub(crate) compression: Option<String>,
    /// The variant of `StorageMode`.
    pub(crate) storage: Option<&'static str>,
    pub(crate) mariadb: EngineColumnDefinition,
    pub(crate) mysql: EngineColumnDefinition,
}

/// What `mariadb(...)` or `mysql(...)` says.
#[derive(Default, PartialEq)]
pub(crate) struct EngineColumnDefinition {
    pub(crate) charset: Option<String>,
    /// `compressed`, `invisible`, `on_update_current_timestamp`.
    pub(crate) flags: [bool; 3],
}

impl ColumnStorageDefinition {
    pub(super) fn from_input(diagnostics: &Diagnostics, input: &ColumnStorageInput) -> Self {
        let engine = |input: &EngineColumnInput| EngineColumnDefinition {
            charset: word(diagnostics, &input.charset, "the character set's name"),
            flags: [
                input.compressed.is_given(),
                input.invisible.is_given(),
                input.updated_now.is_given(),
            ],
        };
        Self {
            compression: word(
                diagnostics,
                &input.postgres.compression,
                "the compression method's name",
            ),
            storage: input.postgres.storage.value().copied(),
            mariadb: engine(&input.mariadb),
            mysql: engine(&input.mysql),
        }
    }
}

fn word(diagnostics: &Diagnostics, literal: &Once<LitStr>, what: &str) -> Option<String> {
    Some(name(diagnostics, literal.value()?, what))
}
