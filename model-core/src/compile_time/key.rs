//! The primary key, and which columns may be NULL.

use super::lookup::find_by_name;
use crate::model::Columns;
use crate::schema::{Column, Name};

/// Refuses a table whose flattened structs bring no primary key either.
///
/// # Panics
/// While compiling, if there is none.
#[track_caller]
pub const fn has_primary_key<T: Columns>() {
    assert!(
        !T::KEYS.primary_key.is_empty() || T::INVALID,
        "the table has no primary key, and none of its flattened structs brings one; mark a field `#[model(primary_key)]`, or write `#[model(no_primary_key)]` on the struct"
    );
}

/// Refuses a primary key where `no_primary_key` says that there is none.
///
/// # Panics
/// While compiling, if there is one.
#[track_caller]
pub const fn no_primary_key<T: Columns>() {
    assert!(
        T::KEYS.primary_key.is_empty() || T::INVALID,
        "`no_primary_key` stands on a struct whose flattened structs bring a primary key; take one away"
    );
}

/// Refuses a second primary key, brought by a flattened struct, beside the one that is listed.
///
/// # Panics
/// While compiling, if there is one.
#[track_caller]
pub const fn only_listed_key<T: Columns, Flattened: Columns>() {
    assert!(
        Flattened::KEYS.primary_key.is_empty() || T::INVALID,
        "the flattened struct brings a primary key, and the struct lists one in `primary_key(...)`; keep one"
    );
}

/// Refuses a primary key with a column that may be NULL: one that a flattened struct brings.
///
/// # Panics
/// While compiling, if there is one.
#[track_caller]
pub const fn key_columns<T: Columns>() {
    let mut at = 0;
    while at < T::KEYS.primary_key.len() {
        assert!(
            !is_nullable(T::COLUMNS, T::KEYS.primary_key[at].fixed(), false),
            "a column of the primary key may be NULL; a key column cannot: take the `Option` away from its field's type"
        );
        at += 1;
    }
}

/// Refuses `set_null` on columns that take no NULL.
///
/// # Panics
/// While compiling, if one does not.
#[track_caller]
pub const fn nullable_columns<T: Columns>(columns: &'static [Name]) {
    let mut at = 0;
    while at < columns.len() {
        assert!(
            is_nullable(T::COLUMNS, columns[at].fixed(), true) || T::INVALID,
            "`set_null` writes NULL into a column that takes none: make the field an `Option`"
        );
        at += 1;
    }
}

/// Whether the column may be NULL; `otherwise` when it is another table's.
const fn is_nullable(columns: &'static [Column], name: &str, otherwise: bool) -> bool {
    match find_by_name(columns, name) {
        Some(column) => column.nullable,
        None => otherwise,
    }
}
