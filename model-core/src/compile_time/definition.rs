//! A definition from what its traits hold.

use super::extension::{extension, projection};
use crate::definition::{Definition, Head, Kind};
use crate::model::{Base, Columns};
use crate::schema::{Name, Source, TableName};

/// Evaluates all that `T` says of columns, for a mistake shows only where it is evaluated: in a mixin that nobody
/// flattens, in a table that is not collected.
#[track_caller]
pub const fn evaluate<T: Columns>() {
    let _ = (T::WRITTEN, T::KEYS);
}

/// The head of what extends or reads `base`.
#[must_use]
pub const fn over(kind: Kind, base: &'static Definition, source: Source) -> Head {
    let TableName { schema, name } = &base.table.name;
    Head::new(
        kind,
        fixed_optional(schema.as_ref()),
        name.fixed(),
        base.hash,
        source,
    )
}

/// The base of an extension, once the two agree.
#[must_use]
#[track_caller]
pub const fn extended<Own: Columns, B: Base>() -> &'static Definition {
    extension::<Own, B>();
    B::DEFINITION
}

/// The base of a projection, once the two agree.
#[must_use]
#[track_caller]
pub const fn projected<Own: Columns, B: Base>() -> &'static Definition {
    projection::<Own, B>();
    B::DEFINITION
}

/// The text of a static name.
pub(super) const fn fixed_optional(name: Option<&'static Name>) -> Option<&'static str> {
    match name {
        Some(name) => Some(name.fixed()),
        None => None,
    }
}
