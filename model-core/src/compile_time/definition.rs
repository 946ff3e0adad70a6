//! A definition from what its traits hold.

use super::extension::{extension, projection};
use crate::model::{Base, Columns};
use crate::registry::{Definition, Kind, Parts};
use crate::schema::{Name, Source, TableName};

/// Puts the definition of `T` together: what the trait holds, and the rest in `parts`.
#[must_use]
pub const fn definition<T: Columns>(parts: Parts) -> Definition {
    Definition::new(Parts {
        columns: T::COLUMNS,
        primary_key: T::PRIMARY_KEY,
        uniques: T::UNIQUES,
        checks: T::CHECKS,
        foreign_keys: T::FOREIGN_KEYS,
        indexes: T::INDEXES,
        ..parts
    })
}

/// Evaluates all that `T` says of columns, for a mistake shows only where it is evaluated: in a mixin that nobody
/// flattens, in a table that is not collected.
#[track_caller]
pub const fn evaluate<T: Columns>() {
    let _ = (
        T::COLUMNS,
        T::PRIMARY_KEY,
        T::UNIQUES,
        T::CHECKS,
        T::FOREIGN_KEYS,
        T::INDEXES,
    );
}

/// The parts of what extends or reads `base`.
#[must_use]
pub const fn over(kind: Kind, base: &'static Definition, source: &'static Source) -> Parts {
    let TableName { schema, name } = &base.table.name;
    Parts::new(
        kind,
        fixed_optional(schema.as_ref()),
        name.fixed(),
        base.hash,
        source,
    )
}

/// The name of the table of `definition`.
#[must_use]
pub const fn table_name(definition: &'static Definition) -> TableName {
    let TableName { schema, name } = &definition.table.name;
    TableName::fixed(fixed_optional(schema.as_ref()), name.fixed())
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
