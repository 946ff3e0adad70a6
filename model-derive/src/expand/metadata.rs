//! The head of a definition: its kind, its name, its place.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{optional, table_options, view};
use crate::definition::{
    Location, PrimaryKeyDefinition, TableDefinition, TableIdentity, TableKind, unraw,
};

/// `Source::new(...)`.
pub(super) fn source(location: &Location, item: &proc_macro2::Ident) -> TokenStream {
    let Location {
        package,
        version,
        file,
        line,
    } = location;
    let line = Literal::u32_unsuffixed(*line);
    let item = unraw(item);
    quote!(__model::Source::new(#package, #version, __model::core::module_path!(), #item, #file, #line))
}

/// `Head::new(...)`: what is neither column nor key; fields with their default value are left out.
pub(super) fn head(table: &TableDefinition<'_>) -> TokenStream {
    let new = new(table);
    let fields: Vec<TokenStream> = [
        key_name(table),
        table.comment.as_deref().map(|text| field("comment", text)),
        table
            .renamed_from
            .as_deref()
            .map(|text| field("renamed_from", text)),
        table.options.as_ref().map(|options| {
            let options = table_options::options(&table.structure, options);
            quote!(options: __model::Some(#options))
        }),
        table.detached.then(|| quote!(detached: true)),
        registry(table),
    ]
    .into_iter()
    .flatten()
    .collect();
    if fields.is_empty() {
        new
    } else {
        quote!(__model::Head { #(#fields,)* ..#new })
    }
}

/// Whether the head asks another model: a base, or one that its options name. That one may ask for the columns.
pub(super) fn asks_another(table: &TableDefinition<'_>) -> bool {
    let over_base = matches!(
        table.kind,
        TableKind::Extension(_) | TableKind::Projection(_)
    );
    over_base || table.options.is_some()
}

/// The named registry, as `Columns` says it.
fn registry(table: &TableDefinition<'_>) -> Option<TokenStream> {
    let own = table.structure.ident;
    (!table.structure.is_programs_own)
        .then(|| quote!(registry: <#own as __model::Columns>::REGISTRY.registry()))
}

fn new(table: &TableDefinition<'_>) -> TokenStream {
    let source = source(&table.location, table.structure.ident);
    match &table.kind {
        TableKind::Table(identity, _) => named(&quote!(Table), identity, &source),
        TableKind::ExtendExisting(identity) => named(&quote!(ExtendExisting), identity, &source),
        TableKind::View(identity, _, definition) => {
            named(&view::kind(definition), identity, &source)
        }
        TableKind::KeepExisting(identity) => named(&quote!(KeepExisting), identity, &source),
        TableKind::Extension(_) => {
            quote!(__model::over(__model::Kind::Extension(__MODEL_BASE), __MODEL_BASE, #source))
        }
        TableKind::Projection(_) => {
            quote!(__model::over(__model::Kind::Projection(__MODEL_BASE), __MODEL_BASE, #source))
        }
    }
}

fn named(kind: &TokenStream, identity: &TableIdentity, source: &TokenStream) -> TokenStream {
    let (schema, name) = (optional(identity.schema.as_deref()), &identity.name);
    let hash = Literal::u64_unsuffixed(identity.hash());
    quote!(__model::Head::new(__model::Kind::#kind, #schema, #name, #hash, #source))
}

fn key_name(table: &TableDefinition<'_>) -> Option<TokenStream> {
    match &table.structure.primary_key {
        PrimaryKeyDefinition::Listed(key) => key
            .name
            .as_deref()
            .map(|name| field("primary_key_name", name)),
        PrimaryKeyDefinition::Fields => None,
    }
}

fn field(name: &str, text: &str) -> TokenStream {
    let name = proc_macro2::Ident::new(name, proc_macro2::Span::call_site());
    quote!(#name: __model::Some(#text))
}

/// What only the compiler can see: a base's columns, a flattened struct's key.
pub(super) fn checks(table: &TableDefinition<'_>) -> TokenStream {
    let inherited = table
        .options
        .as_ref()
        .map_or_else(TokenStream::new, |options| {
            table_options::checks(&table.structure, options)
        });
    let checks = checks_of_kind(table);
    quote!(#inherited #checks)
}

fn checks_of_kind(table: &TableDefinition<'_>) -> TokenStream {
    let own = table.structure.ident;
    match &table.kind {
        TableKind::Extension(base) => {
            base_checked(&quote_spanned!(base.span()=> __model::extended::<#own, #base>()))
        }
        TableKind::Projection(base) => {
            base_checked(&quote_spanned!(base.span()=> __model::projected::<#own, #base>()))
        }
        TableKind::View(..) => TokenStream::new(),
        _ if table.structure.partition_of.is_some() => {
            let parent = &table.structure.partition_of;
            base_checked(&quote_spanned!(parent.span()=> __model::parent::<#parent>()))
        }
        _ if !table.structure.has_flattened() => TokenStream::new(),
        _ => key_checks(table),
    }
}

/// The base is named once, so that what is wrong with it is reported once.
fn base_checked(base: &TokenStream) -> TokenStream {
    quote!(const __MODEL_BASE: &'static __model::Definition = #base;)
}

/// A key's columns may come from flattened structs, which only the compiler sees.
fn key_checks(table: &TableDefinition<'_>) -> TokenStream {
    let own = table.structure.ident;
    if let Some(span) = table.no_primary_key {
        return quote_spanned!(span=> const _: () = __model::no_primary_key::<#own>(););
    }
    match &table.structure.primary_key {
        PrimaryKeyDefinition::Listed(_) => {
            let flattened = table.structure.flattened().map(|ty| {
                quote_spanned!(ty.span()=> const _: () = __model::only_listed_key::<#own, #ty>();)
            });
            quote_spanned!(own.span()=> #(#flattened)* const _: () = __model::key_columns::<#own>();)
        }
        PrimaryKeyDefinition::Fields
            if table.structure.has_own_key()
                || matches!(table.kind, TableKind::ExtendExisting(_)) =>
        {
            TokenStream::new()
        }
        PrimaryKeyDefinition::Fields => {
            quote_spanned!(own.span()=> const _: () = __model::has_primary_key::<#own>();)
        }
    }
}
