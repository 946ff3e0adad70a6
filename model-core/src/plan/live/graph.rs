//! The order of steps: what needs something comes after what gives it.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::draft::Draft;

/// Something that a step needs or gives, under a key that is equal for names that are one to the database.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    Schema(String),
    Extension(String),
    /// An enumeration or a domain.
    Type(String),
    Sequence(String),
    /// A table or a view.
    Relation(String),
    /// A column that is added to a table: table, column.
    Column(String, String),
    /// A primary key, unique constraint or unique index that is added to a table: table, sorted columns.
    Key(String, Vec<String>),
    /// A `ddl!` item.
    Item(String),
}

/// The drafts, phase by phase; within a phase each behind what it needs, otherwise in the order in which they came.
pub(super) fn ordered(drafts: Vec<Draft<'_>>) -> Vec<Draft<'_>> {
    let mut givers: HashMap<&Node, Vec<usize>> = HashMap::new();
    for (position, draft) in drafts.iter().enumerate() {
        for node in &draft.gives {
            givers.entry(node).or_default().push(position);
        }
    }
    let mut followers = vec![Vec::new(); drafts.len()];
    let mut waits_for = vec![0_usize; drafts.len()];
    for (position, draft) in drafts.iter().enumerate() {
        let needed = draft
            .needs
            .iter()
            .filter_map(|node| givers.get(node))
            .flatten();
        for &giver in needed.filter(|&&giver| giver != position) {
            followers[giver].push(position);
            waits_for[position] += 1;
        }
    }
    let order = sorted(&drafts, &followers, waits_for);
    let mut drafts: Vec<Option<Draft<'_>>> = drafts.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|position| drafts[position].take())
        .collect()
}

fn sorted(drafts: &[Draft<'_>], followers: &[Vec<usize>], mut waits_for: Vec<usize>) -> Vec<usize> {
    let rank = |position: usize| Reverse((drafts[position].phase, position));
    let free = (0..drafts.len()).filter(|&position| waits_for[position] == 0);
    let mut ready: BinaryHeap<_> = free.map(rank).collect();
    let mut order = Vec::with_capacity(drafts.len());
    while let Some(Reverse((_, position))) = ready.pop() {
        order.push(position);
        for &follower in &followers[position] {
            waits_for[follower] -= 1;
            if waits_for[follower] == 0 {
                ready.push(rank(follower));
            }
        }
    }
    // Foreign keys that close a cycle are steps of their own, so nothing needs itself; whatever does anyway keeps its place.
    let rest = (0..drafts.len()).filter(|&position| waits_for[position] > 0);
    order.extend(rest.collect::<Vec<_>>());
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ddl::Statement;

    fn draft(name: &'static str) -> Draft<'static> {
        Draft::new(Statement::CreateSchema { name }, name)
    }

    #[test]
    fn what_needs_something_comes_after_what_gives_it_and_the_rest_keeps_its_order() {
        let relation = |name: &str| Node::Relation(name.to_owned());
        let drafts = vec![
            draft("child").needs([relation("parent"), relation("elsewhere")]),
            draft("other"),
            draft("parent").gives([relation("parent")]),
            draft("last"),
        ];
        let order: Vec<String> = ordered(drafts).into_iter().map(|it| it.reason).collect();
        assert_eq!(order, ["other", "parent", "child", "last"]);
    }
}
