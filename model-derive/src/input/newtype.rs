//! What `#[model(...)]` says on a type that is stored as another.

use syn::{Attribute, LitStr, Path, Result};

use super::container::CheckInput;
use super::entry::{Entry, Number, read_attributes};
use super::once::{Given, Once};
use super::unknown::{Place, unknown_attribute};
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// A domain's name and conditions, all of them optional.
#[derive(Default)]
pub(crate) struct NewtypeInput {
    pub(crate) domain: Once<LitStr>,
    pub(crate) schema: Once<LitStr>,
    pub(crate) max_length: Once<Number<u32>>,
    pub(crate) checks: Vec<Given<CheckInput>>,
    pub(crate) krate: Once<Path>,
}

impl NewtypeInput {
    pub(crate) fn from_attributes(diagnostics: &Diagnostics, attributes: &[Attribute]) -> Self {
        let mut input = Self::default();
        read_attributes(diagnostics, attributes, |entry| input.read(entry));
        input
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::DOMAIN => self.domain.set(entry, entry.text("email")?),
            symbol::SCHEMA => self.schema.set(entry, entry.text("app")?),
            symbol::MAX_LENGTH => self.max_length.set(entry, entry.number("320")?),
            symbol::CHECK => {
                self.checks.push(Given {
                    name: entry.name.clone(),
                    value: CheckInput::parse(entry)?,
                });
                Ok(())
            }
            symbol::CRATE => self.krate.set(entry, entry.path("my_facade::model_core")?),
            _ => Err(unknown_attribute(&entry.name, Place::Newtype)),
        }
    }
}
