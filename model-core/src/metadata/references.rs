//! Where foreign keys lead: found once, for sorting and for validating.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::schema::{Table, TableName};

/// Tables by name, and for each of their foreign keys the position of the table that it refers to.
#[derive(Clone, Debug)]
pub(crate) struct References<'a> {
    tables: Vec<&'a Table>,
    /// For all keys of all tables; `None` where there is no such table.
    targets: Vec<Option<usize>>,
    /// Where each table's targets begin.
    starts: Vec<usize>,
}

impl<'a> References<'a> {
    pub(crate) fn new(tables: impl ExactSizeIterator<Item = &'a Table>) -> Self {
        let tables: Vec<&Table> = tables.collect();
        let mut positions: HashMap<&TableName, usize, Hashed> =
            HashMap::with_capacity_and_hasher(tables.len(), Hashed::default());
        positions.extend(
            tables
                .iter()
                .enumerate()
                .map(|(position, table)| (&table.name, position)),
        );
        let mut targets = Vec::with_capacity(tables.len() * 2);
        let mut starts = Vec::with_capacity(tables.len());
        for table in &tables {
            starts.push(targets.len());
            targets.extend(
                table
                    .foreign_keys
                    .iter()
                    .map(|key| positions.get(&key.referred_table).copied()),
            );
        }
        Self {
            tables,
            targets,
            starts,
        }
    }

    /// The tables, by schema and name.
    pub(crate) fn tables(&self) -> &[&'a Table] {
        &self.tables
    }

    /// For each foreign key of the table at `position`, in order, the position of its target.
    pub(crate) fn targets(&self, position: usize) -> &[Option<usize>] {
        let end = self
            .starts
            .get(position + 1)
            .copied()
            .unwrap_or(self.targets.len());
        &self.targets[self.starts[position]..end]
    }
}

/// For keys that are hashes already, or write one.
pub(super) type Hashed = BuildHasherDefault<TakeHash>;

/// Takes the hash that it is given.
#[derive(Default)]
pub(super) struct TakeHash(u64);

impl Hasher for TakeHash {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        // A multiplication leaves its best bits on top, and tables use the lowest.
        self.0 ^ (self.0 >> 32)
    }
}
