//! `impl Model`, and for a table `impl Base`.

use proc_macro2::TokenStream;
use quote::quote;

use super::view;
use crate::definition::{TableDefinition, TableKind};

/// With the head, where it does not stand with the columns.
pub(super) fn model_impl(table: &TableDefinition<'_>, head: Option<&TokenStream>) -> TokenStream {
    let own = table.structure.ident;
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
    let head = head.map(|head| quote!(const HEAD: &'static __model::Head = &#head;));
    quote! {
        #[automatically_derived]
        impl __model::Model for #own {
            #head
            #definition
        }
        #base
    }
}
