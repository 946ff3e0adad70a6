//! Each derive from its item to its tokens: attributes, input, definition, expansion.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::definition::{
    ColumnTypeDefinition, EnumDefinition, Location, StructDefinition, TableDefinition,
};
use crate::diagnostics::Diagnostics;
use crate::expand;
use crate::input::ModelInput;

pub(crate) fn model(item: &DeriveInput, location: Location) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let input = ModelInput::from_item(&diagnostics, item);
    let table = TableDefinition::from_input(&diagnostics, &input, location);
    match diagnostics.finish() {
        Ok(()) => expand::model(&table),
        Err(errors) => expand::fallback_model(item, table.structure.krate.as_ref(), &errors),
    }
}

pub(crate) fn columns(item: &DeriveInput) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let input = ModelInput::from_item(&diagnostics, item);
    let structure = StructDefinition::mixin(&diagnostics, &input);
    match diagnostics.finish() {
        Ok(()) => expand::columns(&structure),
        Err(errors) => expand::fallback_columns(item, structure.krate.as_ref(), &errors),
    }
}

pub(crate) fn enumeration(item: &DeriveInput, location: Location) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let definition = EnumDefinition::from_item(&diagnostics, item, location);
    match diagnostics.finish() {
        Ok(()) => expand::enumeration(&definition),
        Err(errors) => expand::fallback_enum(item, definition.krate.as_ref(), &errors),
    }
}

pub(crate) fn column_type(item: &DeriveInput) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let definition = ColumnTypeDefinition::from_item(&diagnostics, item);
    match diagnostics.finish() {
        Ok(()) => expand::column_type(&definition),
        Err(errors) => expand::fallback_column_type(item, &definition, &errors),
    }
}
