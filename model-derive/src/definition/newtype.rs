//! `#[derive(ColumnType)]`: a type that is stored as another.

use proc_macro2::Ident;
use syn::{Data, DeriveInput, Fields, Generics, Path, Type};

use super::domain::DomainDefinition;
use super::location::Location;
use crate::diagnostics::Diagnostics;
use crate::input::{NewtypeInput, integer_repr};

/// Everything that the derive writes out.
pub(crate) struct ColumnTypeDefinition<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) krate: Option<Path>,
    pub(crate) domain: Option<DomainDefinition>,
    /// `None` when a mistake has been reported.
    pub(crate) source: Option<ColumnTypeSource>,
}

/// The integers that are column types.
const STORED: &[&str] = &["i8", "i16", "i32", "i64", "u8", "u16", "u32"];

/// The type that decides.
pub(crate) enum ColumnTypeSource {
    /// The one field's.
    Field(Box<Type>),
    /// An enum's `#[repr(...)]`.
    Repr(Ident),
}

impl<'a> ColumnTypeDefinition<'a> {
    pub(crate) fn from_item(
        diagnostics: &Diagnostics,
        item: &'a DeriveInput,
        location: Location,
    ) -> Self {
        let input = NewtypeInput::from_attributes(diagnostics, &item.attrs);
        let source = match &item.data {
            Data::Struct(data) => field(&data.fields),
            Data::Enum(data) => repr(
                diagnostics,
                item,
                data.variants
                    .iter()
                    .all(|variant| matches!(variant.fields, Fields::Unit)),
            ),
            Data::Union(_) => Err("a union is no column type; write a struct around one value"),
        };
        Self {
            ident: &item.ident,
            generics: &item.generics,
            krate: input.krate.value().cloned(),
            domain: DomainDefinition::from_input(diagnostics, item, &input, location),
            source: source
                .map_err(|message| diagnostics.error(item.ident.span(), message))
                .ok(),
        }
    }
}

fn field(fields: &Fields) -> Result<ColumnTypeSource, &'static str> {
    let mut fields = fields.iter();
    match (fields.next(), fields.next()) {
        (Some(only), None) => Ok(ColumnTypeSource::Field(Box::new(only.ty.clone()))),
        _ => Err(
            "`ColumnType` is for a struct around one value, `struct Email(String);`; for several columns derive `Columns`",
        ),
    }
}

fn repr(
    diagnostics: &Diagnostics,
    item: &DeriveInput,
    fieldless: bool,
) -> Result<ColumnTypeSource, &'static str> {
    if !fieldless {
        return Err("an enum with data is no column type: take the fields away");
    }
    let repr = integer_repr(&item.attrs).ok_or(
        "`ColumnType` is for an enum that is stored as an integer: add `#[repr(i32)]`, or derive `EnumType` for labels",
    )?;
    if !STORED.iter().any(|integer| repr == integer) {
        diagnostics.error(
            repr.span(),
            format!("no column holds every `{repr}`: write `#[repr(i64)]` or a smaller integer"),
        );
    }
    Ok(ColumnTypeSource::Repr(repr))
}
