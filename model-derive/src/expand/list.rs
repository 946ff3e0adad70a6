//! Lists of column names. A call in a list would not be `'static`: such lists are constants of their own.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::definition::{KeyColumn, Lookup, StructDefinition};

/// The lists of one expansion; equal ones are one constant.
pub(super) struct Lists<'a> {
    structure: &'a StructDefinition<'a>,
    lists: RefCell<Vec<(String, TokenStream)>>,
}

impl<'a> Lists<'a> {
    pub(super) fn new(structure: &'a StructDefinition<'a>) -> Self {
        Self {
            structure,
            lists: RefCell::default(),
        }
    }

    /// These columns as an expression that lives as long as the program: names are promoted, what has to be looked
    /// up is hoisted.
    pub(super) fn of(&self, columns: &[KeyColumn]) -> TokenStream {
        let all_known = columns
            .iter()
            .all(|column| matches!(column, KeyColumn::Name(_)));
        let columns = columns.iter().map(|column| self.column(column));
        let list = quote!(&[#(__model::Static(#columns)),*]);
        if all_known {
            return list;
        }
        let name = self.hoist("__MODEL_LIST", &quote!(&'static [__model::Name]), &list);
        quote!(#name)
    }

    /// The name of a constant of this type and value.
    pub(super) fn hoist(&self, prefix: &str, ty: &TokenStream, value: &TokenStream) -> Ident {
        let text = value.to_string();
        let mut lists = self.lists.borrow_mut();
        let known = lists.iter().position(|(other, _)| *other == text);
        let index = known.unwrap_or(lists.len());
        let name = format_ident!("{prefix}_{index}", span = Span::call_site());
        if known.is_none() {
            lists.push((text, quote!(const #name: #ty = #value;)));
        }
        name
    }

    /// The constants.
    pub(super) fn into_tokens(self) -> TokenStream {
        self.lists
            .into_inner()
            .into_iter()
            .map(|(_, tokens)| tokens)
            .collect()
    }

    /// A column's name as an expression.
    pub(super) fn column(&self, column: &KeyColumn) -> TokenStream {
        let (field, span) = match column {
            KeyColumn::Name(name) => return quote!(#name),
            KeyColumn::Elsewhere { field, span } => (field, *span),
        };
        let own = self.structure.ident;
        match &self.structure.lookup {
            Lookup::Base(base) => quote_spanned!(span=> __model::column_name::<#base>(#field)),
            Lookup::FlattenedOrBase(base) => {
                quote_spanned!(span=> __model::column_name_of_either::<#own, #base>(#field))
            }
            // Nothing is elsewhere where there is nowhere to look.
            Lookup::Flattened | Lookup::Nowhere | Lookup::Unseen => {
                quote_spanned!(span=> __model::column_name::<#own>(#field))
            }
        }
    }
}
