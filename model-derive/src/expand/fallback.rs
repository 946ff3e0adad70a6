//! What a failed derive still writes: its errors, and empty implementations, so that no second error follows.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error, Path};

use super::enclosed;
use crate::definition::{ColumnTypeDefinition, ColumnTypeSource, unraw};

/// For `Model`.
pub(crate) fn fallback_model(
    item: &DeriveInput,
    krate: Option<&Path>,
    errors: &Error,
) -> TokenStream {
    let own = &item.ident;
    let name = unraw(own);
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    let clause = static_clause(item, clause);
    let columns = columns(item);
    let implementations = enclosed(
        krate,
        &quote! {
            // Found by nobody: no table is called this, and nothing is registered.
            const __MODEL_NAME: &'static __model::core::primitive::str =
                __model::core::concat!(__model::core::module_path!(), "::", #name);
            #columns
            #[automatically_derived]
            impl #parameters __model::Model for #own #arguments #clause {
                const HEAD: &'static __model::Head = &__model::Head::new(
                    __model::Kind::KeepExisting,
                    __model::None,
                    __MODEL_NAME,
                    0,
                    __model::Source::new("", "", __model::core::module_path!(), #name, "", 0),
                );
            }
            #[automatically_derived]
            impl #parameters __model::Base for #own #arguments #clause {}
        },
    );
    with_errors(errors, &implementations)
}

/// For `Columns`.
pub(crate) fn fallback_columns(
    item: &DeriveInput,
    krate: Option<&Path>,
    errors: &Error,
) -> TokenStream {
    with_errors(errors, &enclosed(krate, &columns(item)))
}

/// For `EnumType`.
pub(crate) fn fallback_enum(
    item: &DeriveInput,
    krate: Option<&Path>,
    errors: &Error,
) -> TokenStream {
    let own = &item.ident;
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    let column_type = column_type(item);
    let implementations = enclosed(
        krate,
        &quote! {
            static __MODEL_SOURCE: __model::Source = __model::Source::new("", "", "", "", "", 0);
            static __MODEL_ENUM: __model::EnumDefinition =
                __model::EnumDefinition::fixed(__model::None, "", &[], __model::None, &__MODEL_SOURCE);
            #column_type
            #[automatically_derived]
            impl #parameters __model::EnumType for #own #arguments #clause {
                const ENUM: &'static __model::EnumDefinition = &__MODEL_ENUM;
                const VARIANTS: __model::Variants = &[];
            }
        },
    );
    with_errors(errors, &implementations)
}

/// For `ColumnType`: the type of the field after all, if that much is known.
pub(crate) fn fallback_column_type(
    item: &DeriveInput,
    definition: &ColumnTypeDefinition<'_>,
    errors: &Error,
) -> TokenStream {
    let implementation = match &definition.source {
        Some(ColumnTypeSource::Field(_)) => super::column_type::column_type(definition),
        _ => column_type(item),
    };
    with_errors(
        errors,
        &enclosed(definition.krate.as_ref(), &implementation),
    )
}

fn columns(item: &DeriveInput) -> TokenStream {
    let own = &item.ident;
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    let clause = static_clause(item, clause);
    quote! {
        #[automatically_derived]
        impl #parameters __model::Columns for #own #arguments #clause {
            const WRITTEN: &'static __model::Written =
                &__model::Written { columns: &[], head: __model::None };
            const INVALID: __model::core::primitive::bool = true;
        }
    }
}

/// A type that agrees with every attribute: hand-written types are the database's to judge.
fn column_type(item: &DeriveInput) -> TokenStream {
    let own = &item.ident;
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #parameters __model::ColumnType for #own #arguments #clause {
            const SQL_TYPE: __model::SqlType = __model::UNKNOWN;
        }
        #[automatically_derived]
        impl #parameters __model::ArrayElement for #own #arguments #clause {}
    }
}

/// `Columns` asks for `'static`; a generic struct, an error already, may not be.
fn static_clause(item: &DeriveInput, clause: Option<&syn::WhereClause>) -> TokenStream {
    if item.generics.params.is_empty() {
        return quote!(#clause);
    }
    match clause {
        Some(clause) if clause.predicates.is_empty() => quote!(where Self: 'static),
        Some(clause) => {
            let predicates = clause.predicates.iter();
            quote!(where #(#predicates,)* Self: 'static)
        }
        None => quote!(where Self: 'static),
    }
}

fn with_errors(errors: &Error, implementations: &TokenStream) -> TokenStream {
    let errors = errors.to_compile_error();
    quote!(#errors #implementations)
}
