//! Named registries: their markers, and which one a struct of columns belongs to.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::metadata;
use crate::definition::{RegistryDefinition, TableDefinition, TableKind};

/// `impl Registry`.
pub(super) fn registry(definition: &RegistryDefinition<'_>) -> TokenStream {
    let own = definition.ident;
    let source = metadata::source(&definition.location, own);
    quote! {
        #[automatically_derived]
        impl __model::Registry for #own {
            const SOURCE: &'static __model::Source = &#source;
        }
    }
}

/// `const REGISTRY`, where it is not the program's own.
pub(super) fn of_model(table: &TableDefinition<'_>) -> TokenStream {
    let membership = match (&table.kind, &table.registry) {
        (TableKind::Extension(_) | TableKind::Projection(_), _) => {
            quote!(__model::Membership::of(__MODEL_BASE))
        }
        (_, Some(marker)) => {
            quote_spanned!(marker.span()=> __model::Membership::Named(<#marker as __model::Registry>::SOURCE))
        }
        (_, None) => return TokenStream::new(),
    };
    quote!(const REGISTRY: __model::Membership = #membership;)
}

/// `.of_registry(...)` behind the definition of what is no model.
pub(super) fn chosen(marker: Option<&Path>) -> Option<TokenStream> {
    let marker = marker?;
    Some(quote_spanned!(marker.span()=> .of_registry(<#marker as __model::Registry>::SOURCE)))
}

/// What is flattened belongs where its model does.
pub(super) fn of_mixin() -> TokenStream {
    quote!(
        const REGISTRY: __model::Membership = __model::Membership::Flattened;
    )
}

/// Whether the path names the same type wherever it stands in its crate.
pub(super) fn is_absolute(path: &Path) -> bool {
    path.leading_colon.is_some()
        || path
            .segments
            .first()
            .is_some_and(|first| first.ident == "crate")
}
