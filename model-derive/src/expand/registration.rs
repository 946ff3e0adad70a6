//! Hands the definition to the linker's collection.

use proc_macro2::TokenStream;
use quote::quote;

use crate::definition::{StructDefinition, TableDefinition};

pub(super) fn registration(table: &TableDefinition<'_>) -> TokenStream {
    if table.detached {
        return evaluation(&table.structure);
    }
    let own = table.structure.ident;
    quote! {
        __model::inventory::submit! { __model::Registered(<#own as __model::Model>::DEFINITION) }
    }
}

/// For what is not registered: has rustc evaluate it all the same, so that its mistakes show.
pub(super) fn evaluation(structure: &StructDefinition<'_>) -> TokenStream {
    let own = structure.ident;
    quote!(const _: () = __model::evaluate::<#own>();)
}
