//! `impl EnumType`: labels in rodata.

use proc_macro2::TokenStream;
use quote::quote;

use super::{metadata, optional};
use crate::definition::EnumDefinition;

pub(super) fn enum_type(definition: &EnumDefinition<'_>) -> TokenStream {
    let own = definition.ident;
    let source = metadata::source(&definition.location, own);
    let (schema, comment) = (
        optional(definition.schema.as_deref()),
        optional(definition.comment.as_deref()),
    );
    let name = &definition.name;
    let (variants, labels): (Vec<&String>, Vec<&String>) = definition
        .variants
        .iter()
        .map(|(variant, label)| (variant, label))
        .unzip();
    quote! {
        static __MODEL_SOURCE: __model::Source = #source;
        const __MODEL_LABELS: &[__model::Name] = &[#(__model::Static(#labels)),*];
        static __MODEL_ENUM: __model::EnumDefinition =
            __model::EnumDefinition::fixed(#schema, #name, __MODEL_LABELS, #comment, &__MODEL_SOURCE);
        #[automatically_derived]
        impl __model::ColumnType for #own {
            const SQL_TYPE: __model::SqlType = __model::SqlType::Enum(__model::Static(&__MODEL_ENUM));
        }
        #[automatically_derived]
        impl __model::ArrayElement for #own {}
        #[automatically_derived]
        impl __model::EnumType for #own {
            const ENUM: &'static __model::EnumDefinition = &__MODEL_ENUM;
            const VARIANTS: __model::Variants = &[#((#variants, #labels)),*];
        }
    }
}
