//! Unique indexes of SQLite that are unique constraints.
//!
//! SQLite cannot add a constraint to a table that exists, so an older table gets a unique constraint as a unique index of
//! the same name. Both refuse the same rows, so they are one thing: a unique constraint, and a unique index of its name
//! over exactly its columns, without an order, a collation or a condition. An index has no `ON CONFLICT`, so neither may the
//! constraint.

use std::collections::BTreeSet;

use super::comparison::Scope;
use crate::schema::{Dialect, Index, KeyOptions, Name, Table, UniqueConstraint};

/// The names of parts that are a constraint on one side and an index on the other.
#[derive(Default)]
pub(super) struct UniqueIndexes {
    /// A constraint of the models and an index of the database.
    wanted_as_constraint: BTreeSet<String>,
    /// An index of the models and a constraint of the database.
    wanted_as_index: BTreeSet<String>,
}

impl UniqueIndexes {
    pub(super) fn of(scope: Scope<'_>, found: &Table, wanted: &Table) -> Self {
        if scope.context.dialect != Some(Dialect::Sqlite) {
            return Self::default();
        }
        let constraints = pairs(
            scope,
            &wanted.uniques,
            &found.indexes,
            |constraint, columns| same_columns(scope, columns, &constraint.columns),
        );
        let indexes = pairs(
            scope,
            &found.uniques,
            &wanted.indexes,
            |constraint, columns| same_columns(scope, &constraint.columns, columns),
        );
        let is_found = |name: &String| !has_constraint(scope, found, name);
        let is_wanted = |name: &String| !has_constraint(scope, wanted, name);
        Self {
            wanted_as_constraint: constraints.into_iter().filter(is_found).collect(),
            wanted_as_index: indexes.into_iter().filter(is_wanted).collect(),
        }
    }

    /// Whether a constraint or index of this name is left to compare with its own kind.
    pub(super) fn leave(&self, scope: Scope<'_>, part: Part, name: Option<&Name>) -> bool {
        let paired = match part {
            Part::FoundIndex | Part::WantedConstraint => &self.wanted_as_constraint,
            Part::FoundConstraint | Part::WantedIndex => &self.wanted_as_index,
        };
        let key = |name: &Name| scope.context.names.part_key(name);
        paired.is_empty() || !name.is_some_and(|name| paired.contains(&key(name)))
    }
}

/// Which list a part is from.
#[derive(Clone, Copy)]
pub(super) enum Part {
    FoundConstraint,
    WantedConstraint,
    FoundIndex,
    WantedIndex,
}

/// The names of constraints that are an index of the other side.
fn pairs(
    scope: Scope<'_>,
    constraints: &[UniqueConstraint],
    indexes: &[Index],
    same_columns: impl Fn(&UniqueConstraint, &[Name]) -> bool,
) -> BTreeSet<String> {
    let names = &scope.context.names;
    let mut pairs = BTreeSet::new();
    for constraint in constraints {
        let Some(name) = &constraint.name else {
            continue;
        };
        let is_namesake = |index: &&Index| {
            let other = index.name.as_ref();
            other.is_some_and(|other| names.same_part(other, name))
        };
        let columns = indexes.iter().find(is_namesake).and_then(plain_columns);
        let is_plain = *constraint.options() == KeyOptions::NONE;
        if is_plain && columns.is_some_and(|columns| same_columns(constraint, &columns)) {
            pairs.insert(names.part_key(name));
        }
    }
    pairs
}

/// The columns of an index that could be a unique constraint.
fn plain_columns(index: &Index) -> Option<Vec<Name>> {
    let columns = index.elements.iter().map(|it| it.plain_column().cloned());
    let is_whole = index.unique && index.options.is_none();
    columns.collect::<Option<_>>().filter(|_| is_whole)
}

fn same_columns(scope: Scope<'_>, found: &[Name], wanted: &[Name]) -> bool {
    scope
        .context
        .names
        .same_columns(scope.renamed, found, wanted)
}

fn has_constraint(scope: Scope<'_>, table: &Table, key: &str) -> bool {
    let names = table.uniques.iter().filter_map(|it| it.name.as_ref());
    names
        .into_iter()
        .any(|name| scope.context.names.part_key(name) == key)
}
