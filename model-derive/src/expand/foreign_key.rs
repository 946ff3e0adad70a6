//! Foreign keys, and the checks that only the compiler can make.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use super::list::Lists;
use super::{optional, word};
use crate::definition::{
    ForeignKeyDefinition, ForeignKeyOptionsDefinition, KeyColumn, StructDefinition, TableIdentity,
    Target, unraw,
};
use crate::input::ReferentialAction;

pub(super) fn foreign_key(
    structure: &StructDefinition<'_>,
    lists: &Lists<'_>,
    key: &ForeignKeyDefinition,
) -> TokenStream {
    let name = optional(key.name.as_deref());
    let columns = lists.of(&key.columns);
    let mut expression = match &key.target {
        Target::Model { model, fields } => match fields.as_slice() {
            [field] => {
                let position = position(structure, &key.columns);
                single(structure, &name, &columns, &position, model, field)
            }
            fields => {
                let referred = referred(structure, lists, &columns, model, fields);
                quote!(__model::foreign_key(#name, #columns, #referred))
            }
        },
        Target::Named {
            table,
            columns: names,
        } => named(lists, &name, &columns, table, names),
    };
    for (method, action) in [("on_delete", key.on_delete), ("on_update", key.on_update)] {
        if let Some((action, _)) = action {
            let (method, variant) = (word(method), word(action.variant()));
            expression = quote!(#expression.#method(__model::ReferentialAction::#variant));
        }
    }
    if key.options.is_empty() {
        return expression;
    }
    let options = options(lists, &key.options);
    quote!(#expression.with_options(#options))
}

/// A reference to options that live as long as the program.
fn options(lists: &Lists<'_>, options: &ForeignKeyOptionsDefinition) -> TokenStream {
    let mut value = quote!(__model::ForeignKeyOptions::NONE);
    if options.match_full {
        value = quote!(#value.with_match_full());
    }
    if let Some(variant) = options.deferrable.map(word) {
        value = quote!(#value.with_deferrable(__model::Deferrable::#variant));
    }
    if !options.on_delete_columns.is_empty() {
        let columns = lists.of(&options.on_delete_columns);
        value = quote!(#value.with_on_delete_columns(#columns));
    }
    if options.not_valid {
        value = quote!(#value.with_not_valid());
    }
    quote!(const { &#value })
}

/// Refuses `set_null` on a column that takes no NULL.
pub(super) fn checks(
    structure: &StructDefinition<'_>,
    lists: &Lists<'_>,
    key: &ForeignKeyDefinition,
) -> TokenStream {
    let own = structure.ident;
    let columns = if key.options.on_delete_columns.is_empty() {
        lists.of(&key.columns)
    } else {
        lists.of(&key.options.on_delete_columns)
    };
    [key.on_delete, key.on_update]
        .into_iter()
        .flatten()
        .filter(|(action, _)| *action == ReferentialAction::SetNull)
        .map(|(_, span)| quote_spanned!(span=> const _: () = __model::nullable_columns::<#own>(#columns);))
        .collect()
}

/// A key of one column. The model is named once, so that what is wrong with it is reported once.
fn single(
    structure: &StructDefinition<'_>,
    name: &TokenStream,
    columns: &TokenStream,
    position: &TokenStream,
    model: &Path,
    field: &Ident,
) -> TokenStream {
    let (own, referred) = (structure.ident, unraw(field));
    quote_spanned!(field.span()=> __model::foreign_key_to::<#own, #model>(#name, #columns, #position, #referred))
}

/// Which of the struct's columns it is, where a derive sees that and the struct's registry; only the compiler knows where
/// flattened columns stand.
fn position(structure: &StructDefinition<'_>, columns: &[KeyColumn]) -> TokenStream {
    let position = match columns {
        [KeyColumn::Name(name)] if structure.is_programs_own && !structure.has_flattened() => {
            structure.columns().position(|column| column.name == *name)
        }
        _ => None,
    };
    if let Some(position) = position.map(Literal::usize_unsuffixed) {
        quote!(__model::Some(#position))
    } else {
        quote!(__model::None)
    }
}

/// The other table and its columns, looked up while compiling.
fn referred(
    structure: &StructDefinition<'_>,
    lists: &Lists<'_>,
    columns: &TokenStream,
    model: &Path,
    fields: &[Ident],
) -> Ident {
    let own = structure.ident;
    let count = Literal::usize_unsuffixed(fields.len());
    let names = fields.iter().map(unraw);
    let span = fields.last().map_or_else(Span::call_site, Ident::span);
    let found =
        quote_spanned!(span=> __model::refer::<#own, #model, #count>(#columns, [#(#names),*]));
    lists.hoist(
        "__MODEL_REFERRED",
        &quote!(&'static __model::Referred<#count>),
        &quote!(&#found),
    )
}

fn named(
    lists: &Lists<'_>,
    name: &TokenStream,
    columns: &TokenStream,
    table: &TableIdentity,
    names: &[String],
) -> TokenStream {
    let schema = optional(table.schema.as_deref());
    let table = &table.name;
    let names: Vec<KeyColumn> = names.iter().cloned().map(KeyColumn::Name).collect();
    let referred = lists.of(&names);
    quote!(__model::ForeignKey::fixed(#name, #columns, __model::TableName::fixed(#schema, #table), #referred))
}
