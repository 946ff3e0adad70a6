//! Hands the definition to the linker's collection.

use proc_macro2::TokenStream;
use quote::quote;

use crate::definition::{StructDefinition, TableDefinition};

pub(super) fn registration(table: &TableDefinition<'_>) -> TokenStream {
    if table.detached {
        return TokenStream::new();
    }
    let own = table.structure.ident;
    quote!(__model::inventory::submit! { __model::Registered(__model::definition_of::<#own>) })
}

/// Has rustc evaluate what a trait's constants say, so that its mistakes show when the crate is checked. The last
/// expression of the block, for a constant of its own would cost the compiler more than what it says.
pub(super) fn evaluation(structure: &StructDefinition<'_>) -> TokenStream {
    let own = structure.ident;
    quote!(__model::evaluate::<#own>())
}
