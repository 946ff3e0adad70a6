//! What stands beside the tables: views, sequences and `ddl!` items.

use std::collections::BTreeMap;

use crate::schema::{DdlItem, Sequence, Shared, TableName, View};

/// The objects beside the tables, by name. Views and sequences share their names with the tables, items with nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Objects {
    pub(crate) views: BTreeMap<TableName, Shared<View>>,
    pub(crate) sequences: BTreeMap<TableName, Shared<Sequence>>,
    pub(crate) items: BTreeMap<TableName, Shared<DdlItem>>,
}

impl Objects {
    /// None.
    pub(crate) const NONE: Self = Self {
        views: BTreeMap::new(),
        sequences: BTreeMap::new(),
        items: BTreeMap::new(),
    };
}
