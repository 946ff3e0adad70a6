//! `impl Columns`: everything that a struct says of columns, whether it is a model or a mixin.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::list::Lists;
use super::{column, constraint, foreign_key};
use crate::definition::{KeyColumn, Member, PrimaryKeyDefinition, StructDefinition};

pub(super) fn columns_impl(structure: &StructDefinition<'_>) -> TokenStream {
    let lists = Lists::new(structure);
    let own = structure.ident;
    let consts: TokenStream = [
        columns(structure),
        primary_key(structure, &lists),
        list(
            structure,
            "UNIQUES",
            "UniqueConstraint",
            structure
                .uniques
                .iter()
                .map(|unique| constraint::unique(&lists, unique)),
        ),
        list(
            structure,
            "CHECKS",
            "CheckConstraint",
            structure.checks.iter().map(constraint::check),
        ),
        list(
            structure,
            "FOREIGN_KEYS",
            "ForeignKey",
            structure
                .foreign_keys
                .iter()
                .map(|key| foreign_key::foreign_key(structure, &lists, key)),
        ),
        list(
            structure,
            "INDEXES",
            "Index",
            structure
                .indexes
                .iter()
                .map(|index| constraint::index(&lists, index)),
        ),
        invalid(structure),
    ]
    .into_iter()
    .collect();
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
        impl __model::Columns for #own { #consts }
        #checks
    }
}

fn columns(structure: &StructDefinition<'_>) -> TokenStream {
    let parts = parts(structure, "COLUMNS", |own| {
        Some(column::column(structure, own))
    });
    associated("COLUMNS", &quote!(__model::Shared<__model::Column>), &parts)
}

fn primary_key(structure: &StructDefinition<'_>, lists: &Lists<'_>) -> TokenStream {
    let name = quote!(__model::Name);
    match &structure.primary_key {
        PrimaryKeyDefinition::Fields => {
            let parts = parts(structure, "PRIMARY_KEY", |own| {
                own.primary_key?;
                let column = &own.name;
                Some(quote!(__model::Static(#column)))
            });
            associated("PRIMARY_KEY", &name, &parts)
        }
        PrimaryKeyDefinition::Listed(key) => {
            let columns = key
                .columns
                .iter()
                .map(|column: &KeyColumn| lists.column(column));
            let listed = Part::Own(
                columns
                    .map(|column| quote!(__model::Static(#column)))
                    .collect(),
            );
            associated("PRIMARY_KEY", &name, &[listed])
        }
    }
}

/// A list of constraints: the struct's own, then those of each flattened struct.
fn list(
    structure: &StructDefinition<'_>,
    name: &'static str,
    element: &str,
    own: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let element = proc_macro2::Ident::new(element, proc_macro2::Span::call_site());
    let flattened = structure.flattened().map(|ty| Part::Flattened(ty, name));
    let parts: Vec<Part<'_>> = std::iter::once(Part::Own(own.collect()))
        .chain(flattened)
        .collect();
    associated(name, &quote!(__model::Shared<__model::#element>), &parts)
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

/// `const NAME: &'static [T] = ...`; nothing where the trait's default, an empty list, will do.
fn associated(name: &str, element: &TokenStream, parts: &[Part<'_>]) -> TokenStream {
    let name = proc_macro2::Ident::new(name, proc_macro2::Span::call_site());
    let slices: Vec<TokenStream> = parts.iter().filter_map(Part::slice).collect();
    let value = match (parts, slices.as_slice()) {
        (_, []) if name != "COLUMNS" => return TokenStream::new(),
        (_, []) => quote!(&[]),
        (_, [only]) => only.clone(),
        (_, several) => {
            return quote! {
                const #name: &'static [#element] = {
                    const PARTS: &[&[#element]] = &[#(#several),*];
                    &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
                };
            };
        }
    };
    quote!(const #name: &'static [#element] = #value;)
}

impl Part<'_> {
    fn slice(&self) -> Option<TokenStream> {
        match self {
            Self::Own(elements) if elements.is_empty() => None,
            Self::Own(elements) => Some(quote!(&[#(#elements),*])),
            Self::Flattened(ty, constant) => {
                let constant = proc_macro2::Ident::new(constant, proc_macro2::Span::call_site());
                Some(quote!(<#ty as __model::Columns>::#constant))
            }
        }
    }
}
