//! What is only observed: rows, invalid indexes, names in use, references from outside.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::assemble::{Parts, schema_of};
use super::queries::Query;
use super::relations::Relation;
use crate::schema::{
    Database, Facts, Found, Name, ObjectKind, OuterReference, TableFacts, TableName, TakenName,
};

pub(super) fn add(parts: &Parts<'_>, found: &mut Found, wanted: Option<&Database>) {
    let default = found.database.default_schema.clone();
    let mut facts = Facts {
        tables: tables(parts),
        references: references(parts),
        taken: temporary(parts, default.as_ref()),
    };
    if let Some(wanted) = wanted {
        facts.taken.extend(taken(parts, wanted, default.as_ref()));
        keep_on_commit(found, wanted);
    }
    facts.taken.sort();
    facts.taken.dedup();
    found.facts = facts;
}

fn tables(parts: &Parts<'_>) -> BTreeMap<TableName, TableFacts> {
    let mut tables: HashMap<u32, TableFacts> = stored(parts)
        .map(|relation| (relation.oid, relation.facts()))
        .collect();
    for index in parts.indexes.all.iter().filter(|index| !index.is_valid) {
        if let Some(facts) = tables.get_mut(&index.table) {
            facts.invalid_indexes.push(index.name.to_owned().into());
        }
    }
    for (table, key) in disabled_keys(parts) {
        let relation = parts.own_tables().find(|it| it.name == table);
        let facts = relation.and_then(|it| tables.get_mut(&it.oid));
        if let Some(facts) = facts {
            facts.disabled_foreign_keys.push(key);
        }
    }
    let own = stored(parts);
    own.filter_map(|it| Some((it.name.clone(), tables.remove(&it.oid)?)))
        .collect()
}

/// Tables and materialized views.
fn stored<'p, 'r>(parts: &'p Parts<'r>) -> impl Iterator<Item = &'p Relation<'r>> {
    let has_rows =
        |it: &&Relation<'_>| matches!(it.kind, ObjectKind::Table | ObjectKind::MaterializedView);
    let relations = parts.relations.all.iter();
    relations.filter(move |it| has_rows(it) && parts.has(it))
}

/// Foreign keys of which a trigger, on either table, does not fire.
fn disabled_keys(parts: &Parts<'_>) -> Vec<(TableName, Name)> {
    let triggers = parts.catalogue.rows(Query::Triggers);
    let disabled: HashSet<u32> = triggers
        .filter(|row| row.flag(5))
        .map(|row| row.oid(6))
        .collect();
    let references = parts.constraints.references.iter();
    references
        .filter(|it| disabled.contains(&it.oid))
        .filter_map(|it| Some((it.table.clone(), it.key.name.clone()?)))
        .collect()
}

/// Foreign keys from tables that were not asked for to tables that were.
fn references(parts: &Parts<'_>) -> Vec<OuterReference> {
    let own: HashSet<(&str, &str)> = parts
        .own_tables()
        .map(|it| (schema_of(&it.name), &*it.name.name))
        .collect();
    let is_own = |name: &TableName| own.contains(&(schema_of(name), &*name.name));
    let references = parts.constraints.references.iter();
    let outer = references.filter(|it| !is_own(&it.table) && is_own(&it.key.referred_table));
    outer
        .map(|it| OuterReference {
            table: it.table.clone(),
            name: it.key.name.clone(),
            columns: it.key.columns.to_vec(),
            referred_table: it.key.referred_table.clone(),
        })
        .collect()
}

/// The session's own tables and views, under the names that they hide.
fn temporary(parts: &Parts<'_>, default: Option<&Name>) -> Vec<TakenName> {
    let relations = parts.relations.all.iter();
    let hiding = relations.filter(|it| it.is_temporary && !parts.has(it));
    hiding
        .map(|it| TakenName {
            kind: ObjectKind::TemporaryTable,
            name: TableName {
                schema: default.cloned(),
                name: it.name.name.clone(),
            },
            on: None,
        })
        .collect()
}

/// What holds names: schema and name, and what it is.
type Holders<'a> = HashMap<(&'a str, &'a str), (ObjectKind, Option<TableName>)>;

