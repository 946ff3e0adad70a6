//! Tables that exist for the time of a drop on SQLite.
//!
//! SQLite, Foreign Key Support, 5: dropping a table deletes its rows first, and that looks for every table that is referred
//! to by rows which the deletion reaches. Where such a table does not exist, the drop fails; so an empty one with the
//! referred keys is created before and dropped in the end.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Keys;
use crate::ddl::{Existing, ForeignKeys, Statement};
use crate::schema::{
    Column, Dialect, ForeignKey, Found, Name, PrimaryKey, ReferentialAction, SqlType, Table,
    TableName, UniqueConstraint,
};

/// The tables to drop, each behind the tables that have to be created before.
pub(super) struct StandIns<'a> {
    steps: Vec<(&'a Table, Vec<StandIn>)>,
}

/// An empty table with the keys that others refer to.
pub(super) struct StandIn(Table);

impl StandIn {
    pub(super) fn create(&self) -> Statement<'_> {
        Statement::CreateTable {
            table: &self.0,
            foreign_keys: ForeignKeys::All,
            existing: Existing::Fail,
        }
    }

    pub(super) fn drop(&self) -> Statement<'_> {
        Statement::DropTable { table: &self.0 }
    }
}

impl<'a> StandIns<'a> {
    pub(super) fn of(found: &'a Found, tables: &[&'a Table]) -> Self {
        if found.server.dialect != Dialect::Sqlite {
            let steps = tables.iter().map(|table| (*table, Vec::new()));
            return Self {
                steps: steps.collect(),
            };
        }
        let mut search = Search::of(found);
        let steps = tables
            .iter()
            .map(|table| (*table, search.before(&table.name)));
        Self {
            steps: steps.collect(),
        }
    }

    pub(super) fn steps(&self) -> impl Iterator<Item = (&'a Table, &[StandIn])> {
        self.steps
            .iter()
            .map(|(table, before)| (*table, before.as_slice()))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &StandIn> {
        self.steps.iter().flat_map(|(_, before)| before)
    }
}

/// What exists while tables are dropped one after another.
struct Search<'a> {
    keys: Keys<'a>,
    tables: BTreeMap<String, &'a Table>,
    /// Tables that were dropped: what refers to them expects their primary keys.
    gone: BTreeMap<String, &'a Table>,
    others: BTreeSet<String>,
}

impl<'a> Search<'a> {
    fn of(found: &'a Found) -> Self {
        let keys = Keys::of(found);
        let tables = found
            .database
            .tables
            .iter()
            .map(|it| (keys.table(&it.name), &**it));
        let views = found.database.views.iter().map(|it| keys.table(it.name()));
        let unmanaged = found.unmanaged.iter().filter(|it| it.kind.has_rows());
        let unmanaged = unmanaged.map(|it| keys.table(&it.name));
        Self {
            keys,
            tables: tables.collect(),
            gone: BTreeMap::new(),
            others: views.chain(unmanaged).collect(),
        }
    }

    /// What has to be created before this table is dropped; the table is gone afterwards.
    fn before(&mut self, name: &TableName) -> Vec<StandIn> {
        let key = self.keys.table(name);
        let missing: BTreeMap<String, TableName> = self
            .reached(&key)
            .into_iter()
            .flat_map(|table| &table.foreign_keys)
            .map(|it| {
                (
                    self.keys.table(&it.referred_table),
                    it.referred_table.clone(),
                )
            })
            .filter(|(key, _)| !self.tables.contains_key(key) && !self.others.contains(key))
            .collect();
        let stand_ins = missing
            .iter()
            .map(|(key, name)| self.stand_in(key, name))
            .collect();
        self.others.extend(missing.into_keys());
        if let Some(table) = self.tables.remove(&key) {
            self.gone.insert(key, table);
        }
        stand_ins
    }

    /// The tables with rows that a deletion from this one changes.
    fn reached(&self, key: &str) -> Vec<&'a Table> {
        let mut seen = BTreeSet::new();
        let mut open = vec![key.to_owned()];
        let mut reached = Vec::new();
        while let Some(referred) = open.pop() {
            for (name, table) in &self.tables {
                let follows = |key: &ForeignKey| {
                    let is_passive = matches!(
                        key.on_delete,
                        ReferentialAction::NoAction | ReferentialAction::Restrict
                    );
                    !is_passive && self.keys.table(&key.referred_table) == referred
                };
                if table.foreign_keys.iter().any(follows) && seen.insert(name.clone()) {
                    open.push(name.clone());
                    reached.push(*table);
                }
            }
        }
        reached
    }

    fn stand_in(&self, key: &str, name: &TableName) -> StandIn {
        let referring = self.tables.values().flat_map(|table| &table.foreign_keys);
        let referring: Vec<&ForeignKey> = referring
            .filter(|it| self.keys.table(&it.referred_table) == key)
            .collect();
        // A reference without columns means the primary key, of which only the number of columns is known.
        let unnamed = referring.iter().find(|it| it.referred_columns.is_empty());
        let count = unnamed.map_or(0, |it| it.columns.len());
        let own = self
            .gone
            .get(key)
            .and_then(|table| table.primary_key.as_ref());
        let primary: Vec<Name> = match own {
            Some(key) => key.columns.to_vec(),
            None => (0..count)
                .map(|number| Name::from(format!("key {number}")))
                .collect(),
        };
        let named = referring
            .iter()
            .filter(|it| !it.referred_columns.is_empty());
        let uniques: BTreeSet<Vec<Name>> = named.map(|it| it.referred_columns.to_vec()).collect();
        let columns: BTreeSet<&Name> = primary.iter().chain(uniques.iter().flatten()).collect();
        let mut table = Table::new(name.clone());
        for column in columns {
            table = table.column(Column::new(column.clone(), SqlType::Binary).nullable());
        }
        if !primary.is_empty() {
            table = table.primary_key(PrimaryKey::new(primary));
        }
        for columns in uniques {
            table = table.unique(UniqueConstraint::new(columns));
        }
        StandIn(table)
    }
}
