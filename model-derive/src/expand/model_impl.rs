//! `impl Model`, and for a table `impl Base`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{metadata, optional};
use crate::definition::{TableDefinition, TableKind};

pub(super) fn model_impl(table: &TableDefinition<'_>) -> TokenStream {
    let own = table.structure.ident;
    let name = name(&table.kind);
    let definition = metadata::definition(table);
    let base = match &table.kind {
        TableKind::Table(..) => quote! {
            #[automatically_derived]
            impl __model::Base for #own {}
        },
        _ => TokenStream::new(),
    };
    quote! {
        #[automatically_derived]
        impl __model::Model for #own {
            const NAME: __model::TableName = #name;
            const DEFINITION: &'static __model::Definition = #definition;
        }
        #base
    }
}

fn name(kind: &TableKind) -> TokenStream {
    match kind {
        TableKind::Table(identity, _)
        | TableKind::ExtendExisting(identity)
        | TableKind::KeepExisting(identity) => {
            let (schema, name) = (optional(identity.schema.as_deref()), &identity.name);
            quote!(__model::TableName::fixed(#schema, #name))
        }
        TableKind::Extension(_) | TableKind::Projection(_) => {
            quote!(__model::table_name(__MODEL_BASE))
        }
    }
}
