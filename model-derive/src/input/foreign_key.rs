//! `foreign_key(a, b, references(Other::a, Other::b), on_delete = cascade)`.

use syn::{LitStr, Result};

use super::column_list::{
    ColumnReference, is_option, list_of_columns, read_columns, unknown_option,
};
use super::entry::Entry;
use super::key::DeferralInput;
use super::once::Once;
use super::reference::ReferenceInput;
use super::referential_action::ReferentialAction;
use crate::symbol;

/// A foreign key over several columns, as written on the struct.
#[derive(Default)]
pub(crate) struct ForeignKeyInput {
    pub(crate) columns: Vec<ColumnReference>,
    pub(crate) references: Once<ReferenceInput>,
    pub(crate) on_delete: Once<ReferentialAction>,
    pub(crate) on_update: Once<ReferentialAction>,
    pub(crate) name: Once<LitStr>,
    pub(crate) options: ForeignKeyOptionsInput,
}

/// What few foreign keys say.
#[derive(Default)]
pub(crate) struct ForeignKeyOptionsInput {
    pub(crate) match_full: Once<()>,
    pub(crate) deferral: DeferralInput,
    pub(crate) on_delete_columns: Once<Vec<ColumnReference>>,
    pub(crate) not_valid: Once<()>,
}

const FLAGS: &[&str] = &[
    symbol::MATCH_FULL,
    symbol::DEFERRABLE,
    symbol::INITIALLY_DEFERRED,
];
const WORDS: &[&str] = &[
    symbol::REFERENCES,
    symbol::ON_DELETE_COLUMNS,
    symbol::POSTGRES,
];
const KNOWN: &[&str] = &[
    symbol::REFERENCES,
    symbol::ON_DELETE,
    symbol::ON_UPDATE,
    symbol::NAME,
    symbol::MATCH_FULL,
    symbol::DEFERRABLE,
    symbol::INITIALLY_DEFERRED,
    symbol::ON_DELETE_COLUMNS,
    symbol::POSTGRES,
];

const EXAMPLE: &str = "a, b, references(Other::a, Other::b)";

impl ForeignKeyInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut key = Self::default();
        entry.list(EXAMPLE, |input| {
            if is_option(input, WORDS, FLAGS) {
                key.read_option(&Entry::parse(input)?)
            } else {
                read_columns(input, &mut key.columns)
            }
        })?;
        Ok(key)
    }

    fn read_option(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::REFERENCES => self
                .references
                .set(entry, ReferenceInput::parse_in_key(entry)?),
            symbol::ON_DELETE => self.on_delete.set(entry, ReferentialAction::parse(entry)?),
            symbol::ON_UPDATE => self.on_update.set(entry, ReferentialAction::parse(entry)?),
            symbol::NAME => self.name.set(entry, entry.text("...")?),
            symbol::MATCH_FULL
            | symbol::DEFERRABLE
            | symbol::INITIALLY_DEFERRED
            | symbol::ON_DELETE_COLUMNS
            | symbol::POSTGRES => self.options.read(entry),
            _ => Err(unknown_option(&entry.name, KNOWN, "columns")),
        }
    }
}

impl ForeignKeyOptionsInput {
    /// Its flags, for who looks whether one stands next.
    pub(super) const FLAGS: &'static [&'static str] = FLAGS;

    /// One of its words, which the caller has seen.
    pub(super) fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::MATCH_FULL => entry.flag().and_then(|()| self.match_full.set(entry, ())),
            symbol::ON_DELETE_COLUMNS => {
                let mut columns = Vec::new();
                list_of_columns(entry, &mut columns)?;
                self.on_delete_columns.set(entry, columns)
            }
            symbol::POSTGRES => entry.list(symbol::NOT_VALID, |input| {
                let inner = Entry::parse(input)?;
                if inner.name != symbol::NOT_VALID {
                    let known = &[symbol::NOT_VALID];
                    return Err(unknown_option(&inner.name, known, ""));
                }
                inner.flag()?;
                self.not_valid.set(&inner, ())
            }),
            _ => self.deferral.read(entry),
        }
    }
}
