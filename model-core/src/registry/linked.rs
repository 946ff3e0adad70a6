//! What the linker collected: the definitions that derives registered.
//!
//! Owns the hand-over from `inventory` to values. inventory's order is the linker's; nothing here relies on it, and
//! `group` sorts first.

use crate::definition::Definition;
use crate::schema::Source;

/// A definition, handed to `inventory` by its derive: by a function, so that the compiler need not prove the whole of it
/// valid once more for the static that `inventory` makes.
#[doc(hidden)]
pub struct Registered(pub fn() -> &'static Definition);

inventory::collect!(Registered);

/// Every definition of a registry that is linked into this program, in no particular order. `None` is the program's own.
pub(super) fn registered(
    registry: Option<&'static Source>,
) -> impl Iterator<Item = &'static Definition> {
    inventory::iter::<Registered>
        .into_iter()
        .map(|entry| entry.0())
        .filter(move |definition| definition.registry == registry)
}
