//! The options of a table that two definitions give: those of both, as long as they do not contradict.

use crate::schema::{
    EngineOptions, List, MariaDbTable, MySqlTable, PostgresTable, SqliteTable, TableOptions,
};

/// What can be left unsaid, and then comes from another definition.
trait Merge {
    /// This one, or the other if this says nothing.
    fn or_from(&self, other: &Self) -> Self;
}

impl Merge for bool {
    fn or_from(&self, other: &Self) -> Self {
        *self || *other
    }
}

impl<T: Clone> Merge for Option<T> {
    fn or_from(&self, other: &Self) -> Self {
        self.as_ref().or(other.as_ref()).cloned()
    }
}

impl<T> Merge for List<T> {
    fn or_from(&self, other: &Self) -> Self {
        if self.is_empty() {
            other.clone()
        } else {
            self.clone()
        }
    }
}

/// One field after the other; a field that is left out does not compile.
macro_rules! merge_fields {
    ($($type:ident { $($field:ident),* $(,)? })*) => {
        $(impl Merge for $type {
            fn or_from(&self, other: &Self) -> Self {
                let Self { $($field),* } = self;
                Self { $($field: $field.or_from(&other.$field)),* }
            }
        })*
    };
}

merge_fields! {
    TableOptions { temporary, inherits, partition_by, partition_of, postgres, sqlite, mariadb, mysql }
    PostgresTable { unlogged, using, with, tablespace, partition_by }
    SqliteTable { strict, without_rowid }
    MariaDbTable { engine, page_compressed, encrypted, system_versioning, partition_by }
    MySqlTable { engine, compression, encryption, tablespace, partition_by }
    EngineOptions { engine, charset, collate, row_format, auto_increment, key_block_size }
}

/// `base` with what `addition` says and `base` does not.
pub(super) fn merged(base: &TableOptions, addition: &TableOptions) -> TableOptions {
    base.or_from(addition)
}