/// Names of the wanted database that something of another kind holds.
fn taken(parts: &Parts<'_>, wanted: &Database, default: Option<&Name>) -> Vec<TakenName> {
    let relations = relations(parts);
    let types = types(parts);
    let default = default.map(|name| &**name).unwrap_or_default();
    let mut taken = Vec::new();
    let mut ask = |holders: &Holders<'_>,
                   schema: Option<&Name>,
                   name: &str,
                   kinds: &[ObjectKind],
                   on: Option<&TableName>| {
        let schema = schema.map_or(default, |schema| schema);
        let Some((kind, holder)) = holders.get(&(schema, name)) else {
            return;
        };
        let is_same = kinds.contains(kind)
            && holder
                .as_ref()
                .is_none_or(|it| Some(&*it.name) == on.map(|on| &*on.name));
        if !is_same {
            taken.push(TakenName {
                kind: *kind,
                name: TableName::new(name.to_owned()).in_schema(schema.to_owned()),
                on: holder.clone(),
            });
        }
    };
    for table in &wanted.tables {
        let schema = table.name.schema.as_ref();
        ask(
            &relations,
            schema,
            &table.name.name,
            &[ObjectKind::Table],
            None,
        );
        ask(&types, schema, &table.name.name, &[], None);
        let keys = table.primary_key.iter().filter_map(|key| key.name.as_ref());
        let uniques = table.uniques.iter().filter_map(|it| it.name.as_ref());
        let excludes = table.excludes.iter().filter_map(|it| it.name.as_ref());
        let indexes = table.indexes.iter().filter_map(|it| it.name.as_ref());
        for name in keys.chain(uniques).chain(excludes).chain(indexes) {
            ask(
                &relations,
                schema,
                name,
                &[ObjectKind::Index],
                Some(&table.name),
            );
        }
    }
    for view in &wanted.views {
        let kinds = [ObjectKind::View, ObjectKind::MaterializedView];
        let schema = view.name().schema.as_ref();
        ask(&relations, schema, &view.name().name, &kinds, None);
        ask(&types, schema, &view.name().name, &[], None);
    }
    for sequence in &wanted.sequences {
        let name = &sequence.name;
        ask(
            &relations,
            name.schema.as_ref(),
            &name.name,
            &[ObjectKind::Sequence],
            None,
        );
    }
    let enums = wanted
        .enums
        .iter()
        .map(|it| (&it.schema, &it.name, ObjectKind::Enum));
    let domains = wanted
        .domains
        .iter()
        .map(|it| (&it.schema, &it.name, ObjectKind::Domain));
    for (schema, name, kind) in enums.chain(domains) {
        let without_row_type = [ObjectKind::Index, ObjectKind::Sequence];
        ask(&types, schema.as_ref(), name, &[kind], None);
        ask(&relations, schema.as_ref(), name, &without_row_type, None);
    }
    taken
}

/// PostgreSQL 15, CREATE TABLE: tables, views, indexes and sequences share their names.
fn relations<'a>(parts: &'a Parts<'_>) -> Holders<'a> {
    let permanent = parts.relations.all.iter().filter(|it| !it.is_temporary);
    let relations = permanent.map(|it| ((schema_of(&it.name), &*it.name.name), (it.kind, None)));
    let indexes = parts.indexes.all.iter().map(|it| {
        let on = parts.relations.get(it.table).map(|it| it.name.clone());
        ((it.schema, it.name), (ObjectKind::Index, on))
    });
    let sequences = parts.sequences.all.iter();
    let sequences = sequences.map(|it| ((it.schema, it.name), (ObjectKind::Sequence, None)));
    let composites = parts.types.iter().filter(|it| it.kind == 'c');
    let composites = composites.map(|it| ((it.schema, it.name), (ObjectKind::Type, None)));
    relations
        .chain(indexes)
        .chain(sequences)
        .chain(composites)
        .collect()
}

/// PostgreSQL 15, CREATE TYPE: a table brings a type of its name.
fn types<'a>(parts: &'a Parts<'_>) -> Holders<'a> {
    let types = parts.types.iter();
    types
        .map(|it| {
            let kind = match it.kind {
                'e' => ObjectKind::Enum,
                'd' => ObjectKind::Domain,
                _ => ObjectKind::Type,
            };
            ((it.schema, it.name), (kind, None))
        })
        .collect()
}

/// The catalogue does not say what a commit does to a temporary table: what is wanted is taken for granted.
fn keep_on_commit(found: &mut Found, wanted: &Database) {
    for table in &mut found.database.tables {
        let Some(wanted) = wanted.table(&table.name) else {
            continue;
        };
        let on_commit = wanted.options().temporary;
        if table.options().temporary.is_some() && on_commit.is_some() {
            let mut options = table.options().clone();
            options.temporary = on_commit;
            let mut changed = crate::schema::Table::clone(table);
            changed.options = Some(options.into());
            *table = changed.into();
        }
    }
}
