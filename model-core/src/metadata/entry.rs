//! A table of a `MetaData`, and which definitions made it.

use super::Difference;
use crate::schema::{Part, Shared, Source, Table};

/// Where something was written; `None` when it was built at run time.
pub type Site = Option<&'static Source>;

/// A table and who made it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) table: Shared<Table>,
    pub(crate) contributions: Vec<Contribution>,
    /// What the table is made of: so that what is added later finds the place that it would have had before.
    pub(crate) base: Shared<Table>,
    pub(crate) additions: Vec<Shared<Table>>,
}

/// What one definition gave to a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contribution {
    /// Where the definition stands; `None` when it was built at run time.
    pub source: Option<&'static Source>,
    /// What became of it.
    pub effect: Effect,
}

/// What became of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// It is the table's definition.
    Defined,
    /// It added these parts and replaced those columns.
    Extended {
        /// What the table did not have before.
        added: Vec<Part>,
        /// The columns that it replaced, by saying `override`.
        overridden: Vec<Part>,
    },
    /// It says what is there already.
    Identical,
    /// It was to count only where nobody else defines the table, and somebody does.
    Ignored {
        /// How it differs from what counts.
        differences: Vec<Difference>,
    },
}

impl Entry {
    /// A table that nobody added to.
    pub(crate) fn new(table: Shared<Table>, contributions: Vec<Contribution>) -> Self {
        Self {
            base: table.clone(),
            table,
            contributions,
            additions: Vec::new(),
        }
    }
}
