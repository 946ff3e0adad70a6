//! Definitions as tokens, a file for each emitted item.
//!
//! The whole of an expansion stands in one `const _`, so nothing that it names can meet the user's names, and names
//! model-core through its hidden `__private` only. Every token costs each user compile time: lists are plain
//! literals, and what can be a function of model-core is one.

mod column;
mod column_type;
mod columns_impl;
mod constraint;
mod ddl_item;
mod enum_type;
mod fallback;
mod foreign_key;
mod index;
mod list;
mod metadata;
mod model_impl;
mod registration;
mod registry;
mod sequence;
mod table_options;
mod test;
#[cfg(test)]
mod tests;
mod uniqueness;
mod view;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Path;

use crate::definition::{
    ColumnTypeDefinition, EnumDefinition, RegistryDefinition, StructDefinition, TableDefinition,
};

pub(crate) use ddl_item::{ddl_item, fallback_ddl_item};
pub(crate) use fallback::{fallback_column_type, fallback_columns, fallback_enum, fallback_model};
pub(crate) use sequence::{fallback_sequence, sequence};
pub(crate) use test::test;

/// `#[derive(Model)]`.
pub(crate) fn model(table: &TableDefinition<'_>) -> TokenStream {
    let head = metadata::head(table);
    let (beside_columns, apart) = if metadata::asks_another(table) {
        (None, Some(&head))
    } else {
        (Some(&head), None)
    };
    let registry = registry::of_model(table);
    let columns = columns_impl::columns_impl(&table.structure, &registry, beside_columns);
    let model = model_impl::model_impl(table, apart);
    let checks = metadata::checks(table);
    let registration = registration::registration(table);
    let guards = uniqueness::guards(table);
    let evaluation = registration::evaluation(&table.structure);
    enclosed(
        table.structure.krate.as_ref(),
        &quote!(#columns #model #checks #registration #guards #evaluation),
    )
}

/// `#[derive(Columns)]`.
pub(crate) fn columns(structure: &StructDefinition<'_>) -> TokenStream {
    let columns = columns_impl::columns_impl(structure, &registry::of_mixin(), None);
    let evaluation = registration::evaluation(structure);
    enclosed(structure.krate.as_ref(), &quote!(#columns #evaluation))
}

/// `#[derive(EnumType)]`.
pub(crate) fn enumeration(definition: &EnumDefinition<'_>) -> TokenStream {
    enclosed(definition.krate.as_ref(), &enum_type::enum_type(definition))
}

/// `#[derive(Registry)]`.
pub(crate) fn registry(definition: &RegistryDefinition<'_>) -> TokenStream {
    enclosed(definition.krate.as_ref(), &registry::registry(definition))
}

/// `#[derive(ColumnType)]`.
pub(crate) fn column_type(definition: &ColumnTypeDefinition<'_>) -> TokenStream {
    enclosed(
        definition.krate.as_ref(),
        &column_type::column_type(definition),
    )
}

/// The items in a block of their own, with model-core's hidden half as `__model`.
fn enclosed(krate: Option<&Path>, items: &TokenStream) -> TokenStream {
    let krate = krate.map_or_else(|| quote!(::model_core), ToTokens::to_token_stream);
    quote! {
        const _: () = {
            use #krate::__private as __model;
            #items
        };
    }
}

/// A word of model-core's: a variant, a builder.
fn word(text: &str) -> Ident {
    Ident::new(text, Span::call_site())
}

/// `Some(1), None, ...`.
fn optional_numbers(numbers: &[Option<i64>]) -> TokenStream {
    let numbers = numbers.iter().map(|number| {
        number.map_or_else(
            || quote!(__model::None),
            |number| quote!(__model::Some(#number)),
        )
    });
    quote!(#(#numbers),*)
}

/// `Some("text")` or `None`.
fn optional(text: Option<&str>) -> TokenStream {
    if let Some(text) = text {
        quote!(__model::Some(#text))
    } else {
        quote!(__model::None)
    }
}
