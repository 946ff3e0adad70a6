//! What the user said about text as a whole.

use crate::metadata::NamingConvention;
use crate::schema::Backslashes;

/// How text is to be written, whatever it says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextOptions<'a> {
    /// Whether what a dialect lacks may be left out with a warning.
    pub(crate) portability: Portability,
    /// Whether each statement says where it comes from.
    pub(crate) locations: Locations,
    /// How parts are named that have no name.
    pub(crate) naming: &'a NamingConvention,
    /// What a backslash means to the session that reads the text.
    pub(crate) backslashes: Backslashes,
}

/// Whether what a dialect lacks may be left out with a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Portability {
    /// No: it is an error.
    Exact,
    /// Yes.
    Degrading,
}

/// Whether each statement says where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locations {
    /// No.
    Hidden,
    /// In a comment above it.
    Shown,
}
