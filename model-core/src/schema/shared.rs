//! One pointer for what lives in rodata and for what is built at run time.
//!
//! The derive's tables are statics; reflection and merging build theirs on the heap. `Shared` holds either, so one
//! vocabulary serves both and a clone is never deeper than a pointer. It does not mutate: a change is a new value.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem::{forget, replace};
use std::ops::Deref;
use std::sync::Arc;

/// A `&'static T` from a derive, or a counted `T` from run time.
///
/// ```
/// use model_core::schema::Shared;
///
/// let fixed: Shared<str> = Shared::from("profiles");
/// let built: Shared<str> = Shared::from(String::from("profiles"));
/// assert_eq!(fixed, built);
/// assert_eq!(fixed.len(), 8);
/// ```
pub enum Shared<T: ?Sized + 'static> {
    /// Lives in the program's read-only data.
    Static(&'static T),
    /// Built while the program runs.
    Counted(Arc<T>),
}

/// A name or a piece of SQL text.
pub type Name = Shared<str>;

/// An ordered list.
pub type List<T> = Shared<[T]>;

/// A name in rodata, or none.
pub(crate) const fn fixed_name(name: Option<&'static str>) -> Option<Name> {
    match name {
        Some(name) => Some(Name::Static(name)),
        None => None,
    }
}

/// Assigns without running a destructor, which const evaluation cannot.
pub(crate) const fn set<T>(place: &mut T, value: T) {
    forget(replace(place, value));
}

impl<T: ?Sized> Shared<T> {
    /// The value, while compiling: there everything is static.
    #[track_caller]
    pub(crate) const fn fixed(&self) -> &'static T {
        match self {
            Self::Static(value) => value,
            Self::Counted(_) => panic!("only static definitions are read while compiling"),
        }
    }
}

impl<T> Shared<[T]> {
    /// No elements.
    pub(crate) const EMPTY: Self = Self::Static(&[]);
}

impl<T: Clone> Shared<[T]> {
    /// This list with one more element at its end.
    #[must_use]
    pub(crate) fn with(&self, element: T) -> Self {
        self.iter().cloned().chain([element]).collect()
    }
}

/// No elements.
impl<T> Default for Shared<[T]> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Static(value) => value,
            Self::Counted(value) => value,
        }
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Static(value) => Self::Static(value),
            Self::Counted(value) => Self::Counted(Arc::clone(value)),
        }
    }
}

impl<T: ?Sized> AsRef<T> for Shared<T> {
    fn as_ref(&self) -> &T {
        self
    }
}

impl<T: ?Sized> Borrow<T> for Shared<T> {
    fn borrow(&self) -> &T {
        self
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(&raw const **self, &raw const **other) || **self == **other
    }
}

impl<T: ?Sized + Eq> Eq for Shared<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Shared<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (**self).partial_cmp(other)
    }
}

impl<T: ?Sized + Ord> Ord for Shared<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(other)
    }
}

impl<T: ?Sized + Hash> Hash for Shared<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: ?Sized> From<&'static T> for Shared<T> {
    fn from(value: &'static T) -> Self {
        Self::Static(value)
    }
}

impl<T> From<T> for Shared<T> {
    fn from(value: T) -> Self {
        Self::Counted(Arc::new(value))
    }
}

impl From<String> for Shared<str> {
    fn from(value: String) -> Self {
        Self::Counted(value.into())
    }
}

impl<T> From<Vec<T>> for Shared<[T]> {
    fn from(value: Vec<T>) -> Self {
        Self::Counted(value.into())
    }
}

impl<T> FromIterator<T> for Shared<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Self::Counted(iter.into_iter().collect())
    }
}

impl<'a, T> IntoIterator for &'a Shared<[T]> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
