//! What a definition requires, by the path that names it.

use crate::definition::Definition;
use crate::model::{Listed, Model};
use crate::schema::Requirement;

/// The table, view or item of `T`.
#[must_use]
pub const fn requirement<T: Listed>() -> Requirement {
    T::REFERENCE
}

/// The definition of a view that requires others. Apart from its head: two views may name each other, and then the error
/// is ours.
#[must_use]
pub const fn requiring<T: Model>(requires: &'static [Requirement]) -> Definition {
    Definition::new(T::HEAD, T::COLUMNS, T::KEYS).requiring(requires)
}
