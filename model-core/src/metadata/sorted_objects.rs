//! The order in which what stands beside the tables can be created: what is required first.

use std::collections::BTreeMap;

use super::objects::Objects;
use crate::schema::{Requirement, TableName, View};

/// Views, each behind those that it requires; all of them behind the tables.
#[derive(Debug)]
pub(crate) struct SortedObjects<'a> {
    pub(crate) views: Vec<&'a View>,
    /// The views that require each other in a circle, in its order.
    pub(crate) circles: Vec<Vec<&'a View>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

struct Sorting<'a> {
    objects: &'a Objects,
    states: BTreeMap<&'a TableName, State>,
    path: Vec<&'a View>,
    sorted: SortedObjects<'a>,
}

/// Sorts by name, and each behind what it requires. What is not here orders nothing.
pub(super) fn sort(objects: &Objects) -> SortedObjects<'_> {
    let mut sorting = Sorting {
        objects,
        states: BTreeMap::new(),
        path: Vec::new(),
        sorted: SortedObjects {
            views: Vec::with_capacity(objects.views.len()),
            circles: Vec::new(),
        },
    };
    for view in objects.views.values() {
        sorting.visit(view);
    }
    sorting.sorted
}

impl<'a> Sorting<'a> {
    fn visit(&mut self, view: &'a View) {
        match self.states.get(view.name()) {
            Some(State::Done) => return,
            Some(State::Open) => return self.circle(view),
            None => {}
        }
        self.states.insert(view.name(), State::Open);
        self.path.push(view);
        for requirement in &view.requires {
            let Requirement::Relation(name) = requirement else {
                continue;
            };
            if let Some(required) = self.objects.views.get(name) {
                self.visit(required);
            }
        }
        self.path.pop();
        self.states.insert(view.name(), State::Done);
        self.sorted.views.push(view);
    }

    fn circle(&mut self, view: &View) {
        let start = self
            .path
            .iter()
            .position(|open| open.name() == view.name())
            .expect("an open view is on the path");
        self.sorted.circles.push(self.path[start..].to_vec());
    }
}
