//! From a list's fields to columns.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use syn::Path;

use super::column::{ColumnDefinition, Member};
use super::name::{name, unraw};
use crate::diagnostics::Diagnostics;
use crate::input::{ColumnReference, ModelInput, suggestion};
use crate::symbol;

/// A column in a key.
#[derive(Clone)]
pub(crate) enum KeyColumn {
    /// Its name is known.
    Name(String),
    /// A field or column of a struct that the derive does not see: looked up while compiling.
    Elsewhere { field: String, span: Span },
}

/// Where the columns are that this struct's own fields are not.
#[derive(Clone)]
pub(crate) enum Lookup {
    /// Nowhere: the struct's fields are all there is.
    Nowhere,
    /// In a table known by name only: nothing can be looked up.
    Unseen,
    /// In flattened structs.
    Flattened,
    /// In the model that is extended.
    Base(Path),
    /// In flattened structs, then in the model that is extended.
    FlattenedOrBase(Path),
}

/// The words that stand alone beside columns: a misspelt one looks like a field.
const OPTIONS: [&str; 7] = [
    symbol::UNIQUE,
    symbol::NULLS_NOT_DISTINCT,
    symbol::DEFERRABLE,
    symbol::INITIALLY_DEFERRED,
    symbol::MATCH_FULL,
    symbol::FULLTEXT,
    symbol::SPATIAL,
];

/// Finds columns for lists.
pub(super) struct Resolver<'a> {
    pub(super) diagnostics: &'a Diagnostics,
    pub(super) input: &'a ModelInput<'a>,
    pub(super) members: &'a [Member],
    pub(super) lookup: &'a Lookup,
}

impl Resolver<'_> {
    /// The columns of a list; `what` is the list's name.
    pub(super) fn columns(&self, references: &[ColumnReference], list: &Ident) -> Vec<KeyColumn> {
        if references.is_empty() {
            self.diagnostics.error(
                list.span(),
                format!("`{list}` names no column: write `{list}(first_field, second_field)`"),
            );
        }
        let mut seen = HashSet::new();
        let mut columns = Vec::with_capacity(references.len());
        for reference in references {
            let Some(column) = self.column(reference) else {
                continue;
            };
            if !seen.insert(column.text().to_lowercase()) {
                self.diagnostics.error(
                    reference.span(),
                    format!("column `{}` is twice in this list", column.text()),
                );
            }
            columns.push(column);
        }
        columns
    }

    /// `None` when the mistake has been reported.
    pub(super) fn column(&self, reference: &ColumnReference) -> Option<KeyColumn> {
        match reference {
            ColumnReference::Field(field) => self.by_field(field),
            ColumnReference::Name(literal) => {
                let text = name(self.diagnostics, literal, "the column's name");
                self.by_name(text, literal.span())
            }
        }
    }

    fn by_field(&self, field: &Ident) -> Option<KeyColumn> {
        let text = unraw(field);
        let own = self.own().find(|column| unraw(&column.field) == text);
        if let Some(column) = own {
            return Some(KeyColumn::Name(column.name.clone()));
        }
        if let Some(message) = self.without_column(&text) {
            self.diagnostics.error(field.span(), message);
            return None;
        }
        match self.lookup {
            Lookup::Nowhere => self.missing(&text, field.span(), "field"),
            Lookup::Unseen => {
                self.diagnostics.error(
                    field.span(),
                    format!("no field `{text}` in this struct; name a column of the existing table in quotes: `\"{text}\"`"),
                );
                None
            }
            _ => Some(KeyColumn::Elsewhere {
                field: text,
                span: field.span(),
            }),
        }
    }

    fn by_name(&self, text: String, span: Span) -> Option<KeyColumn> {
        let folded = text.to_lowercase();
        let own = self
            .own()
            .find(|column| column.name.to_lowercase() == folded);
        if let Some(column) = own {
            return Some(KeyColumn::Name(column.name.clone()));
        }
        match self.lookup {
            Lookup::Nowhere => self.missing(&text, span, "column"),
            Lookup::Unseen => Some(KeyColumn::Name(text)),
            _ => Some(KeyColumn::Elsewhere { field: text, span }),
        }
    }

    /// Fields that exist and have no column of their own.
    fn without_column(&self, text: &str) -> Option<String> {
        let field = self
            .input
            .fields
            .iter()
            .find(|field| unraw(&field.field) == text)?;
        let flattened = self
            .members
            .iter()
            .any(|member| matches!(member, Member::Flattened { field: flattened, .. } if *flattened == field.field));
        Some(if flattened {
            format!("field `{text}` is flattened and is no column itself: name one of its columns")
        } else {
            format!("field `{text}` is skipped: it has no column")
        })
    }

    /// Silent when a field could not be read, which has been reported.
    fn missing(&self, text: &str, span: Span, kind: &str) -> Option<KeyColumn> {
        let names: Vec<String> = match kind {
            "field" => self.own().map(|column| unraw(&column.field)).collect(),
            _ => self.own().map(|column| column.name.clone()).collect(),
        };
        let near = suggestion(text, names.iter().map(String::as_str));
        let advice = if let Some(meant) = near {
            format!(", did you mean `{meant}`?")
        } else if let Some(option) = suggestion(text, OPTIONS) {
            format!(", did you mean the option `{option}`?")
        } else {
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("; it has {}", quoted.join(", "))
        };
        let item = self.input.ident;
        self.diagnostics
            .error(span, format!("no {kind} `{text}` in `{item}`{advice}"));
        None
    }

    fn own(&self) -> impl Iterator<Item = &ColumnDefinition> {
        self.members.iter().filter_map(Member::column)
    }
}

impl KeyColumn {
    /// The name, as far as it is known.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Name(text) | Self::Elsewhere { field: text, .. } => text,
        }
    }
}
