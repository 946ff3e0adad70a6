//! Unique constraints, checks and indexes.

use proc_macro2::TokenStream;
use quote::quote;

use super::list::Lists;
use super::optional;
use crate::definition::{CheckDefinition, IndexDefinition, KeyDefinition};

pub(super) fn unique(lists: &Lists<'_>, unique: &KeyDefinition) -> TokenStream {
    let (name, columns) = (optional(unique.name.as_deref()), lists.of(&unique.columns));
    quote!(__model::UniqueConstraint::fixed(#name, #columns))
}

pub(super) fn index(lists: &Lists<'_>, index: &IndexDefinition) -> TokenStream {
    let (name, columns) = (
        optional(index.key.name.as_deref()),
        lists.of(&index.key.columns),
    );
    let unique = index.unique;
    quote!(__model::Index::fixed(#name, #columns, #unique))
}

pub(super) fn check(check: &CheckDefinition) -> TokenStream {
    let (name, column) = (
        optional(check.name.as_deref()),
        optional(check.column.as_deref()),
    );
    let expression = &check.expression;
    quote!(__model::CheckConstraint::fixed(#name, #expression, #column))
}
