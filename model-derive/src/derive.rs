//! Each macro from its item to its tokens: attributes, input, definition, expansion.

use proc_macro2::{Span, TokenStream};
use syn::DeriveInput;

use crate::definition::{
    ColumnTypeDefinition, DdlItemDefinition, EnumDefinition, Location, RegistryDefinition,
    SequenceDefinition, StructDefinition, TableDefinition, TestDefinition,
};
use crate::diagnostics::Diagnostics;
use crate::expand;
use crate::input::{DdlItemInput, ModelInput, TestFunction, TestInput};

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

pub(crate) fn column_type(item: &DeriveInput, location: Location) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let definition = ColumnTypeDefinition::from_item(&diagnostics, item, location);
    match diagnostics.finish() {
        Ok(()) => expand::column_type(&definition),
        Err(errors) => expand::fallback_column_type(item, &definition, &errors),
    }
}

/// `place` finds where the item stands, by its name's span.
pub(crate) fn ddl(tokens: TokenStream, place: impl FnOnce(Span) -> Location) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let input = match DdlItemInput::parse(&diagnostics, tokens) {
        Ok(input) => input,
        Err(error) => {
            diagnostics.push(error);
            let errors = diagnostics.finish().expect_err("one was just reported");
            return errors.to_compile_error();
        }
    };
    let location = place(input.ident.span());
    let item = DdlItemDefinition::from_input(&diagnostics, input, location);
    match diagnostics.finish() {
        Ok(()) => expand::ddl_item(&item),
        Err(errors) => {
            expand::fallback_ddl_item(&item.visibility, &item.ident, item.krate.as_ref(), &errors)
        }
    }
}

/// A test that fails to be one is none: nothing calls it.
pub(crate) fn test(arguments: TokenStream, function: TokenStream) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let input = TestInput::parse(&diagnostics, arguments);
    let function = TestFunction::parse(function).map_err(|error| diagnostics.push(error));
    let test = function.map(|function| TestDefinition::new(&diagnostics, input, function));
    match (diagnostics.finish(), test) {
        (Ok(()), Ok(test)) => expand::test(&test),
        (Err(errors), _) => errors.to_compile_error(),
        (Ok(()), Err(())) => unreachable!("what cannot be parsed is reported"),
    }
}

pub(crate) fn sequence(item: &DeriveInput, location: Location) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let definition = SequenceDefinition::from_item(&diagnostics, item, location);
    match diagnostics.finish() {
        Ok(()) => expand::sequence(&definition),
        Err(errors) => expand::fallback_sequence(item, definition.krate.as_ref(), &errors),
    }
}

/// A registry that fails has no `impl`: nothing else would be said of it.
pub(crate) fn registry(item: &DeriveInput, location: Location) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let definition = RegistryDefinition::from_item(&diagnostics, item, location);
    match diagnostics.finish() {
        Ok(()) => expand::registry(&definition),
        Err(errors) => errors.to_compile_error(),
    }
}
