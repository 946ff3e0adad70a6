//! Schemas, extensions, enumerations, domains and sequences, and the `ddl!` items of PostgreSQL.

use std::collections::BTreeSet;

use super::column::comment;
use super::{sequence, table};
use crate::dialect::{canonical_postgres_type, capabilities};
use crate::metadata::MetaData;
use crate::schema::{
    CheckConstraint, Database, Dialect, Domain, EnumDefinition, Extension, Name, Sequence, Shared,
    SqlType,
};

/// Adds them to the wanted database.
pub(super) fn add(metadata: &MetaData, wanted: &mut Database) {
    let enums = metadata.enums().into_iter();
    wanted.enums = enums.map(|it| enumeration(it).into()).collect();
    let domains = metadata.domains().into_iter();
    wanted.domains = domains.map(|it| domain(it).into()).collect();
    wanted.sequences = sequences(metadata, wanted);
    let extensions = metadata.extensions().into_iter().cloned();
    wanted.extensions = extensions.map(Extension::new).collect();
    wanted
        .items
        .retain(|item| item.create.of(Dialect::Postgres).is_some());
    wanted
        .views
        .retain(|view| view.query.text.of(Dialect::Postgres).is_some());
    wanted.schemas = schemas(wanted);
}

fn enumeration(definition: &EnumDefinition) -> EnumDefinition {
    EnumDefinition {
        comment: comment(definition.comment.as_ref()),
        ..definition.clone()
    }
}

fn domain(domain: &Domain) -> Domain {
    let checks = domain.checks.iter();
    let checks: Vec<CheckConstraint> = checks.map(table::check).collect();
    Domain {
        base: canonical_postgres_type(&domain.base).into(),
        checks: checks.into(),
        ..domain.clone()
    }
}

fn canonical_sequence(it: &Sequence) -> Sequence {
    Sequence {
        options: sequence::canonical(&it.options, &SqlType::BigInt),
        ..it.clone()
    }
}

/// Those of the models, and those that columns have as the numbers of their type.
fn sequences(metadata: &MetaData, wanted: &Database) -> Vec<Shared<Sequence>> {
    let defined = metadata.sequences().into_iter().map(canonical_sequence);
    let of_columns = wanted.tables.iter().flat_map(|table| table.sequences());
    let mut sequences: Vec<Sequence> = defined.chain(of_columns.cloned()).collect();
    sequences.sort_by(|left, right| left.name.cmp(&right.name));
    sequences.dedup_by(|left, right| left.name == right.name);
    sequences.into_iter().map(Shared::from).collect()
}

/// Every schema that an object names; the default one is expected to exist.
fn schemas(wanted: &Database) -> Vec<Name> {
    let tables = wanted.tables.iter();
    let tables = tables.filter(|table| table.options().temporary.is_none());
    let tables = tables.map(|table| table.name.schema.clone());
    let views = wanted.views.iter().map(|it| it.name().schema.clone());
    let sequences = wanted.sequences.iter().map(|it| it.name.schema.clone());
    let enums = wanted.enums.iter().map(|it| it.schema.clone());
    let domains = wanted.domains.iter().map(|it| it.schema.clone());
    let usual = capabilities(Dialect::Postgres).default_schema;
    let default = wanted.default_schema.as_deref().or(usual);
    let named: BTreeSet<Name> = tables
        .chain(views)
        .chain(sequences)
        .chain(enums)
        .chain(domains)
        .flatten()
        .collect();
    let others = named.into_iter();
    others.filter(|name| Some(&**name) != default).collect()
}
