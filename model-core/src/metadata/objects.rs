//! What stands beside the tables: views, sequences and `ddl!` items.

use std::collections::BTreeMap;

use crate::schema::{DdlItem, Sequence, Shared, TableKey, TableName, View};

/// The objects beside the tables, by name. Views and sequences share their names with the tables, items with nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Objects {
    pub(crate) views: BTreeMap<TableKey, Shared<View>>,
    pub(crate) sequences: BTreeMap<TableKey, Shared<Sequence>>,
    pub(crate) items: BTreeMap<TableKey, Shared<DdlItem>>,
}

impl Objects {
    /// None.
    /// Those of a lowered database.
    pub(crate) fn of(views: &[Shared<View>], items: &[Shared<DdlItem>]) -> Self {
        let views = views.iter().map(|view| (view.name().key(), view.clone()));
        let items = items
            .iter()
            .map(|item| (TableName::new(item.name.clone()).key(), item.clone()));
        Self {
            views: views.collect(),
            sequences: BTreeMap::new(),
            items: items.collect(),
        }
    }

    /// In the order in which they can be created.
    pub(crate) fn sorted(&self) -> super::SortedObjects<'_> {
        super::sorted_objects::sort(self)
    }

    pub(crate) const NONE: Self = Self {
        views: BTreeMap::new(),
        sequences: BTreeMap::new(),
        items: BTreeMap::new(),
    };
}
