//! What existing tables receive: the parts that the models have and the database does not.

use std::collections::HashMap;

use super::parts::Keys;
use crate::ddl::{Addition, Capabilities, Indexes};
use crate::dialect::capabilities;
use crate::diff::{Change, Changes, TableChange, TableDifference};
use crate::metadata::OnExisting;
use crate::plan::Policy;
use crate::schema::{Dialect, ForeignKey, Index, Name, Table, TableName, UniqueConstraint};

/// What each existing table receives, by the name that the models give it.
pub(super) struct Additions<'a>(HashMap<&'a TableName, TableAdditions<'a>>);

/// What one table receives.
pub(super) struct TableAdditions<'a> {
    pub(super) difference: &'a TableDifference<'a>,
    /// Columns, keys and checks: one statement where the database can alter a table in one, so that it happens or does not.
    pub(super) parts: Vec<Addition<'a>>,
    /// Foreign keys, which need the tables that they refer to.
    pub(super) foreign_keys: Vec<Addition<'a>>,
    /// Indexes that have a statement of their own.
    pub(super) indexes: Vec<&'a Index>,
    /// Unique constraints of SQLite, which can be added to an existing table as unique indexes only.
    pub(super) unique_indexes: Vec<Index>,
}

impl<'a> Additions<'a> {
    /// Nothing, unless the policy extends.
    pub(super) fn of(changes: &'a Changes<'a>, policy: Policy) -> Self {
        if policy.on_existing != OnExisting::Extend {
            return Self(HashMap::new());
        }
        let dialect = changes.wanted.dialect;
        let differing = changes.tables.iter().filter_map(|change| match change {
            TableChange::Differs(difference) => Some(difference),
            _ => None,
        });
        let additions =
            differing.map(|it| (&it.wanted.name, TableAdditions::of(it, changes, dialect)));
        Self(additions.collect())
    }

    pub(super) fn to(&self, table: &Table) -> Option<&TableAdditions<'a>> {
        self.0.get(&table.name)
    }
}

impl<'a> TableAdditions<'a> {
    fn of(difference: &'a TableDifference<'a>, changes: &Changes<'a>, dialect: Dialect) -> Self {
        let capabilities = capabilities(dialect);
        let table = difference.wanted;
        let mut all = Addition::to(table);
        all.columns = missing(&difference.columns);
        all.primary_key = difference.primary_key.as_ref().and_then(wanted);
        all.uniques = missing(&difference.uniques);
        all.checks = missing(&difference.checks);
        all.excludes = missing(&difference.excludes);
        let mut foreign_keys = missing(&difference.foreign_keys);
        let mut indexes = missing(&difference.indexes);
        let unique_indexes = match dialect {
            Dialect::Sqlite => std::mem::take(&mut all.uniques)
                .into_iter()
                .map(as_index)
                .collect(),
            _ => Vec::new(),
        };
        let inline = capabilities.indexes == Indexes::Inline;
        if inline {
            all.indexes = std::mem::take(&mut indexes);
            // If rows break the key, its new columns are not added either.
            let is_new = |name: &Name| all.columns.iter().any(|it| it.name == *name);
            let joins = |key: &&ForeignKey| {
                key.columns.iter().all(is_new) && is_unchanged(changes, &key.referred_table)
            };
            let (joined, apart) = foreign_keys.into_iter().partition(joins);
            all.foreign_keys = joined;
            foreign_keys = apart;
        }
        let keys = foreign_keys.into_iter().map(|key| Addition {
            foreign_keys: vec![key],
            ..Addition::to(table)
        });
        let keys: Vec<Addition<'a>> = keys.collect();
        Self {
            difference,
            parts: split(all, capabilities, dialect),
            foreign_keys: if dialect == Dialect::Sqlite {
                Vec::new()
            } else {
                keys
            },
            indexes,
            unique_indexes,
        }
    }
}

/// Whether a table exists and neither misses anything nor differs otherwise.
fn is_unchanged(changes: &Changes<'_>, name: &TableName) -> bool {
    let keys = Keys::of(changes.found);
    let key = keys.table(name);
    let is_other = |change: &TableChange<'_>| {
        let other = match change {
            TableChange::Missing { wanted } | TableChange::NameTaken { wanted, .. } => &wanted.name,
            TableChange::Differs(difference) => &difference.wanted.name,
            TableChange::Extra { .. } => return false,
        };
        keys.table(other) == key
    };
    keys.find(&changes.found.database, name).is_some() && !changes.tables.iter().any(is_other)
}

fn as_index(constraint: &UniqueConstraint) -> Index {
    let mut index = Index::new(constraint.columns.iter().cloned()).unique();
    index.name.clone_from(&constraint.name);
    index.source = constraint.source;
    index
}

/// One statement for all parts where a failed statement would leave a half-changed table; otherwise one for each, so that
/// each has its own reason and error.
fn split<'a>(
    all: Addition<'a>,
    capabilities: &Capabilities,
    dialect: Dialect,
) -> Vec<Addition<'a>> {
    if all.is_empty() {
        return Vec::new();
    }
    if capabilities.indexes == Indexes::Inline {
        return vec![all];
    }
    let table = all.table;
    let one = || Addition::to(table);
    let columns = all.columns.into_iter().map(|it| Addition {
        columns: vec![it],
        ..one()
    });
    let columns: Vec<Addition<'a>> = columns.collect();
    if dialect == Dialect::Sqlite {
        // A constraint of an existing table cannot be added: `sqlite` decides about each.
        return columns;
    }
    let key = all.primary_key.map(|it| Addition {
        primary_key: Some(it),
        ..one()
    });
    let uniques = all.uniques.into_iter().map(|it| Addition {
        uniques: vec![it],
        ..one()
    });
    let checks = all.checks.into_iter().map(|it| Addition {
        checks: vec![it],
        ..one()
    });
    let excludes = all.excludes.into_iter().map(|it| Addition {
        excludes: vec![it],
        ..one()
    });
    columns
        .into_iter()
        .chain(key)
        .chain(uniques)
        .chain(checks)
        .chain(excludes)
        .collect()
}

/// The parts that are in the models only, and whose names are free.
pub(super) fn missing<'a, T>(changes: &'a [Change<'a, T>]) -> Vec<&'a T> {
    changes.iter().filter_map(wanted).collect()
}

fn wanted<'a, T>(change: &'a Change<'a, T>) -> Option<&'a T> {
    match change {
        Change::Missing { wanted } => Some(wanted),
        _ => None,
    }
}
