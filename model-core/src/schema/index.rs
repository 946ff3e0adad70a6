//! An index. A name of `None` is filled in by the naming convention when text is written.

use super::{List, Name, Source, fixed_name};

/// An index over columns of a table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Index {
    /// The index's name.
    pub name: Option<Name>,
    /// Its columns, in order.
    pub columns: List<Name>,
    /// Whether each combination of values occurs once.
    pub unique: bool,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

impl Index {
    /// An index over `columns`.
    pub fn new<N: Into<Name>>(columns: impl IntoIterator<Item = N>) -> Self {
        Self {
            name: None,
            columns: columns.into_iter().map(Into::into).collect(),
            unique: false,
            source: None,
        }
    }

    /// The index under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// The index, allowing each combination of values once.
    #[must_use]
    pub fn unique(self) -> Self {
        Self {
            unique: true,
            ..self
        }
    }

    /// An index in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(name: Option<&'static str>, columns: &'static [Name], unique: bool) -> Self {
        Self {
            name: fixed_name(name),
            columns: List::Static(columns),
            unique,
            source: None,
        }
    }
}

/// The same definition, wherever it was written.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.columns == other.columns && self.unique == other.unique
    }
}

impl Eq for Index {}
