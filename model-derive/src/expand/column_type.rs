//! `impl ColumnType` by that of another type.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::{metadata, optional};
use crate::definition::{ColumnTypeDefinition, ColumnTypeSource, DomainDefinition};

pub(super) fn column_type(definition: &ColumnTypeDefinition<'_>) -> TokenStream {
    let Some(source) = &definition.source else {
        return TokenStream::new();
    };
    let own = definition.ident;
    let (parameters, arguments, clause) = definition.generics.split_for_impl();
    let bound = bound(definition, source);
    let inner = inner(source);
    let domain = definition
        .domain
        .as_ref()
        .map(|domain| statics(definition, domain, source));
    let sql_type = if domain.is_some() {
        quote!(__model::SqlType::Domain(__model::Static(&__MODEL_DOMAIN)))
    } else {
        quote!(#inner::SQL_TYPE)
    };
    quote! {
        #domain
        #[automatically_derived]
        impl #parameters __model::ColumnType for #own #arguments #clause #bound {
            const SQL_TYPE: __model::SqlType = #sql_type;
            const NULLABLE: __model::core::primitive::bool = #inner::NULLABLE;
        }
        #[automatically_derived]
        impl #parameters __model::ArrayElement for #own #arguments #clause #bound {}
    }
}

/// The domain in rodata.
fn statics(
    definition: &ColumnTypeDefinition<'_>,
    domain: &DomainDefinition,
    source: &ColumnTypeSource,
) -> TokenStream {
    let location = metadata::source(&domain.location, definition.ident);
    let (schema, name) = (optional(domain.schema.as_deref()), &domain.name);
    let ty = match source {
        ColumnTypeSource::Field(ty) => ty.to_token_stream(),
        ColumnTypeSource::Repr(integer) => quote!(__model::core::primitive::#integer),
    };
    let base = if let Some(length) = domain.max_length {
        let value = Literal::u32_unsuffixed(length.value);
        quote_spanned!(length.span=> __model::limited_type::<#ty, #value>())
    } else {
        quote_spanned!(ty.span()=> __model::type_of::<#ty>())
    };
    let checks = domain.checks.iter().map(|(name, expression)| {
        let name = optional(name.as_deref());
        quote!(__model::CheckConstraint::fixed(#name, #expression, __model::None))
    });
    quote! {
        static __MODEL_SOURCE: __model::Source = #location;
        static __MODEL_DOMAIN: __model::Domain = __model::Domain::fixed(
            #schema,
            #name,
            #base,
            const { &[#(#checks),*] },
            &__MODEL_SOURCE,
        );
    }
}

fn inner(source: &ColumnTypeSource) -> TokenStream {
    match source {
        ColumnTypeSource::Field(ty) => quote_spanned!(ty.span()=> <#ty as __model::ColumnType>),
        ColumnTypeSource::Repr(integer) => {
            // The user's word, but not the user's path: lints would ask why it is qualified.
            let span = Span::call_site().located_at(integer.span());
            let integer = Ident::new(&integer.to_string(), span);
            quote_spanned!(span=> <__model::core::primitive::#integer as __model::ColumnType>)
        }
    }
}

/// Only a generic type needs to be told that its field is a column type.
fn bound(definition: &ColumnTypeDefinition<'_>, source: &ColumnTypeSource) -> TokenStream {
    let generic = definition.generics.type_params().next().is_some();
    match source {
        ColumnTypeSource::Field(ty) if generic => bounded(definition, ty),
        _ => TokenStream::new(),
    }
}

fn bounded(definition: &ColumnTypeDefinition<'_>, ty: &Type) -> TokenStream {
    match &definition.generics.where_clause {
        Some(clause) if !clause.predicates.empty_or_trailing() => {
            quote!(, #ty: __model::ColumnType)
        }
        Some(_) => quote!(#ty: __model::ColumnType),
        None => quote!(where #ty: __model::ColumnType),
    }
}
