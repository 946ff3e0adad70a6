//! A column: one const call, and one more for each attribute.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{optional, optional_numbers, word};
use crate::definition::{
    ColumnDefinition, ColumnStorageDefinition, ColumnType, DefaultDefinition,
    EngineColumnDefinition, PrimaryKeyDefinition, StructDefinition, TypeRefinement, unraw,
};

/// `column::<T>("name")` with its refinements.
pub(super) fn column(structure: &StructDefinition<'_>, column: &ColumnDefinition) -> TokenStream {
    let mut expression = created(column);
    if let Some(span) = primary_key_span(structure, column) {
        call(&mut expression, span, "primary", &TokenStream::new());
    }
    if let Some(span) = column.identity {
        call(&mut expression, span, "numbered", &TokenStream::new());
        if column.always {
            call(&mut expression, span, "always", &TokenStream::new());
        }
    }
    if let Some(refinement) = &column.refinement {
        refine(&mut expression, column, refinement);
    }
    if let Some(default) = &column.default {
        give_default(&mut expression, default);
    }
    if let Some(options) = options(column) {
        // Of all that they say, its numbers alone can be wrong for the column's type.
        call(
            &mut expression,
            column.identity.unwrap_or_else(Span::call_site),
            "with_options",
            &quote!(const { &#options }),
        );
    }
    expression
}

/// What few columns say: `ColumnOptions::NONE` and one const call each; `None` for all other columns.
fn options(column: &ColumnDefinition) -> Option<TokenStream> {
    let field = unraw(&column.field);
    let said = [
        (field != column.name).then(|| quote!(.field(#field))),
        column.comment.as_ref().map(|text| quote!(.comment(#text))),
        column
            .renamed_from
            .as_ref()
            .map(|old| quote!(.renamed_from(#old))),
        column.overrides.then(|| quote!(.overriding())),
        column.generated.as_ref().map(|(expression, is_virtual)| {
            let storage = word(if *is_virtual { "Virtual" } else { "Stored" });
            quote!(.generated(#expression, __model::GeneratedStorage::#storage))
        }),
        (column.sequence != ([None; 5], false)).then(|| {
            let (numbers, cycle) = &column.sequence;
            let numbers = optional_numbers(numbers);
            quote!(.sequence([#numbers], #cycle))
        }),
        (column.collations != [const { None }; 4]).then(|| {
            let names = column
                .collations
                .iter()
                .map(|name| optional(name.as_deref()));
            quote!(.collations([#(#names),*]))
        }),
        (column.storage != ColumnStorageDefinition::default()).then(|| storage(&column.storage)),
    ];
    let said: TokenStream = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| quote!(__model::ColumnOptions::NONE #said))
}

/// `.postgres(...)`, `.mariadb(...)`, `.mysql(...)`, those that say something.
fn storage(storage: &ColumnStorageDefinition) -> TokenStream {
    let ColumnStorageDefinition {
        compression,
        storage,
        mariadb,
        mysql,
    } = storage;
    let postgres = (compression.is_some() || storage.is_some()).then(|| {
        let compression = optional(compression.as_deref());
        let mode = if let Some(mode) = storage {
            let mode = word(mode);
            quote!(__model::Some(__model::StorageMode::#mode))
        } else {
            quote!(__model::None)
        };
        quote!(.postgres(#compression, #mode))
    });
    let engines = [("mariadb", mariadb), ("mysql", mysql)];
    let engines = engines
        .into_iter()
        .filter(|(_, column)| **column != EngineColumnDefinition::default())
        .map(|(database, EngineColumnDefinition { charset, flags })| {
            let (database, charset) = (word(database), optional(charset.as_deref()));
            quote!(.#database(#charset, [#(#flags),*]))
        });
    quote!(#postgres #(#engines)*)
}

/// Spans on the type: that is where a missing `ColumnType` is to be reported.
fn created(column: &ColumnDefinition) -> TokenStream {
    let name = &column.name;
    match &column.ty {
        ColumnType::Rust(ty) => quote_spanned!(ty.span()=> __model::column::<#ty>(#name)),
        ColumnType::Json { nullable } => quote!(__model::json_column(#name, #nullable)),
    }
}

/// Wraps the expression in a call that is wholly within `span`, so that a panic is reported there.
fn call(expression: &mut TokenStream, span: Span, function: &str, arguments: &TokenStream) {
    let function = Ident::new(function, span);
    let comma = (!arguments.is_empty()).then(|| quote!(,));
    *expression = quote_spanned!(span=> __model::Column::#function(#expression #comma #arguments));
}

/// Where the column is put into the key: on its field, or in the struct's list.
fn primary_key_span(structure: &StructDefinition<'_>, column: &ColumnDefinition) -> Option<Span> {
    match &structure.primary_key {
        PrimaryKeyDefinition::Fields => column.primary_key,
        PrimaryKeyDefinition::Listed(key) => key
            .columns
            .iter()
            .any(|listed| listed.text() == column.name)
            .then(|| column.field.span()),
    }
}

fn refine(expression: &mut TokenStream, column: &ColumnDefinition, refinement: &TypeRefinement) {
    match refinement {
        TypeRefinement::MaxLength(length) => {
            let value = Literal::u32_unsuffixed(length.value);
            call(expression, length.span, "limit", &quote!(#value));
        }
        TypeRefinement::Numeric { precision, scale } => {
            let value = Literal::u16_unsuffixed(precision.value);
            let scale = if let Some(scale) = scale {
                quote!(__model::Some(#scale))
            } else {
                quote!(__model::None)
            };
            call(
                expression,
                precision.span,
                "numeric",
                &quote!(#value, #scale),
            );
        }
        TypeRefinement::Sql(text) => {
            let custom =
                quote!(__model::CustomType::fixed([__model::Some(#text); 4], __model::None));
            call(
                expression,
                Span::call_site(),
                "typed",
                &quote!(const { &#custom }),
            );
        }
        TypeRefinement::SqlEach {
            texts,
            otherwise,
            extension,
        } => {
            let ty = match &column.ty {
                ColumnType::Rust(ty) => ty.to_token_stream(),
                ColumnType::Json { .. } => quote!(__model::AsJson),
            };
            let texts = texts.iter().map(|text| optional(text.as_deref()));
            let otherwise = if let Some(length) = otherwise {
                let value = Literal::u32_unsuffixed(length.value);
                quote_spanned!(length.span=> __model::limited_type::<#ty, #value>())
            } else {
                quote!(__model::type_of::<#ty>())
            };
            let brought = extension.as_ref().map(|name| quote!(.brought_by(#name)));
            let custom = quote!(__model::CustomType::fixed([#(#texts),*], __model::Some(#otherwise)) #brought);
            call(
                expression,
                Span::call_site(),
                "typed",
                &quote!(const { &#custom }),
            );
        }
    }
}

fn give_default(expression: &mut TokenStream, default: &DefaultDefinition) {
    match default {
        DefaultDefinition::Bool(value, span) => {
            call(expression, *span, "default_bool", &quote!(#value));
        }
        DefaultDefinition::Int(value, span) => {
            let value = Literal::i128_unsuffixed(*value);
            call(expression, *span, "default_int", &quote!(#value));
        }
        DefaultDefinition::Float(text, span) => {
            call(expression, *span, "default_float", &quote!(#text));
        }
        DefaultDefinition::Text(text) => {
            call(expression, text.span(), "default_text", &quote!(#text));
        }
        DefaultDefinition::Variant { ty, variant } => {
            let name = unraw(variant);
            let span = variant.span();
            // rustc knows the variants, and which of them a misspelt one is like.
            *expression = quote_spanned! {span=>
                __model::Column::default_variant::<#ty>({ const _: () = { let _ = #ty::#variant; }; #expression }, #name)
            };
        }
        DefaultDefinition::Sequence(path) => {
            *expression = quote_spanned! {path.span()=>
                __model::Column::default_sequence::<#path>(#expression)
            };
        }
        DefaultDefinition::Sql(text) => {
            call(expression, Span::call_site(), "default_sql", &quote!(#text));
        }
    }
}
