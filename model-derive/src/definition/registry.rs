//! `#[derive(Registry)]`: the marker of one of several databases.

use proc_macro2::Ident;
use syn::{DeriveInput, Path};

use super::location::Location;
use crate::diagnostics::Diagnostics;
use crate::input::EnumInput;

/// Everything that the derive writes out.
pub(crate) struct RegistryDefinition<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) location: Location,
}

impl<'a> RegistryDefinition<'a> {
    pub(crate) fn from_item(
        diagnostics: &Diagnostics,
        item: &'a DeriveInput,
        location: Location,
    ) -> Self {
        if !item.generics.params.is_empty() {
            diagnostics.error(
                item.ident.span(),
                "a registry is one type: take the generics away, `struct AnalyticsDb;`",
            );
        }
        let input = EnumInput::crate_only(diagnostics, &item.attrs);
        Self {
            ident: &item.ident,
            krate: input.krate.value().cloned(),
            location,
        }
    }
}
