//! How numbers run, and `#[derive(Sequence)]`'s attributes.

use syn::{Attribute, LitStr, Path, Result};

use super::entry::{Entry, Number, read_attributes};
use super::once::Once;
use super::unknown::{Place, unknown_attribute};
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// `start = 100, increment = 5, min = 1, max = 1000, cache = 20, cycle`.
#[derive(Default)]
pub(crate) struct SequenceNumbers {
    pub(crate) start: Once<Number<i64>>,
    pub(crate) increment: Once<Number<i64>>,
    pub(crate) min: Once<Number<i64>>,
    pub(crate) max: Once<Number<i64>>,
    pub(crate) cache: Once<Number<i64>>,
    pub(crate) cycle: Once<()>,
}

/// What `#[model(...)]` says on a sequence.
#[derive(Default)]
pub(crate) struct SequenceInput {
    pub(crate) name: Once<LitStr>,
    pub(crate) schema: Once<LitStr>,
    pub(crate) metadata: Once<Path>,
    pub(crate) numbers: SequenceNumbers,
    pub(crate) detached: Once<()>,
    pub(crate) krate: Once<Path>,
}

impl SequenceNumbers {
    /// Reads the entry if it is one of these; `None` if it is another.
    pub(super) fn read(&mut self, entry: &Entry<'_>) -> Option<Result<()>> {
        let (number, example) = match entry.name.to_string().as_str() {
            symbol::START => (&mut self.start, "100"),
            symbol::INCREMENT => (&mut self.increment, "5"),
            symbol::MIN => (&mut self.min, "1"),
            symbol::MAX => (&mut self.max, "1000"),
            symbol::CACHE => (&mut self.cache, "20"),
            symbol::CYCLE => return Some(entry.flag().and_then(|()| self.cycle.set(entry, ()))),
            _ => return None,
        };
        Some(
            entry
                .number(example)
                .and_then(|value| number.set(entry, value)),
        )
    }

    /// Start, increment, smallest, greatest, cache; and whether it begins anew.
    pub(crate) fn said(&self) -> ([Option<i64>; 5], bool) {
        let numbers = [
            &self.start,
            &self.increment,
            &self.min,
            &self.max,
            &self.cache,
        ];
        let numbers = numbers.map(|number| number.value().map(|number| number.value));
        (numbers, self.cycle.is_given())
    }
}

impl SequenceInput {
    pub(crate) fn from_attributes(diagnostics: &Diagnostics, attributes: &[Attribute]) -> Self {
        let mut input = Self::default();
        read_attributes(diagnostics, attributes, |entry| input.read(entry));
        input
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        if let Some(read) = self.numbers.read(entry) {
            return read;
        }
        match entry.name.to_string().as_str() {
            symbol::NAME => self.name.set(entry, entry.text("invoice_numbers")?),
            symbol::SCHEMA => self.schema.set(entry, entry.text("billing")?),
            symbol::METADATA => self.metadata.set(entry, entry.path("AnalyticsDb")?),
            symbol::DETACHED => entry.flag().and_then(|()| self.detached.set(entry, ())),
            symbol::CRATE => self.krate.set(entry, entry.path("my_facade::model_core")?),
            _ => Err(unknown_attribute(&entry.name, Place::Sequence)),
        }
    }
}
