//! Rows in, objects out.

use std::collections::HashMap;

use super::super::ReflectOptions;
use super::super::scope::Scope;
use super::catalogue::{Catalogue, Collations, OperatorClasses, operators};
use super::columns::Columns;
use super::constraints::{Constraints, FoundConstraints};
use super::indexes::{Indexes, Words};
use super::queries::Query;
use super::relations::{Relation, Relations};
use super::sequences::Sequences;
use super::types::{Types, enumeration, shared};
use super::{facts, unmanaged, views};
use crate::lower::postgres::partition::canonical_bounds;
use crate::schema::{
    Column, Extension, Found, Index, Name, ObjectKind, Server, Table, TableName, TableOptions,
};

/// Everything that was read, in parts that refer to each other.
pub(super) struct Parts<'r> {
    pub(super) catalogue: &'r Catalogue,
    pub(super) relations: Relations<'r>,
    pub(super) columns: Columns<'r>,
    pub(super) constraints: FoundConstraints,
    pub(super) indexes: Indexes<'r>,
    pub(super) sequences: Sequences<'r>,
    pub(super) types: Types<'r>,
    pub(super) collations: Collations,
    pub(super) scope: Scope,
    /// Whether only what a wanted database names is read.
    pub(super) is_wanted: bool,
}

/// The objects of the database.
pub(super) fn assemble(
    catalogue: &Catalogue,
    server: Server,
    search_path: &[String],
    options: &ReflectOptions<'_>,
) -> Found {
    let parts = Parts::read(catalogue, &server, search_path, options);
    let mut found = Found::empty(server);
    add_objects(&parts, &mut found);
    if let Some(wanted) = options.wanted {
        let is_wanted = |name: &Name| wanted.extensions.iter().any(|it| it.name == *name);
        found.database.extensions.retain(|it| is_wanted(&it.name));
    }
    found.database.tables = shared(parts.tables());
    found.database.views = shared(views::all(&parts));
    canonical_bounds(&mut found.database);
    unmanaged::add(&parts, &mut found);
    facts::add(&parts, &mut found, options.wanted);
    found
}

impl<'r> Parts<'r> {
    fn read(
        catalogue: &'r Catalogue,
        server: &Server,
        search_path: &'r [String],
        options: &ReflectOptions<'_>,
    ) -> Self {
        let collations = Collations::read(catalogue, search_path);
        let sequences = Sequences::read(catalogue);
        let types = Types::read(catalogue, search_path);
        let columns = Columns::read(catalogue, &types, &collations, &sequences);
        let words = Words {
            columns: &columns,
            collations: &collations,
            classes: &OperatorClasses::read(catalogue),
        };
        let indexes = Indexes::read(catalogue, &words);
        let operators = operators(catalogue);
        let constraints = FoundConstraints::read(catalogue, &columns, &indexes, &operators);
        Self {
            catalogue,
            relations: Relations::read(catalogue),
            columns,
            constraints,
            indexes,
            sequences,
            types,
            collations,
            scope: Scope::new(options, server),
            is_wanted: options.wanted.is_some(),
        }
    }

    /// Whether a table or view is part of what was asked for. Tables of the session are, if the wanted database names
    /// them: nobody else sees them.
    pub(super) fn has(&self, relation: &Relation<'_>) -> bool {
        (self.is_wanted || !relation.is_temporary)
            && self
                .scope
                .has(schema_of(&relation.name), &relation.name.name)
    }

    /// The tables that are part of what was asked for.
    pub(super) fn own_tables(&self) -> impl Iterator<Item = &Relation<'r>> {
        let relations = self.relations.all.iter();
        relations.filter(|it| it.kind == ObjectKind::Table && self.has(it))
    }

    fn tables(&self) -> impl Iterator<Item = Table> {
        let mut indexes: HashMap<u32, Vec<Index>> = HashMap::new();
        for found in &self.indexes.all {
            if found.constraint.is_none() {
                let of_table = indexes.entry(found.table).or_default();
                of_table.push(found.index.clone());
            }
        }
        let tables = self.own_tables();
        tables.map(move |relation| self.table(relation, indexes.remove(&relation.oid)))
    }

    fn table(&self, relation: &Relation<'_>, indexes: Option<Vec<Index>>) -> Table {
        let none = Constraints::default();
        let constraints = self
            .constraints
            .by_table
            .get(&relation.oid)
            .unwrap_or(&none);
        let options = relation.options(self.relations.parents(relation.oid));
        // The columns of a partition are its parent's.
        let columns: Vec<Column> = if relation.is_partition {
            Vec::new()
        } else {
            let columns = self.columns.of(relation.oid).iter();
            columns.map(|it| it.column.clone()).collect()
        };
        let mut table = Table::new(&relation.name);
        table.columns = columns.into();
        table.primary_key.clone_from(&constraints.primary_key);
        table.uniques = constraints.uniques.clone().into();
        table.checks = constraints.checks.clone().into();
        table.excludes = constraints.excludes.clone().into();
        table.foreign_keys = constraints.foreign_keys.clone().into();
        table.indexes = indexes.unwrap_or_default().into();
        table.comment.clone_from(&relation.comment);
        table.options = (options != TableOptions::NONE).then(|| options.into());
        table
    }
}

pub(super) fn schema_of(name: &TableName) -> &str {
    name.schema.as_deref().unwrap_or_default()
}

/// Schemas, extensions, enumerations, domains and sequences.
fn add_objects(parts: &Parts<'_>, found: &mut Found) {
    let (scope, database) = (&parts.scope, &mut found.database);
    let default = database.default_schema.clone();
    let schemas = parts.catalogue.rows(Query::Schemas);
    let schemas = schemas.filter_map(|row| row.name(1));
    database.schemas = schemas
        .filter(|name| scope.has_schema(name) && Some(name) != default.as_ref())
        .collect();
    let extensions = parts.catalogue.rows(Query::Extensions);
    database.extensions = extensions
        .map(|row| {
            let mut extension = Extension::new(row.text(1).to_owned());
            extension.schema = row.name(2);
            extension
        })
        .collect();
    let own_types = || {
        let types = parts.types.iter().filter(|row| row.extension.is_none());
        types.filter(|row| scope.has(row.schema, row.name))
    };
    database.enums = shared(own_types().filter(|it| it.kind == 'e').map(enumeration));
    let domains = own_types().filter(|it| it.kind == 'd');
    database.domains = shared(domains.map(|it| parts.types.domain(it)));
    let sequences = parts.sequences.all.iter();
    let sequences = sequences.filter(|it| !it.is_identity && scope.has(it.schema, it.name));
    database.sequences = shared(sequences.map(super::sequences::FoundSequence::sequence));
}
