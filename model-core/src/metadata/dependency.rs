//! The order in which tables can be created: referred-to first.

use std::ops::Deref;

use super::references::References;
use crate::schema::{Table, TableName};

/// Tables, each behind those that it refers to; see [`MetaData::sorted_tables`](crate::MetaData::sorted_tables).
#[derive(Clone, Debug)]
pub struct SortedTables<'a> {
    references: References<'a>,
    tables: Vec<&'a Table>,
    /// Each table's position in the references.
    positions: Vec<usize>,
    cycles: Vec<Vec<TableName>>,
}

impl<'a> SortedTables<'a> {
    /// The sets of two or more tables that refer to each other in a circle, each by name.
    #[must_use]
    pub fn cycles(&self) -> &[Vec<TableName>] {
        &self.cycles
    }

    /// The tables.
    #[must_use]
    pub fn tables(&self) -> &[&'a Table] {
        &self.tables
    }

    /// The tables, with their positions in the references.
    pub(crate) fn positioned(&self) -> impl Iterator<Item = (usize, &'a Table)> {
        self.positions
            .iter()
            .copied()
            .zip(self.tables.iter().copied())
    }

    /// Where their foreign keys lead.
    pub(crate) fn references(&self) -> &References<'a> {
        &self.references
    }
}

impl<'a> Deref for SortedTables<'a> {
    type Target = [&'a Table];

    fn deref(&self) -> &Self::Target {
        &self.tables
    }
}

impl<'a> IntoIterator for SortedTables<'a> {
    type Item = &'a Table;
    type IntoIter = std::vec::IntoIter<&'a Table>;

    fn into_iter(self) -> Self::IntoIter {
        self.tables.into_iter()
    }
}

/// Sorts tables that come by name. A key to a table that is not there, or to its own, orders nothing.
pub(crate) fn sort<'a>(tables: impl ExactSizeIterator<Item = &'a Table>) -> SortedTables<'a> {
    let references = References::new(tables);
    let mut positions = Vec::with_capacity(references.tables().len());
    let mut cycles = Vec::new();
    strong_components(&references, |component| {
        if component.len() > 1 {
            let members = component
                .iter()
                .map(|&position| references.tables()[position].name.clone());
            cycles.push(members.collect());
        }
        positions.extend_from_slice(component);
    });
    let tables = positions
        .iter()
        .map(|&position| references.tables()[position])
        .collect();
    SortedTables {
        references,
        tables,
        positions,
        cycles,
    }
}

/// Tarjan's strongly connected components, referred-to first, each ascending; on a stack of its own, for a chain of
/// references can be as long as the schema. Among the tables that one refers to, the order is that of its keys.
fn strong_components(references: &References<'_>, mut found: impl FnMut(&[usize])) {
    const UNSEEN: usize = usize::MAX;
    const DONE: usize = usize::MAX - 1;
    let count = references.tables().len();
    let mut order = vec![UNSEEN; count];
    let mut low = vec![0; count];
    let mut path = Vec::new();
    let mut open = Vec::new();
    let mut next = 0;
    for root in 0..count {
        if order[root] != UNSEEN {
            continue;
        }
        path.push((root, 0));
        while let Some((node, edge)) = path.pop() {
            let targets = references.targets(node);
            if edge == 0 {
                (order[node], low[node]) = (next, next);
                next += 1;
                open.push(node);
            } else if let Some(child) = targets[edge - 1].position()
                && order[child] != DONE
            {
                // Back from the edge before this one; a finished component says nothing.
                low[node] = low[node].min(low[child]);
            }
            if let Some(&child) = targets.get(edge) {
                path.push((node, edge + 1));
                if let Some(child) = child.position()
                    && order[child] == UNSEEN
                {
                    path.push((child, 0));
                }
            } else if low[node] == order[node] {
                let start = open
                    .iter()
                    .rposition(|&member| member == node)
                    .expect("a node is open until its component is");
                let component = &mut open[start..];
                component.sort_unstable();
                parents_first(references, component);
                for &member in &*component {
                    order[member] = DONE;
                }
                found(component);
                open.truncate(start);
            }
        }
    }
}

/// Within a circle, where foreign keys order nothing: a table behind those that it is a part of.
fn parents_first(references: &References<'_>, component: &mut [usize]) {
    let has_parents = |member: &usize| references.tables()[*member].options.is_some();
    if component.len() > 1 && component.iter().any(has_parents) {
        let most = component.len();
        component.sort_by_key(|&member| ancestors(references, member, most));
    }
}

/// How many steps its furthest ancestor is away, up to so many.
fn ancestors(references: &References<'_>, table: usize, most: usize) -> usize {
    let keys = references.tables()[table].foreign_keys.len();
    let parents = references.targets(table)[keys..].iter();
    let steps = parents.filter_map(|parent| {
        let most = most.checked_sub(1)?;
        Some(1 + ancestors(references, parent.position()?, most))
    });
    steps.max().unwrap_or(0)
}
