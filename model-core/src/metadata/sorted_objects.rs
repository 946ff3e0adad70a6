//! The order in which what stands beside the tables can be created: what is required first.
//!
//! Tables require nothing that is not a table, but their defaults and checks may call a function. So an item that
//! stands on no table and no view comes before all tables, and everything else behind them.

use std::collections::BTreeMap;
use std::fmt;

use super::objects::Objects;
use crate::schema::{DdlItem, Requirement, Source, TableKey, TableName, View};

/// Views and items, each behind what it requires.
#[derive(Debug)]
pub(crate) struct SortedObjects<'a> {
    /// What stands before the tables.
    pub(crate) before: Vec<&'a DdlItem>,
    /// What stands behind them.
    pub(crate) behind: Vec<SchemaObject<'a>>,
    /// Those that require each other in a circle, in its order.
    pub(crate) circles: Vec<Vec<SchemaObject<'a>>>,
}

/// What stands beside the tables.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SchemaObject<'a> {
    View(&'a View),
    Item(&'a DdlItem),
}

/// Views and items have names of their own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum ObjectKey {
    View(TableKey),
    Item(TableKey),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Before,
    Behind,
}

struct Sorting<'a> {
    objects: &'a Objects,
    states: BTreeMap<ObjectKey, State>,
    path: Vec<SchemaObject<'a>>,
    sorted: SortedObjects<'a>,
}

/// Views by name, then items by name, and each behind what it requires. What is not here orders nothing.
pub(super) fn sort(objects: &Objects) -> SortedObjects<'_> {
    let mut sorting = Sorting {
        objects,
        states: BTreeMap::new(),
        path: Vec::new(),
        sorted: SortedObjects {
            before: Vec::new(),
            behind: Vec::new(),
            circles: Vec::new(),
        },
    };
    let views = objects.views.values().map(|view| SchemaObject::View(view));
    let items = objects.items.values().map(|item| SchemaObject::Item(item));
    for object in views.chain(items) {
        sorting.visit(object);
    }
    sorting.sorted
}

impl<'a> Sorting<'a> {
    fn visit(&mut self, object: SchemaObject<'a>) -> State {
        let key = object.key();
        match self.states.get(&key) {
            Some(State::Open) => {
                self.circle(&key);
                return State::Behind;
            }
            Some(&state) => return state,
            None => {}
        }
        self.states.insert(key.clone(), State::Open);
        self.path.push(object);
        let mut state = match object {
            SchemaObject::View(_) => State::Behind,
            SchemaObject::Item(_) => State::Before,
        };
        for requirement in object.requires() {
            if self.place_of(requirement) != State::Before {
                state = State::Behind;
            }
        }
        self.path.pop();
        self.states.insert(key, state);
        match object {
            SchemaObject::Item(item) if state == State::Before => self.sorted.before.push(item),
            _ => self.sorted.behind.push(object),
        }
        state
    }

    fn place_of(&mut self, requirement: &Requirement) -> State {
        if let Requirement::Relation(name) = requirement
            && self.objects.sequences.contains_key(&name.key())
        {
            return State::Before; // Sequences stand on nothing, and before all else.
        }
        let required = match requirement {
            Requirement::Relation(name) => self
                .objects
                .views
                .get(&name.key())
                .map(|view| SchemaObject::View(view)),
            Requirement::Item(name) => self
                .objects
                .items
                .get(&name.key())
                .map(|item| SchemaObject::Item(item)),
        };
        required.map_or(State::Behind, |required| self.visit(required))
    }

    fn circle(&mut self, key: &ObjectKey) {
        let start = self
            .path
            .iter()
            .position(|open| open.key() == *key)
            .expect("an open object is on the path");
        self.sorted.circles.push(self.path[start..].to_vec());
    }
}

impl<'a> SortedObjects<'a> {
    /// The views, each behind those that it requires.
    pub(crate) fn views(&self) -> Vec<&'a View> {
        let view = |object: &SchemaObject<'a>| match *object {
            SchemaObject::View(view) => Some(view),
            SchemaObject::Item(_) => None,
        };
        self.behind.iter().filter_map(view).collect()
    }
}

impl<'a> SchemaObject<'a> {
    pub(crate) fn requires(self) -> &'a [Requirement] {
        match self {
            Self::View(view) => &view.requires,
            Self::Item(item) => &item.requires,
        }
    }

    pub(crate) fn source(self) -> Option<&'static Source> {
        match self {
            Self::View(view) => view.source(),
            Self::Item(item) => item.source,
        }
    }

    /// Its name, an item's in no schema.
    pub(crate) fn name(self) -> TableName {
        match self {
            Self::View(view) => view.name().clone(),
            Self::Item(item) => TableName::new(item.name.clone()),
        }
    }

    /// What it is, in a word.
    pub(crate) const fn what(self) -> &'static str {
        match self {
            Self::View(_) => "view",
            Self::Item(_) => "`ddl!` item",
        }
    }

    fn key(self) -> ObjectKey {
        let name = self.name().key();
        match self {
            Self::View(_) => ObjectKey::View(name),
            Self::Item(_) => ObjectKey::Item(name),
        }
    }

    fn reference(self) -> Requirement {
        match self {
            Self::View(_) => Requirement::Relation(self.name()),
            Self::Item(_) => Requirement::Item(self.name()),
        }
    }
}

impl fmt::Display for SchemaObject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.reference().fmt(f)
    }
}
