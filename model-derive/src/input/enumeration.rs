//! The enum that `EnumType` or `ColumnType` stands on.

use proc_macro2::Ident;
use syn::{Attribute, LitStr, Path, Result, Token, Variant};

use super::entry::{Entry, read_attributes};
use super::once::Once;
use super::rename_all::RenameAll;
use super::sqlx::SqlxInput;
use super::unknown::{Place, unknown_attribute};
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// What `#[model(...)]` says on an enum.
#[derive(Default)]
pub(crate) struct EnumInput {
    pub(crate) name: Once<LitStr>,
    pub(crate) schema: Once<LitStr>,
    pub(crate) rename_all: Once<(LitStr, RenameAll)>,
    pub(crate) comment: Once<LitStr>,
    pub(crate) krate: Once<Path>,
    pub(crate) sqlx: SqlxInput,
}

/// A variant and what its attributes say.
pub(crate) struct VariantInput {
    pub(crate) ident: Ident,
    pub(crate) rename: Once<LitStr>,
    pub(crate) sqlx: SqlxInput,
}

impl EnumInput {
    pub(crate) fn from_attributes(diagnostics: &Diagnostics, attributes: &[Attribute]) -> Self {
        let mut input = Self {
            sqlx: SqlxInput::from_attributes(attributes),
            ..Self::default()
        };
        read_attributes(diagnostics, attributes, |entry| input.read(entry));
        input
    }

    /// For `ColumnType`, which takes the path of model-core only.
    pub(crate) fn crate_only(diagnostics: &Diagnostics, attributes: &[Attribute]) -> Self {
        let mut input = Self::default();
        read_attributes(diagnostics, attributes, |entry| {
            if entry.name == symbol::CRATE {
                input.read(entry)
            } else {
                Err(unknown_attribute(&entry.name, Place::Newtype))
            }
        });
        input
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::NAME => self.name.set(entry, entry.text("status")?),
            symbol::SCHEMA => self.schema.set(entry, entry.text("app")?),
            symbol::RENAME_ALL => {
                let literal = entry.text("snake_case")?;
                let style = RenameAll::parse(&literal)?;
                self.rename_all.set(entry, (literal, style))
            }
            symbol::COMMENT => self.comment.set(entry, entry.text("...")?),
            symbol::CRATE => self.krate.set(entry, entry.path("my_facade::model_core")?),
            _ => Err(unknown_attribute(&entry.name, Place::Enum)),
        }
    }
}

impl VariantInput {
    pub(crate) fn from_variant(diagnostics: &Diagnostics, variant: &Variant) -> Self {
        let mut rename = Once::default();
        read_attributes(diagnostics, &variant.attrs, |entry| {
            if entry.name == symbol::RENAME {
                rename.set(entry, entry.text("active")?)
            } else {
                Err(unknown_attribute(&entry.name, Place::Variant))
            }
        });
        Self {
            ident: variant.ident.clone(),
            rename,
            sqlx: SqlxInput::from_attributes(&variant.attrs),
        }
    }
}

/// The integer of `#[repr(i32)]`, if there is one.
pub(crate) fn integer_repr(attributes: &[Attribute]) -> Option<Ident> {
    const INTEGERS: &[&str] = &[
        "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    ];
    let mut found = None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("repr"))
    {
        // rustc reports a `repr` that is none.
        let _: Result<()> = attribute.parse_nested_meta(|meta| {
            if let Some(word) = meta.path.get_ident()
                && INTEGERS.iter().any(|integer| word == integer)
            {
                found = Some(word.clone());
            }
            while !meta.input.is_empty() && !meta.input.peek(Token![,]) {
                meta.input.parse::<proc_macro2::TokenTree>()?;
            }
            Ok(())
        });
    }
    found
}
