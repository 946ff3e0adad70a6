//! A schema of any size to measure with: the one that the comparisons with other tools use.
//!
//! Table `i` has ten columns, refers to two tables before it and has two indexes. It comes in two forms: as derives
//! register it, static, each table's parts side by side; and as a program builds it by hand, each list and each name
//! counted and on the heap.

mod built;
mod derived;

pub use built::table;
pub use derived::definitions;

use model_core::{MetaData, OnExisting};

/// Which tables refer to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Graph {
    /// To the one at half its position, and to one anywhere before it.
    Tree,
    /// To the two before it.
    Chain,
}

/// `count` tables, as derives register them.
///
/// # Panics
/// Never: no two tables have one name.
#[must_use]
pub fn metadata(count: usize, graph: Graph) -> MetaData {
    MetaData::of(definitions(count, graph)).expect("every table has a name of its own")
}

/// The same tables, built by hand.
///
/// # Panics
/// Never: no two tables have one name.
#[must_use]
pub fn built_metadata(count: usize, graph: Graph) -> MetaData {
    let mut metadata = MetaData::new();
    for position in 0..count {
        metadata
            .define(table(position, graph), OnExisting::Error)
            .expect("every table has a name of its own");
    }
    metadata
}

fn table_name(position: usize) -> String {
    format!("t{position:05}")
}

/// The positions of the two tables that this one refers to.
fn targets(position: usize, graph: Graph) -> Option<(usize, usize)> {
    match (position, graph) {
        (0, _) => None,
        (_, Graph::Tree) => Some((position / 2, scattered(position) % position)),
        (_, Graph::Chain) => Some((position - 1, position.saturating_sub(2))),
    }
}

/// Any number, the same in every run: the multiplier spreads the position over the upper bits.
fn scattered(position: usize) -> usize {
    position.wrapping_mul(0x9e37_79b9) >> 13
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_one_schema() {
        for graph in [Graph::Tree, Graph::Chain] {
            assert_eq!(metadata(100, graph), built_metadata(100, graph));
        }
    }

    #[test]
    fn tree_refers_to_tables_all_over_the_schema() {
        let mut referred: Vec<_> = (1..1_000)
            .filter_map(|position| targets(position, Graph::Tree))
            .map(|(_, other)| other)
            .collect();
        referred.sort_unstable();
        referred.dedup();
        assert!(referred.len() > 500, "{}", referred.len());
    }
}
