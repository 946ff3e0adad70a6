//! `impl Sequence`: a sequence in rodata, registered as models are.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{DeriveInput, Error, Path};

use super::{enclosed, metadata, optional, registry, uniqueness};
use crate::definition::{SequenceDefinition, unraw};

pub(crate) fn sequence(definition: &SequenceDefinition<'_>) -> TokenStream {
    let own = definition.ident;
    let (schema, name) = (
        optional(definition.identity.schema.as_deref()),
        &definition.identity.name,
    );
    let options = options(definition.numbers);
    let source = metadata::source(&definition.location, own);
    let hash = Literal::u64_unsuffixed(definition.identity.hash());
    let detached = definition.detached;
    let registry = registry::chosen(definition.registry.as_ref());
    let registration = (!detached).then(|| {
        quote!(__model::inventory::submit! { __model::Registered(__model::definition_of::<#own>) })
    });
    let guards = uniqueness::sequence_guards(definition);
    let items = quote! {
        static __MODEL_SOURCE: __model::Source = #source;
        #[automatically_derived]
        impl __model::Sequence for #own {
            const SEQUENCE: &'static __model::SequenceObject =
                &__model::SequenceObject::fixed(#schema, #name, #options, &__MODEL_SOURCE);
            const DEFINITION: &'static __model::Definition =
                &__model::Definition::sequence(<Self as __model::Sequence>::SEQUENCE, #hash, #detached) #registry;
        }
        #[automatically_derived]
        impl __model::Listed for #own {
            const LISTED: &'static __model::Definition = <Self as __model::Sequence>::DEFINITION;
            const REFERENCE: __model::Requirement =
                __model::Requirement::Relation(__model::TableName::fixed(#schema, #name));
        }
        const _: &__model::Definition = <#own as __model::Listed>::LISTED;
        #registration
        #guards
    };
    enclosed(definition.krate.as_ref(), &items)
}

/// `SequenceOptions::fixed([...], cycle)`.
fn options((numbers, cycle): ([Option<i64>; 5], bool)) -> TokenStream {
    let numbers = super::optional_numbers(&numbers);
    quote!(__model::SequenceOptions::fixed([#numbers], #cycle))
}

/// What a failed derive still writes: its errors, and a sequence, so that no second error follows.
pub(crate) fn fallback_sequence(
    item: &DeriveInput,
    krate: Option<&Path>,
    errors: &Error,
) -> TokenStream {
    let own = &item.ident;
    let name = unraw(own);
    let (parameters, arguments, clause) = item.generics.split_for_impl();
    let items = quote! {
        static __MODEL_SOURCE: __model::Source =
            __model::Source::new("", "", __model::core::module_path!(), #name, "", 0);
        #[automatically_derived]
        impl #parameters __model::Sequence for #own #arguments #clause {
            const SEQUENCE: &'static __model::SequenceObject = &__model::SequenceObject::fixed(
                __model::None,
                #name,
                __model::SequenceOptions::NONE,
                &__MODEL_SOURCE,
            );
            const DEFINITION: &'static __model::Definition =
                &__model::Definition::sequence(<Self as __model::Sequence>::SEQUENCE, 0, true);
        }
        #[automatically_derived]
        impl #parameters __model::Listed for #own #arguments #clause {
            const LISTED: &'static __model::Definition = <Self as __model::Sequence>::DEFINITION;
            const REFERENCE: __model::Requirement =
                __model::Requirement::Relation(__model::TableName::fixed(__model::None, #name));
            const FAILED: __model::core::primitive::bool = true;
        }
    };
    let errors = errors.to_compile_error();
    let items = enclosed(krate, &items);
    quote!(#errors #items)
}
