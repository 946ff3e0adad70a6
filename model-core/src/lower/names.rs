//! Explicit names: what the naming convention says, written into every constraint and index.

use crate::metadata::NamingConvention;
use crate::schema::{Name, Table};

/// The table with a name for every constraint and index.
pub(super) fn explicit(naming: &NamingConvention, table: &Table) -> Table {
    let mut named = table.clone();
    if let Some(key) = &mut named.primary_key {
        key.name = Some(Name::from(naming.primary_key(table, key).to_string()));
    }
    named.uniques = list(&table.uniques, |constraint| {
        constraint.name = Some(naming.unique(table, constraint).to_string().into());
    });
    named.checks = list(&table.checks, |check| {
        check.name = Some(naming.check(table, check).to_string().into());
    });
    named.excludes = list(&table.excludes, |constraint| {
        constraint.name = Some(naming.exclude(table, constraint).to_string().into());
    });
    named.foreign_keys = list(&table.foreign_keys, |key| {
        key.name = Some(naming.foreign_key(table, key).to_string().into());
    });
    named.indexes = list(&table.indexes, |index| {
        index.name = Some(naming.index(table, index).to_string().into());
    });
    named
}

fn list<T: Clone>(parts: &[T], change: impl Fn(&mut T)) -> crate::schema::List<T> {
    let changed = parts.iter().cloned().map(|mut part| {
        change(&mut part);
        part
    });
    changed.collect()
}
