//! Indexes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::list::Lists;
use super::{optional, word};
use crate::definition::{
    ElementDefinition, ElementKeyDefinition, ElementOptionsDefinition, IndexDefinition,
    IndexOptionsDefinition, KeyColumn,
};

pub(super) fn index(lists: &Lists<'_>, index: &IndexDefinition) -> TokenStream {
    let name = optional(index.name.as_deref());
    let elements = elements(lists, &index.elements);
    let unique = index.unique;
    let value = quote!(__model::Index::fixed(#name, #elements, #unique));
    if index.options.is_empty() {
        return value;
    }
    let options = options(lists, &index.options);
    quote!(#value.with_options(#options))
}

/// The elements as an expression that lives as long as the program.
fn elements(lists: &Lists<'_>, elements: &[ElementDefinition]) -> TokenStream {
    let all_plain = elements
        .iter()
        .all(|element| matches!(element.plain_column(), Some(KeyColumn::Name(_))));
    let list = elements.iter().map(|element| self::element(lists, element));
    if all_plain {
        // Promoted, as a list of names is.
        quote!(&[#(#list),*])
    } else {
        quote!(const { &[#(#list),*] })
    }
}

/// One element. A plain column is written out, for that costs the compiler least.
pub(super) fn element(lists: &Lists<'_>, element: &ElementDefinition) -> TokenStream {
    let key = match &element.key {
        ElementKeyDefinition::Column(column) => {
            let column = lists.column(column);
            quote!(__model::ElementKey::Column(__model::Static(#column)))
        }
        ElementKeyDefinition::Expression(sql) => {
            quote!(__model::ElementKey::Expression(__model::Static(#sql)))
        }
    };
    let options = if element.options.is_empty() {
        quote!(__model::None)
    } else {
        let options = element_options(&element.options);
        quote!(__model::Some(__model::Static(#options)))
    };
    quote!(__model::IndexElement { key: #key, options: #options })
}

fn element_options(options: &ElementOptionsDefinition) -> TokenStream {
    let mut value = quote!(__model::ElementOptions::NONE);
    if options.descending {
        value = quote!(#value.with_descending());
    }
    if let Some(variant) = options.nulls.map(word) {
        value = quote!(#value.with_nulls(__model::NullsOrder::#variant));
    }
    if let Some(collation) = &options.postgres_collation {
        value = quote!(#value.with_postgres_collation(#collation));
    }
    if let Some(collation) = &options.sqlite_collation {
        value = quote!(#value.with_sqlite_collation(#collation));
    }
    if let Some(opclass) = &options.opclass {
        value = quote!(#value.with_opclass(#opclass));
    }
    if options.lengths != [None; 2] {
        let [mariadb, mysql] = options.lengths.map(|length| {
            if let Some(length) = length.map(Literal::u32_unsuffixed) {
                quote!(__model::Some(#length))
            } else {
                quote!(__model::None)
            }
        });
        value = quote!(#value.with_lengths(#mariadb, #mysql));
    }
    quote!(const { &#value })
}

fn options(lists: &Lists<'_>, options: &IndexOptionsDefinition) -> TokenStream {
    let mut value = quote!(__model::IndexOptions::NONE);
    let texts = [
        ("with_predicate", &options.predicate),
        ("with_using", &options.using),
        ("with_comment", &options.comment),
        ("with_mariadb_parser", &options.mariadb_parser),
        ("with_mysql_parser", &options.mysql_parser),
        ("with_tablespace", &options.tablespace),
    ];
    for (builder, text) in texts {
        if let Some(text) = text {
            let builder = word(builder);
            value = quote!(#value.#builder(#text));
        }
    }
    if !options.include.is_empty() {
        let include = lists.of(&options.include);
        value = quote!(#value.with_include(#include));
    }
    if let Some(variant) = options.kind.map(word) {
        value = quote!(#value.with_kind(__model::IndexKind::#variant));
    }
    if !options.parameters.is_empty() {
        let parameters = options
            .parameters
            .iter()
            .map(|(name, text)| quote!((__model::Static(#name), __model::Static(#text))));
        value = quote!(#value.with_parameters(const { &[#(#parameters),*] }));
    }
    for builder in options.flags.iter().copied().map(word) {
        value = quote!(#value.#builder());
    }
    quote!(const { &#value })
}
