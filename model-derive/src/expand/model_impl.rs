//! `impl Model`, and for a table `impl Base`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{metadata, view};
use crate::definition::{TableDefinition, TableKind};

pub(super) fn model_impl(table: &TableDefinition<'_>) -> TokenStream {
    let own = table.structure.ident;
    let head = metadata::head(table);
    let base = match &table.kind {
        TableKind::Table(..) => quote! {
            #[automatically_derived]
            impl __model::Base for #own {}
        },
        _ => TokenStream::new(),
    };
    let definition = match &table.kind {
        TableKind::View(_, _, definition) => view::definition(own, definition),
        _ => TokenStream::new(),
    };
    quote! {
        #[automatically_derived]
        impl __model::Model for #own {
            const HEAD: &'static __model::Head = &#head;
            #definition
        }
        #base
    }
}
