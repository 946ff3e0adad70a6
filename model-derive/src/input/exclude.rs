//! `exclude(using = "gist", with(room, "="), with(expr("tsrange(starts, ends)"), "&&"))`.

use syn::{LitStr, Result};

use super::column_list::unknown_option;
use super::entry::Entry;
use super::index::ExcludedInput;
use super::key::DeferralInput;
use super::once::Once;
use crate::symbol;

/// An exclusion constraint as written.
#[derive(Default)]
pub(crate) struct ExcludeInput {
    pub(crate) elements: Vec<ExcludedInput>,
    pub(crate) name: Once<LitStr>,
    pub(crate) using: Once<LitStr>,
    pub(crate) predicate: Once<LitStr>,
    pub(crate) deferral: DeferralInput,
}

const KNOWN: &[&str] = &[
    symbol::WITH,
    symbol::USING,
    symbol::WHERE,
    symbol::NAME,
    symbol::DEFERRABLE,
    symbol::INITIALLY_DEFERRED,
];

impl ExcludeInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut exclude = Self::default();
        entry.list("with(room, \"=\")", |input| {
            exclude.read(&Entry::parse(input)?)
        })?;
        Ok(exclude)
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::WITH => {
                self.elements.push(ExcludedInput::parse(entry)?);
                Ok(())
            }
            symbol::USING => self.using.set(entry, entry.text("gist")?),
            symbol::WHERE => self.predicate.set(entry, entry.text("active")?),
            symbol::NAME => self.name.set(entry, entry.text("...")?),
            symbol::DEFERRABLE | symbol::INITIALLY_DEFERRED => self.deferral.read(entry),
            _ => Err(unknown_option(&entry.name, KNOWN, "")),
        }
    }
}
