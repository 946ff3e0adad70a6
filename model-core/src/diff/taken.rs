//! Which names are in use, and by what: an object or a part cannot get the name of another kind's.

use std::collections::BTreeMap;

use super::comparison::Context;
use super::names::Key;
use super::types::{domain_name, enum_name};
use crate::schema::{
    Dialect, Facts, Found, Name, ObjectKind, PartKind, Table, TableName, Unmanaged, View,
};

/// The names in use in a live database, each with what has it.
pub(super) struct Taken<'a> {
    context: &'a Context<'a>,
    dialect: Dialect,
    /// Tables, views, sequences and, where their names belong to the schema, indexes.
    relations: BTreeMap<Key, ObjectKind>,
    /// Enumerations, domains and other types (PostgreSQL).
    types: BTreeMap<Key, ObjectKind>,
    /// Constraints whose names belong to the schema (MariaDB, MySQL), by kind.
    constraints: BTreeMap<(PartKind, Key), ObjectKind>,
    /// Tables of this session, which hide others of their name.
    temporary: BTreeMap<Key, ObjectKind>,
}

impl<'a> Taken<'a> {
    pub(super) fn of(context: &'a Context<'a>, found: &Found) -> Self {
        let mut taken = Self {
            context,
            dialect: found.database.dialect,
            relations: BTreeMap::new(),
            types: BTreeMap::new(),
            constraints: BTreeMap::new(),
            temporary: BTreeMap::new(),
        };
        taken.add_parts(found);
        taken.add_objects(found);
        for Unmanaged { kind, name, .. } in &found.unmanaged {
            taken.add(*kind, name);
        }
        // Outer references and facts of tables do not concern names.
        let Facts {
            tables: _,
            taken: names,
            references: _,
        } = &found.facts;
        for name in names {
            taken.add(name.kind, &name.name);
        }
        taken
    }

    fn add_objects(&mut self, found: &Found) {
        for sequence in &found.database.sequences {
            self.add(ObjectKind::Sequence, &sequence.name);
        }
        for definition in &found.database.enums {
            self.add(ObjectKind::Enum, &enum_name(definition));
        }
        for domain in &found.database.domains {
            self.add(ObjectKind::Domain, &domain_name(domain));
        }
        for view in &found.database.views {
            self.add(view_kind(view), view.name());
        }
        for table in &found.database.tables {
            self.add(ObjectKind::Table, &table.name);
        }
    }

    fn add_parts(&mut self, found: &Found) {
        let views = found.database.views.iter().map(|view| &*view.relation);
        let tables = found.database.tables.iter().map(|table| &**table);
        for table in views.chain(tables) {
            for (kind, name) in named_parts(table) {
                let name = in_schema_of(table, name);
                if self.is_relation(kind) {
                    self.add(ObjectKind::Index, &name);
                } else if self.is_of_schema(kind) {
                    let by = constraint_kind(kind);
                    self.constraints
                        .insert((kind, self.context.names.key(&name)), by);
                }
            }
        }
    }

    fn add(&mut self, kind: ObjectKind, name: &TableName) {
        let key = self.context.names.key(name);
        match kind {
            ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Type => {
                self.types.insert(key, kind);
            }
            ObjectKind::ForeignKey => {
                self.constraints.insert((PartKind::ForeignKey, key), kind);
            }
            ObjectKind::TemporaryTable => {
                self.temporary.insert(key, kind);
            }
            ObjectKind::Table
            | ObjectKind::VirtualTable
            | ObjectKind::ForeignTable
            | ObjectKind::View
            | ObjectKind::MaterializedView
            | ObjectKind::Index
            | ObjectKind::Sequence => {
                self.relations.insert(key, kind);
            }
            _ => {}
        }
    }

    /// Whether the names of such parts are among those of tables: PostgreSQL's and SQLite's indexes, and PostgreSQL's
    /// constraints that an index implements.
    fn is_relation(&self, kind: PartKind) -> bool {
        match self.dialect {
            Dialect::Postgres => matches!(
                kind,
                PartKind::PrimaryKey | PartKind::Unique | PartKind::Exclude | PartKind::Index
            ),
            Dialect::Sqlite => kind == PartKind::Index,
            Dialect::MariaDb | Dialect::MySql => false,
        }
    }

    /// Whether the names of such constraints belong to the schema: foreign keys of both, and
    /// checks of MySQL.
    fn is_of_schema(&self, kind: PartKind) -> bool {
        match self.dialect {
            Dialect::MySql => matches!(kind, PartKind::ForeignKey | PartKind::Check),
            Dialect::MariaDb => kind == PartKind::ForeignKey,
            Dialect::Postgres | Dialect::Sqlite => false,
        }
    }

