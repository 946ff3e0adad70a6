//! Unique constraints, checks and exclusion constraints.

use proc_macro2::TokenStream;
use quote::quote;

use super::list::Lists;
use super::{index, optional, word};
use crate::definition::{CheckDefinition, ExcludeDefinition, KeyDefinition, KeyOptionsDefinition};

pub(super) fn unique(lists: &Lists<'_>, unique: &KeyDefinition) -> TokenStream {
    let (name, columns) = (optional(unique.name.as_deref()), lists.of(&unique.columns));
    let constraint = quote!(__model::UniqueConstraint::fixed(#name, #columns));
    if unique.options.is_empty() {
        return constraint;
    }
    let options = key_options(lists, &unique.options);
    quote!(#constraint.with_options(#options))
}

/// A reference to options that live as long as the program.
pub(super) fn key_options(lists: &Lists<'_>, options: &KeyOptionsDefinition) -> TokenStream {
    let mut value = quote!(__model::KeyOptions::NONE);
    if options.nulls_not_distinct {
        value = quote!(#value.with_nulls_not_distinct());
    }
    if !options.include.is_empty() {
        let include = lists.of(&options.include);
        value = quote!(#value.with_include(#include));
    }
    if let Some(variant) = options.deferrable.map(word) {
        value = quote!(#value.with_deferrable(__model::Deferrable::#variant));
    }
    if let Some(variant) = options.on_conflict.map(word) {
        value = quote!(#value.with_on_conflict(__model::OnConflict::#variant));
    }
    quote!(const { &#value })
}

pub(super) fn check(check: &CheckDefinition) -> TokenStream {
    let (name, column) = (
        optional(check.name.as_deref()),
        optional(check.column.as_deref()),
    );
    let expression = &check.expression;
    let constraint = quote!(__model::CheckConstraint::fixed(#name, #expression, #column));
    if check.flags == [false; 3] {
        return constraint;
    }
    let flags = check.flags;
    quote!(#constraint.with_flags(#(#flags),*))
}

pub(super) fn exclude(lists: &Lists<'_>, exclude: &ExcludeDefinition) -> TokenStream {
    let name = optional(exclude.name.as_deref());
    let elements = exclude.elements.iter().map(|(element, operator)| {
        let element = index::element(lists, element);
        quote!(__model::ExcludeElement::fixed(#element, #operator))
    });
    let mut constraint =
        quote!(__model::ExcludeConstraint::fixed(#name, const { &[#(#elements),*] }));
    if let Some(method) = &exclude.using {
        constraint = quote!(#constraint.with_using(#method));
    }
    if let Some(predicate) = &exclude.predicate {
        constraint = quote!(#constraint.with_predicate(#predicate));
    }
    if let Some(variant) = exclude.deferrable.map(word) {
        constraint = quote!(#constraint.deferrable(__model::Deferrable::#variant));
    }
    constraint
}
