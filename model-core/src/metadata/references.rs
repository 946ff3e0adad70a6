//! Where foreign keys lead, and which tables others are parts of: found once, for sorting and for validating.
//!
//! A large schema does not fit the processor's caches, and reading from memory is slow where each step waits for the
//! one before it. So every table is read in passes that do little: the processor has many of them under way at once.

use std::hash::{BuildHasherDefault, Hasher};

use crate::schema::{Table, TableName};

/// Tables by name, and for each of their foreign keys, and each table that they are a part of, that table's position.
#[derive(Clone, Debug)]
pub(crate) struct References<'a> {
    tables: Vec<&'a Table>,
    /// For all keys and all parents of all tables.
    targets: Vec<Target>,
    /// Where each table's targets begin.
    starts: Vec<usize>,
}

/// The position of the table that a key refers to: in half the space of an `Option`, for there are many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target(u32);

impl Target {
    /// There is no such table.
    const NONE: Self = Self(u32::MAX);

    fn at(position: usize) -> Self {
        Self(u32::try_from(position).expect("fewer than 2^32 tables"))
    }

    /// The position; `None` where there is no such table.
    #[inline]
    pub(crate) fn position(self) -> Option<usize> {
        (self != Self::NONE).then_some(self.0 as usize)
    }
}

impl<'a> References<'a> {
    pub(crate) fn new(tables: impl ExactSizeIterator<Item = &'a Table>) -> Self {
        let tables: Vec<&Table> = tables.collect();
        let positions = Positions::new(&tables);
        let mut starts = Vec::with_capacity(tables.len());
        let mut names: Vec<&TableName> = Vec::with_capacity(tables.len() * 2);
        for table in &tables {
            starts.push(names.len());
            names.extend(table.foreign_keys.iter().map(|key| &key.referred_table));
            if let Some(options) = &table.options {
                names.extend(options.parents());
            }
        }
        let candidates: Vec<Target> = names
            .iter()
            .map(|name| positions.candidate(name.key_hash()))
            .collect();
        let targets = names
            .iter()
            .zip(candidates)
            .map(|(name, candidate)| positions.confirmed(candidate, name))
            .collect();
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

    /// For each foreign key of the table at `position`, in order, its target; behind them its parents.
    pub(crate) fn targets(&self, position: usize) -> &[Target] {
        let end = self
            .starts
            .get(position + 1)
            .copied()
            .unwrap_or(self.targets.len());
        &self.targets[self.starts[position]..end]
    }
}

/// The positions of tables by name: a flat table of hashes.
struct Positions<'t, 'a> {
    tables: &'t [&'a Table],
    hashes: Vec<u64>,
    /// Positions, each in the first free place from where its hash points; at most half of the places are taken.
    places: Vec<Target>,
}

impl<'t, 'a> Positions<'t, 'a> {
    fn new(tables: &'t [&'a Table]) -> Self {
        let hashes = tables.iter().map(|table| table.name.key_hash());
        let mut positions = Self {
            tables,
            hashes: hashes.collect(),
            places: vec![Target::NONE; (tables.len() * 2).next_power_of_two()],
        };
        for position in 0..tables.len() {
            let place = positions
                .places_from(positions.hashes[position])
                .find(|&place| positions.places[place] == Target::NONE)
                .expect("half of the places are free");
            positions.places[place] = Target::at(position);
        }
        positions
    }

    /// The first table whose name has this hash.
    fn candidate(&self, hash: u64) -> Target {
        self.with_hash(hash).next().unwrap_or(Target::NONE)
    }

    /// The table of this name, most likely the candidate.
    fn confirmed(&self, candidate: Target, name: &TableName) -> Target {
        let is_named = |target: Target| {
            target
                .position()
                .is_some_and(|position| self.tables[position].name.matches(name))
        };
        if candidate == Target::NONE || is_named(candidate) {
            candidate
        } else {
            self.with_hash(name.key_hash())
                .find(|&target| is_named(target))
                .unwrap_or(Target::NONE)
        }
    }

    fn with_hash(&self, hash: u64) -> impl Iterator<Item = Target> {
        self.places_from(hash)
            .map(|place| self.places[place])
            .take_while(|&target| target != Target::NONE)
            .filter(move |target| self.hashes[target.0 as usize] == hash)
    }

    fn places_from(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let last = self.places.len() - 1;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "any bits of the hash are as good"
        )]
        let first = hash as usize;
        (0..=last).map(move |step| (first.wrapping_add(step)) & last)
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
