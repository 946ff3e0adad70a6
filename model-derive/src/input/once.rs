//! An entry that may be given once.

use proc_macro2::{Ident, Span};
use syn::{Error, Result};

use super::entry::Entry;

/// A value and the name under which it was given.
pub(crate) struct Given<T> {
    pub(crate) name: Ident,
    pub(crate) value: T,
}

/// At most one value.
pub(crate) struct Once<T>(Option<Given<T>>);

impl<T> Once<T> {
    /// Keeps the value of `entry`; an error if there is one already.
    pub(crate) fn set(&mut self, entry: &Entry<'_>, value: T) -> Result<()> {
        let name = &entry.name;
        if self.0.is_some() {
            return Err(Error::new(
                name.span(),
                format!("`{name}` is given twice; keep one"),
            ));
        }
        self.0 = Some(Given {
            name: name.clone(),
            value,
        });
        Ok(())
    }

    pub(crate) fn given(&self) -> Option<&Given<T>> {
        self.0.as_ref()
    }

    pub(crate) fn value(&self) -> Option<&T> {
        self.0.as_ref().map(|given| &given.value)
    }

    /// The value, handed over.
    pub(crate) fn take(self) -> Option<T> {
        self.0.map(|given| given.value)
    }

    /// The span of the entry's name.
    pub(crate) fn span(&self) -> Option<Span> {
        self.0.as_ref().map(|given| given.name.span())
    }

    pub(crate) fn is_given(&self) -> bool {
        self.0.is_some()
    }
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(None)
    }
}
