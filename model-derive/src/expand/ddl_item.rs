//! `ddl!`: a type that stands for the item, and its definition.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::{Error, Path, Visibility};

use super::{enclosed, metadata, optional, registry, uniqueness, view};
use crate::definition::{DdlItemDefinition, Texts};

pub(crate) fn ddl_item(item: &DdlItemDefinition) -> TokenStream {
    let DdlItemDefinition {
        attributes,
        visibility,
        ident: own,
        name,
        ..
    } = item;
    let definition = definition(item);
    let registration = registration(item);
    let guards = uniqueness::item_guards(item);
    let items = quote! {
        impl #own {
            /// What is registered of the item.
            #[allow(dead_code)]
            #visibility const DEFINITION: &'static __model::Definition = <Self as __model::Listed>::LISTED;
        }
        #[automatically_derived]
        impl __model::Listed for #own {
            const LISTED: &'static __model::Definition = #definition;
            const REFERENCE: __model::Requirement = __model::Requirement::fixed_item(#name);
        }
        #registration
        #guards
    };
    let block = enclosed(item.krate.as_ref(), &items);
    quote! {
        #(#attributes)*
        #[allow(non_camel_case_types, dead_code)]
        #visibility enum #own {}
        #block
    }
}

fn definition(item: &DdlItemDefinition) -> TokenStream {
    let name = &item.name;
    let texts = [
        &item.create,
        &item.drop,
        &item.create_if_missing,
        &item.exists,
    ]
    .map(text);
    let requires = view::requirements(&item.requires);
    let source = metadata::source(&item.location, &item.ident);
    let hash = Literal::u64_unsuffixed(item.hash());
    let detached = item.detached;
    let registry = registry::chosen(item.registry.as_ref());
    quote! {
        &__model::Definition::item(
            const { &__model::DdlItem::fixed(#name, #(#texts,)* #requires, const { &#source }) },
            #hash,
            #detached,
        ) #registry
    }
}

fn text(texts: &Texts) -> TokenStream {
    if texts.iter().all(Option::is_none) {
        return quote!(__model::SqlText::NONE);
    }
    let texts = texts.each_ref().map(|text| optional(text.as_deref()));
    quote!(__model::SqlText::fixed([#(#texts),*]))
}

/// Evaluated in any case, for a mistake shows only where it is.
fn registration(item: &DdlItemDefinition) -> TokenStream {
    let own = &item.ident;
    let evaluation = quote! {
        const _: &__model::Definition = <#own as __model::Listed>::LISTED;
    };
    if item.detached {
        return evaluation;
    }
    quote! {
        #evaluation
        __model::inventory::submit! { __model::Registered(__model::definition_of::<#own>) }
    }
}

/// What a failed `ddl!` still writes: its errors, and a type of its name, so that no second error follows.
pub(crate) fn fallback_ddl_item(
    visibility: &Visibility,
    own: &Ident,
    krate: Option<&Path>,
    errors: &Error,
) -> TokenStream {
    let errors = errors.to_compile_error();
    let name = own.to_string();
    let source = quote!(__model::Source::new("", "", __model::core::module_path!(), #name, "", 0));
    let none = vec![quote!(__model::SqlText::NONE); 4];
    let items = quote! {
        impl #own {
            #[allow(dead_code)]
            #visibility const DEFINITION: &'static __model::Definition = <Self as __model::Listed>::LISTED;
        }
        #[automatically_derived]
        impl __model::Listed for #own {
            const LISTED: &'static __model::Definition = &__model::Definition::item(
                const { &__model::DdlItem::fixed(#name, #(#none,)* &[], const { &#source }) },
                0,
                true,
            );
            const REFERENCE: __model::Requirement = __model::Requirement::fixed_item(#name);
            const FAILED: __model::core::primitive::bool = true;
        }
    };
    let block = enclosed(krate, &items);
    quote! {
        #errors
        #[allow(non_camel_case_types, dead_code, missing_docs)]
        #visibility enum #own {}
        #block
    }
}
