//! `#[model_core::test]`: a plain `#[test]` that hands the function to the harness, for each database.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Attribute;
use syn::spanned::Spanned;

use super::word;
use crate::definition::{TestBackend, TestDefinition, VARIABLES};

pub(crate) fn test(test: &TestDefinition) -> TokenStream {
    let krate = test
        .krate
        .as_ref()
        .map_or_else(|| quote!(::model_core), ToTokens::to_token_stream);
    if test.is_several {
        several(test, &krate)
    } else {
        single(test, &krate)
    }
}

/// `#[test] fn name() { async fn name(db: ..) { .. } run(name) }`.
fn single(test: &TestDefinition, krate: &TokenStream) -> TokenStream {
    let function = &test.function;
    let (attributes, name, output) = (&function.attributes, &function.ident, &function.output);
    let inner = inner(test);
    let checks = test.backends.iter().map(|it| check(test, it, krate));
    let run = test
        .backends
        .iter()
        .map(|it| run(test, it, &name.to_token_stream(), krate));
    let ignored = test.backends.iter().map(|it| ignored(test, it));
    quote! {
        #(#ignored)*
        #(#attributes)*
        #[::core::prelude::v1::test]
        fn #name() #output {
            #inner
            #(#checks)*
            #(#run)*
        }
    }
}

/// The function itself, and a module of its name with a `#[test]` for each database.
fn several(test: &TestDefinition, krate: &TokenStream) -> TokenStream {
    let function = &test.function;
    let name = &function.ident;
    let (to_tests, to_function): (Vec<_>, Vec<_>) =
        function.attributes.iter().partition(|it| is_of_a_test(it));
    let inner = inner(test);
    let checks = test.backends.iter().map(|it| check(test, it, krate));
    let tests = test.backends.iter().map(|backend| {
        let own = format_ident!("{}", backend.word);
        let ignored = ignored(test, backend);
        let run = run(test, backend, &quote!(super::#name), krate);
        quote! {
            #ignored
            #(#to_tests)*
            #[::core::prelude::v1::test]
            fn #own() -> impl ::std::process::Termination {
                #run
            }
        }
    });
    quote! {
        #[cfg(test)]
        #(#to_function)*
        #inner
        #[cfg(test)]
        const _: () = { #(#checks)* };
        #[cfg(test)]
        mod #name {
            #[allow(unused_imports)]
            use super::*;
            #(#tests)*
        }
    }
}

/// The function as it is written.
fn inner(test: &TestDefinition) -> TokenStream {
    let function = &test.function;
    let (asyncness, name, pattern) = (&function.asyncness, &function.ident, &function.pattern);
    let (argument, output, body) = (&function.argument, &function.output, &function.body);
    let visibility = &function.visibility;
    quote!(#visibility #asyncness fn #name(#pattern: #argument) #output #body)
}

/// What the type system cannot say: that the argument is of the database that is asked for.
fn check(test: &TestDefinition, backend: &TestBackend, krate: &TokenStream) -> TokenStream {
    let argument = &test.function.argument;
    let variant = Ident::new(backend.variant, argument.span());
    // What is wrong is the type: all of the call stands there.
    let span = argument.span();
    let krate = krate.clone().into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    let krate: TokenStream = krate.collect();
    quote_spanned! {span=>
        const _: () = #krate::testing::check::<#argument>(#krate::testing::Backend::#variant);
    }
}

fn run(
    test: &TestDefinition,
    backend: &TestBackend,
    function: &TokenStream,
    krate: &TokenStream,
) -> TokenStream {
    // Of several, each is in a module of the test's name.
    let path = if test.is_several {
        quote!(::core::module_path!())
    } else {
        let name = test.function.ident.to_string();
        quote!(::core::concat!(::core::module_path!(), "::", #name))
    };
    let variant = word(backend.variant);
    let isolation = word(test.isolation);
    let tables = option(
        test.metadata
            .as_ref()
            .map(|list| quote!(|| #krate::MetaData::of(#list))),
    );
    let migrations = option(test.migrations.as_ref().map(ToTokens::to_token_stream));
    let threads = test.worker_threads.map(Literal::u32_unsuffixed);
    let threads = option(threads.map(ToTokens::into_token_stream));
    let seed = test.seed.as_ref().map_or_else(
        || quote!(#krate::testing::unseeded),
        |seed| {
            quote! {
                async |database: &#krate::testing::TestDatabase| {
                    #krate::testing::seeded(#seed(database).await)
                }
            }
        },
    );
    quote! {
        #krate::testing::run(
            &#krate::testing::Test {
                package: ::core::env!("CARGO_PKG_NAME"),
                folder: ::core::env!("CARGO_MANIFEST_DIR"),
                path: #path,
                backend: #krate::testing::Backend::#variant,
                tables: #tables,
                migrations: #migrations,
                isolation: #krate::testing::Isolation::#isolation,
                worker_threads: #threads,
            },
            #seed,
            #function,
        )
    }
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(
        || quote!(::core::option::Option::None),
        |value| quote!(::core::option::Option::Some(#value)),
    )
}

/// The attribute that passes over a test whose server is not there, and what makes cargo compile it anew when it may be.
fn ignored(test: &TestDefinition, backend: &TestBackend) -> TokenStream {
    let Some(absence) = &backend.absence else {
        return TokenStream::new();
    };
    let watched = VARIABLES.iter().map(|variable| {
        quote!(
            const _: ::core::option::Option<&str> = ::core::option_env!(#variable);
        )
    });
    let has_own = test
        .function
        .attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("ignore"));
    let reason = absence.reason.as_ref().filter(|_| !has_own);
    let ignore = reason.map(|reason| quote!(#[ignore = #reason]));
    quote!(#(#watched)* #ignore)
}

/// Whether an attribute says something of a test, and nothing of a function.
fn is_of_a_test(attribute: &Attribute) -> bool {
    ["ignore", "should_panic"]
        .iter()
        .any(|name| attribute.path().is_ident(name))
}
