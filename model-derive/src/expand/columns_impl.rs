//! `impl Columns`: everything that a struct says of columns, whether it is a model or a mixin.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Type;

use super::list::Lists;
use super::{column, constraint, foreign_key, index};
use crate::definition::{KeyColumn, Member, PrimaryKeyDefinition, StructDefinition};

pub(super) fn columns_impl(
    structure: &StructDefinition<'_>,
    registry: &TokenStream,
    head: Option<&TokenStream>,
) -> TokenStream {
    let lists = Lists::new(structure);
    let own = structure.ident;
    let written = written(structure, head);
    let keys = keys(structure, &lists);
    let invalid = invalid(structure);
    let checks: TokenStream = structure
        .foreign_keys
        .iter()
        .map(|key| foreign_key::checks(structure, &lists, key))
        .chain(structure.has_flattened().then(|| distinct(structure)))
        .collect();
    let lists = lists.into_tokens();
    quote! {
        #lists
        #[automatically_derived]
        impl __model::Columns for #own { #written #keys #registry #invalid }
        #checks
    }
}

/// `const WRITTEN: &Written`: the columns, and the head if it is given here.
fn written(structure: &StructDefinition<'_>, head: Option<&TokenStream>) -> TokenStream {
    let columns = columns(structure);
    let head = head.map_or_else(
        || quote!(__model::None),
        |head| quote!(__model::Some(#head)),
    );
    quote! {
        const WRITTEN: &'static __model::Written = &__model::Written { columns: #columns, head: #head };
    }
}

fn columns(structure: &StructDefinition<'_>) -> TokenStream {
    if structure.partition_of.is_some() {
        return quote!(__model::columns_of(__MODEL_BASE));
    }
    let parts = parts(structure, "COLUMNS", |own| {
        Some(column::column(structure, own))
    });
    joined("Column", "concat_columns", &parts)
}

/// `const KEYS: Keys`: one constant for all of them, for each constant costs the compiler more than what is in it.
fn keys(structure: &StructDefinition<'_>, lists: &Lists<'_>) -> TokenStream {
    let uniques = structure
        .uniques
        .iter()
        .map(|unique| constraint::unique(lists, unique));
    let checks = structure.checks.iter().map(constraint::check);
    let foreign_keys = structure
        .foreign_keys
        .iter()
        .map(|key| foreign_key::foreign_key(structure, lists, key));
    let indexes = structure
        .indexes
        .iter()
        .map(|index| index::index(lists, index));
    let excludes = structure
        .excludes
        .iter()
        .map(|exclude| constraint::exclude(lists, exclude));
    let fields = [
        ("primary_key", primary_key(structure, lists)),
        ("primary_key_options", primary_key_options(structure, lists)),
        list(
            structure,
            "uniques",
            "UniqueConstraint",
            "concat_uniques",
            uniques,
        ),
        list(
            structure,
            "checks",
            "CheckConstraint",
            "concat_checks",
            checks,
        ),
        list(
            structure,
            "excludes",
            "ExcludeConstraint",
            "concat_excludes",
            excludes,
        ),
        list(
            structure,
            "foreign_keys",
            "ForeignKey",
            "concat_foreign_keys",
            foreign_keys,
        ),
        list(structure, "indexes", "Index", "concat_indexes", indexes),
    ];
    if fields.iter().all(|(_, value)| value.is_none()) {
        return TokenStream::new();
    }
    // Even an empty list is a body of its own to the compiler: those that are not there come from one constant.
    let rest = fields
        .iter()
        .any(|(_, value)| value.is_none())
        .then(|| quote!(..__model::Keys::NONE));
    let fields = fields.into_iter().filter_map(|(name, value)| {
        let name = Ident::new(name, Span::call_site());
        value.map(|value| quote!(#name: #value,))
    });
    quote! {
        const KEYS: __model::Keys = __model::Keys { #(#fields)* #rest };
    }
}

fn primary_key_options(structure: &StructDefinition<'_>, lists: &Lists<'_>) -> Option<TokenStream> {
    match &structure.primary_key {
        PrimaryKeyDefinition::Listed(key) if !key.options.is_empty() => {
            let options = constraint::key_options(lists, &key.options);
            Some(quote!(__model::Some(#options)))
        }
        _ => None,
    }
}

fn primary_key(structure: &StructDefinition<'_>, lists: &Lists<'_>) -> Option<TokenStream> {
    let parts = match &structure.primary_key {
        PrimaryKeyDefinition::Fields => parts(structure, "primary_key", |own| {
            own.primary_key?;
            let column = &own.name;
            Some(quote!(__model::Static(#column)))
        }),
        PrimaryKeyDefinition::Listed(key) => {
            let columns = key
                .columns
                .iter()
                .map(|column: &KeyColumn| lists.column(column));
            vec![Part::Own(
                columns
                    .map(|column| quote!(__model::Static(#column)))
                    .collect(),
            )]
        }
    };
    present(&parts).then(|| joined("Name", "concat_names", &parts))
}

/// A field's name and its list of constraints: the struct's own, then those of each flattened struct; `None` for an
/// empty one.
fn list(
    structure: &StructDefinition<'_>,
    name: &'static str,
    element: &str,
    concat: &str,
    own: impl Iterator<Item = TokenStream>,
) -> (&'static str, Option<TokenStream>) {
    let flattened = structure.flattened().map(|ty| Part::Flattened(ty, name));
    let parts: Vec<Part<'_>> = std::iter::once(Part::Own(own.collect()))
        .chain(flattened)
        .collect();
    let value = present(&parts).then(|| joined(element, concat, &parts));
    (name, value)
}

/// A struct with a flattened one whose derive failed is no better.
fn invalid(structure: &StructDefinition<'_>) -> TokenStream {
    let types: Vec<&Type> = structure.flattened().collect();
    if types.is_empty() {
        return TokenStream::new();
    }
    quote! {
        const INVALID: __model::core::primitive::bool = #(<#types as __model::Columns>::INVALID)||*;
    }
}

fn distinct(structure: &StructDefinition<'_>) -> TokenStream {
    let own = structure.ident;
    let span = structure
        .members
        .iter()
        .find_map(|member| match member {
            Member::Flattened { field, .. } => Some(field.span()),
            Member::Column(_) => None,
        })
        .unwrap_or_else(|| own.span());
    quote::quote_spanned!(span=> const _: () = __model::unique_columns::<#own>();)
}

/// A run of elements, or a flattened struct's constant.
enum Part<'a> {
    Own(Vec<TokenStream>),
    Flattened(&'a Type, &'static str),
}

/// The elements of own fields and of flattened structs, in the struct's order.
fn parts<'s>(
    structure: &'s StructDefinition<'_>,
    constant: &'static str,
    element: impl Fn(&crate::definition::ColumnDefinition) -> Option<TokenStream>,
) -> Vec<Part<'s>> {
    let mut parts = vec![Part::Own(Vec::new())];
    for member in &structure.members {
        match member {
            Member::Column(column) => {
                if let Some(Part::Own(run)) = parts.last_mut() {
                    run.extend(element(column));
                }
            }
            Member::Flattened { ty, .. } => {
                parts.push(Part::Flattened(ty, constant));
                parts.push(Part::Own(Vec::new()));
            }
        }
    }
    parts
}

/// Whether there can be anything in the parts.
fn present(parts: &[Part<'_>]) -> bool {
    parts.iter().any(|part| part.slice().is_some())
}

/// The parts as one static slice.
fn joined(element: &str, concat: &str, parts: &[Part<'_>]) -> TokenStream {
    let [element, concat] = [element, concat].map(|word| Ident::new(word, Span::call_site()));
    let slices: Vec<TokenStream> = parts.iter().filter_map(Part::slice).collect();
    match slices.as_slice() {
        [] => quote!(&[]),
        [only] => only.clone(),
        several => quote! {{
            const PARTS: &[&[__model::#element]] = &[#(#several),*];
            &__model::#concat::<{ __model::total(PARTS) }>(PARTS)
        }},
    }
}

impl Part<'_> {
    fn slice(&self) -> Option<TokenStream> {
        match self {
            Self::Own(elements) if elements.is_empty() => None,
            Self::Own(elements) => Some(quote!(&[#(#elements),*])),
            Self::Flattened(ty, "COLUMNS") => Some(quote!(<#ty as __model::Columns>::COLUMNS)),
            Self::Flattened(ty, key) => {
                let key = Ident::new(key, Span::call_site());
                Some(quote!(<#ty as __model::Columns>::KEYS.#key))
            }
        }
    }
}
