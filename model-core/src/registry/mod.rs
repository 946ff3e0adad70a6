//! How definitions become a `MetaData`.
//!
//! Owns the one place where definitions become tables: collected from the linker, grouped by name, merged by the rules of
//! `merge`, in an order that no linker decides; and what is said about definitions that contradict each other.

mod conflict;
mod define;
mod group;
mod linked;
mod merge;
mod merge_options;
mod metadata;
mod object;
mod to_schema;

pub use conflict::{Conflict, ConflictErrors};
pub use define::{Definable, Defined};
pub use linked::Registered;
pub use metadata::ListItem;
