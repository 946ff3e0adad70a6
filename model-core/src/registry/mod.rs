//! What the linker collected: the definitions that derives registered.
//!
//! Owns the hand-over from `inventory` to values. inventory's order is the linker's; nothing here relies on it and
//! `MetaData` sorts before it looks.

mod definition;

pub use definition::{Definition, Head, Keys, Kind};

/// A definition, handed to `inventory` by its derive.
#[doc(hidden)]
pub struct Registered(pub &'static Definition);

inventory::collect!(Registered);

/// Every definition linked into this program, in no particular order.
pub(crate) fn registered() -> impl Iterator<Item = &'static Definition> {
    inventory::iter::<Registered>
        .into_iter()
        .map(|entry| entry.0)
}
