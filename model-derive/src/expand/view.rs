//! A view's query, and its definition: with what it requires.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::optional;
use crate::definition::{ViewDefinition, ViewKind};
use crate::input::CheckOption;

/// `Kind::View(...)`, as [`Kind`](super::metadata) takes it.
pub(super) fn kind(view: &ViewDefinition) -> TokenStream {
    let queries = view
        .queries
        .each_ref()
        .map(|query| optional(query.as_deref()));
    let kind = match view.kind {
        ViewKind::Plain => quote!(Plain),
        ViewKind::Materialized { with_data } => quote!(Materialized { with_data: #with_data }),
    };
    let check_option = view.check_option.map(|option| {
        let option = match option {
            CheckOption::Cascaded => quote!(Cascaded),
            CheckOption::Local => quote!(Local),
        };
        quote!(.check_option(__model::CheckOption::#option))
    });
    let flags = [
        (view.security_barrier, "security_barrier"),
        (view.security_invoker, "security_invoker"),
        (view.recursive, "recursive"),
    ];
    let flags = flags.into_iter().filter(|(is_given, _)| *is_given);
    let flags = flags.map(|(_, name)| Ident::new(name, Span::call_site()));
    quote! {
        View(const {
            &__model::ViewQuery::fixed(
                __model::SqlText::fixed([#(#queries),*]),
                __model::ViewKind::#kind,
            ) #check_option #(.#flags())*
        })
    }
}

/// `const DEFINITION`, where it is not that of a table.
pub(super) fn definition(own: &Ident, view: &ViewDefinition) -> TokenStream {
    if view.requires.is_empty() {
        return TokenStream::new();
    }
    let requires = requirements(&view.requires);
    quote! {
        const DEFINITION: &'static __model::Definition = &__model::requiring::<#own>(#requires);
    }
}

/// A list of what is required, each at its path.
pub(super) fn requirements(paths: &[Path]) -> TokenStream {
    let requirements = paths
        .iter()
        .map(|path| quote_spanned!(path.span()=> __model::requirement::<#path>()));
    quote!(const { &[#(#requirements),*] })
}
