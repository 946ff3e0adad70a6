//! The item that a derive stands on.

use proc_macro2::Ident;
use syn::{Data, DeriveInput, Fields, Generics};

use super::column::ColumnInput;
use super::container::ContainerInput;
use crate::diagnostics::Diagnostics;

/// A struct of columns: for `Model` or for `Columns`.
pub(crate) struct ModelInput<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) container: ContainerInput,
    pub(crate) fields: Vec<ColumnInput>,
    /// Whether the struct and every attribute could be read: if not, nothing is called missing.
    pub(crate) understood: bool,
}

impl<'a> ModelInput<'a> {
    pub(crate) fn from_item(diagnostics: &Diagnostics, item: &'a DeriveInput) -> Self {
        let before = diagnostics.count();
        let container = ContainerInput::from_attributes(diagnostics, &item.attrs);
        let fields = fields(diagnostics, item, &container);
        Self {
            ident: &item.ident,
            generics: &item.generics,
            container,
            fields,
            understood: diagnostics.count() == before,
        }
    }
}

fn fields(
    diagnostics: &Diagnostics,
    item: &DeriveInput,
    container: &ContainerInput,
) -> Vec<ColumnInput> {
    let message = match &item.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                return fields
                    .named
                    .iter()
                    .filter_map(|field| {
                        Some(ColumnInput::from_field(
                            diagnostics,
                            field.ident.as_ref()?,
                            field,
                        ))
                    })
                    .collect();
            }
            Fields::Unnamed(_) => {
                "a table needs names for its columns: give the fields names, `struct Tag { id: i64 }`"
            }
            Fields::Unit if container.options.is_partition => return Vec::new(),
            Fields::Unit => {
                "a table needs columns: give the struct fields, `struct Tag { id: i64 }`"
            }
        },
        Data::Enum(_) => "an enum is no table; derive `EnumType` for an enum that a column holds",
        Data::Union(_) => "a union is no table; write a struct",
    };
    diagnostics.error(item.ident.span(), message);
    Vec::new()
}