    /// What has the name of a table or view that is missing.
    pub(super) fn relation(&self, name: &TableName) -> Option<ObjectKind> {
        let key = self.context.names.key(name);
        let temporary = self.temporary.get(&key);
        // PostgreSQL gives each table and view a type of its name.
        let kind = temporary
            .or_else(|| self.relations.get(&key))
            .or_else(|| self.types.get(&key));
        kind.copied()
    }

    /// A table of this session that hides a table or view of this name.
    pub(super) fn temporary(&self, name: &TableName) -> Option<ObjectKind> {
        self.temporary.get(&self.context.names.key(name)).copied()
    }

    /// What has the name of a sequence that is missing.
    pub(super) fn sequence(&self, name: &TableName) -> Option<ObjectKind> {
        let key = self.context.names.key(name);
        let kind = self
            .temporary
            .get(&key)
            .or_else(|| self.relations.get(&key));
        kind.copied()
    }

    /// What has the name of an enumeration or domain that is missing.
    pub(super) fn type_name(&self, name: &TableName) -> Option<ObjectKind> {
        let key = self.context.names.key(name);
        let has_type =
            |kind: &&ObjectKind| !matches!(kind, ObjectKind::Index | ObjectKind::Sequence);
        let kind = self
            .types
            .get(&key)
            .or_else(|| self.relations.get(&key).filter(has_type));
        kind.copied()
    }

    /// What has the name of a part that is missing from a table.
    pub(super) fn part(
        &self,
        table: &Table,
        found: Option<&Table>,
        kind: PartKind,
        name: &Name,
    ) -> Option<ObjectKind> {
        let key = self.context.names.key(&in_schema_of(table, name));
        let of_table = || found.and_then(|found| self.part_of_table(found, kind, name));
        let relation = || {
            self.relations
                .get(&key)
                .filter(|_| self.is_relation(kind))
                .copied()
        };
        let constraint = || self.constraints.get(&(kind, key.clone())).copied();
        of_table().or_else(relation).or_else(constraint)
    }

    /// A part of another kind of the same table, where both kinds share their names.
    fn part_of_table(&self, found: &Table, kind: PartKind, name: &Name) -> Option<ObjectKind> {
        let shares = |other: PartKind| match self.dialect {
            Dialect::Postgres => kind != PartKind::Index && other != PartKind::Index,
            Dialect::MariaDb | Dialect::MySql => is_index(kind) && is_index(other),
            Dialect::Sqlite => false,
        };
        let is_it = |(other, taken): &(PartKind, &Name)| {
            *other != kind && shares(*other) && self.context.names.same_part(taken, name)
        };
        let holder = named_parts(found).find(is_it);
        holder.map(|(other, _)| constraint_kind(other))
    }
}

/// What MariaDB and MySQL implement as an index of the table.
const fn is_index(kind: PartKind) -> bool {
    matches!(
        kind,
        PartKind::PrimaryKey | PartKind::Unique | PartKind::Index
    )
}

const fn constraint_kind(kind: PartKind) -> ObjectKind {
    match kind {
        PartKind::ForeignKey => ObjectKind::ForeignKey,
        PartKind::Index => ObjectKind::Index,
        _ => ObjectKind::Constraint,
    }
}

/// What kind of view it is.
pub(super) fn view_kind(view: &View) -> ObjectKind {
    if view.is_materialized() {
        ObjectKind::MaterializedView
    } else {
        ObjectKind::View
    }
}

/// The constraints and indexes of a table that have a name.
pub(super) fn named_parts(table: &Table) -> impl Iterator<Item = (PartKind, &Name)> {
    let key = table
        .primary_key
        .iter()
        .map(|it| (PartKind::PrimaryKey, &it.name));
    let uniques = table.uniques.iter().map(|it| (PartKind::Unique, &it.name));
    let checks = table.checks.iter().map(|it| (PartKind::Check, &it.name));
    let excludes = table
        .excludes
        .iter()
        .map(|it| (PartKind::Exclude, &it.name));
    let keys = table
        .foreign_keys
        .iter()
        .map(|it| (PartKind::ForeignKey, &it.name));
    let indexes = table.indexes.iter().map(|it| (PartKind::Index, &it.name));
    let parts = key
        .chain(uniques)
        .chain(checks)
        .chain(excludes)
        .chain(keys)
        .chain(indexes);
    parts.filter_map(|(kind, name)| Some((kind, name.as_ref()?)))
}

fn in_schema_of(table: &Table, name: &Name) -> TableName {
    TableName {
        schema: table.name.schema.clone(),
        name: name.clone(),
    }
}
