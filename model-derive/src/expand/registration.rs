//! Hands the definition to the linker's collection.

use proc_macro2::TokenStream;
use quote::quote;

use crate::definition::{StructDefinition, TableDefinition};

pub(super) fn registration(table: &TableDefinition<'_>) -> TokenStream {
    let evaluation = evaluation(&table.structure);
    if table.detached {
        return evaluation;
    }
    let own = table.structure.ident;
    quote! {
        #evaluation
        __model::inventory::submit! { __model::Registered(__model::definition_of::<#own>) }
    }
}

/// Has rustc evaluate what a trait's constants say, so that its mistakes show when the crate is checked.
pub(super) fn evaluation(structure: &StructDefinition<'_>) -> TokenStream {
    let own = structure.ident;
    quote!(const _: () = __model::evaluate::<#own>();)
}
