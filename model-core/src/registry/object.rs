//! Adding a view, a sequence or a `ddl!` item.

use std::collections::btree_map::Entry;

use super::{Conflict, ConflictErrors, Defined};
use crate::definition::Definition;
use crate::metadata::difference::{item_differences, sequence_differences, view_differences};
use crate::metadata::objects::Objects;
use crate::metadata::{Difference, NamingConvention, OnExisting};
use crate::schema::{DdlItem, Sequence, Shared, TableKey, TableName, View};

impl Objects {
    /// Adds a view.
    pub(super) fn define_view(
        &mut self,
        naming: &NamingConvention,
        view: Shared<View>,
        on_existing: OnExisting,
    ) -> Result<Defined, ConflictErrors> {
        let entry = self.views.entry(view.name().key());
        let differences = |left: &View, right: &View| view_differences(naming, left, right);
        define(entry, view, on_existing, differences).map_err(|repeated| {
            let (left, right) = (&repeated.left, &repeated.right);
            Conflict::ViewDefinedTwice {
                view: right.name().clone(),
                left: left.source(),
                right: right.source(),
                differences: repeated.differences,
            }
            .into()
        })
    }

    /// Adds a sequence.
    pub(super) fn define_sequence(
        &mut self,
        sequence: Shared<Sequence>,
        on_existing: OnExisting,
    ) -> Result<Defined, ConflictErrors> {
        let entry = self.sequences.entry(sequence.name.key());
        define(entry, sequence, on_existing, sequence_differences).map_err(|repeated| {
            Conflict::SequenceDefinedTwice {
                sequence: repeated.right.name.clone(),
                left: repeated.left.source,
                right: repeated.right.source,
                differences: repeated.differences,
            }
            .into()
        })
    }

    /// Adds an item.
    pub(super) fn define_item(
        &mut self,
        item: Shared<DdlItem>,
        on_existing: OnExisting,
    ) -> Result<Defined, ConflictErrors> {
        let entry = self.items.entry(TableName::new(item.name.clone()).key());
        define(entry, item, on_existing, item_differences).map_err(|repeated| {
            Conflict::ItemDefinedTwice {
                item: repeated.right.name.to_string(),
                left: repeated.left.source,
                right: repeated.right.source,
                differences: repeated.differences,
            }
            .into()
        })
    }
}

/// Two definitions of one object.
struct Repeated<T: 'static> {
    left: Shared<T>,
    right: Shared<T>,
    differences: Vec<Difference>,
}

/// Adds an object, which nobody extends: the same one again is no event, and another one is kept out or an error.
fn define<T>(
    entry: Entry<'_, TableKey, Shared<T>>,
    new: Shared<T>,
    on_existing: OnExisting,
    differences: impl Fn(&T, &T) -> Vec<Difference>,
) -> Result<Defined, Repeated<T>> {
    let present = match entry {
        Entry::Vacant(place) => {
            place.insert(new);
            return Ok(Defined::Created);
        }
        Entry::Occupied(present) => present,
    };
    let differences = differences(present.get(), &new);
    if differences.is_empty() {
        Ok(Defined::Unchanged)
    } else if on_existing == OnExisting::Keep {
        Ok(Defined::Kept {
            ignored: differences,
        })
    } else {
        Err(Repeated {
            left: present.get().clone(),
            right: new,
            differences,
        })
    }
}

/// The one view of definitions of one name, which come in their rank's order.
pub(super) fn resolve_view(group: &[&'static Definition], objects: &mut Objects) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let first = group
        .iter()
        .find_map(|definition| definition.view())
        .expect("the caller has seen a view");
    for definition in group {
        let found = match definition.view() {
            Some(view) => conflicts_of(objects.define_view(
                NamingConvention::DEFAULT,
                view.into(),
                OnExisting::Error,
            )),
            None => vec![Conflict::TableAndView {
                name: first.name().clone(),
                table: Some(definition.source),
                view: first.source(),
            }],
        };
        conflicts.extend(found);
    }
    conflicts
}

/// The next sequence, in its name's and rank's order.
pub(super) fn resolve_sequence(
    sequence: &'static Sequence,
    objects: &mut Objects,
) -> Vec<Conflict> {
    conflicts_of(objects.define_sequence(Shared::Static(sequence), OnExisting::Error))
}

/// The next item, in its name's and rank's order.
pub(super) fn resolve_item(item: &'static DdlItem, objects: &mut Objects) -> Vec<Conflict> {
    conflicts_of(objects.define_item(Shared::Static(item), OnExisting::Error))
}

fn conflicts_of(result: Result<Defined, ConflictErrors>) -> Vec<Conflict> {
    result.err().map_or(Vec::new(), |errors| errors.conflicts)
}
