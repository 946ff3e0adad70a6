//! `impl ColumnType` by that of another type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use crate::definition::{ColumnTypeDefinition, ColumnTypeSource};

pub(super) fn column_type(definition: &ColumnTypeDefinition<'_>) -> TokenStream {
    let Some(source) = &definition.source else {
        return TokenStream::new();
    };
    let own = definition.ident;
    let (parameters, arguments, clause) = definition.generics.split_for_impl();
    let bound = bound(definition, source);
    let inner = inner(source);
    quote! {
        #[automatically_derived]
        impl #parameters __model::ColumnType for #own #arguments #clause #bound {
            const SQL_TYPE: __model::SqlType = #inner::SQL_TYPE;
            const NULLABLE: __model::core::primitive::bool = #inner::NULLABLE;
        }
        #[automatically_derived]
        impl #parameters __model::ArrayElement for #own #arguments #clause #bound {}
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
