//! What models cannot express: nothing of it is lost.

use std::collections::HashMap;

use super::assemble::{Parts, schema_of};
use super::cells::Cells;
use super::queries::Query;
use super::relations::Relation;
use crate::schema::{Found, ObjectKind, TableName, Unmanaged};

/// What objects need, by catalogue and identifier.
type Dependencies = HashMap<(String, u32), Vec<TableName>>;

/// Adds everything that is part of what was asked for, by kind and name.
pub(super) fn add(parts: &Parts<'_>, found: &mut Found) {
    let mut dependencies = dependencies(parts);
    let all = &mut found.unmanaged;
    let rows = parts.catalogue.rows(Query::Unmanaged);
    all.extend(rows.filter_map(|row| listed(parts, row, &mut dependencies)));
    let triggers = parts.catalogue.rows(Query::Triggers);
    all.extend(triggers.filter_map(|row| trigger(parts, row, &mut dependencies)));
    for relation in parts.relations.all.iter().filter(|it| parts.has(it)) {
        of_relation(parts, relation, all);
    }
    types(parts, all);
    sequences(parts, all);
    for (schema, name, table, detail) in &parts.constraints.others {
        all.extend(part(parts, *table, (schema, name), detail.clone()));
    }
    all.sort();
}

fn object(kind: ObjectKind, name: TableName, detail: impl Into<Option<String>>) -> Unmanaged {
    Unmanaged {
        kind,
        name,
        on: None,
        detail: detail.into(),
        depends_on: Vec::new(),
    }
}

fn qualified(schema: &str, name: &str) -> TableName {
    let name = TableName::new(name.to_owned());
    if schema.is_empty() {
        name
    } else {
        name.in_schema(schema.to_owned())
    }
}

/// A setting of a table's part.
fn part(
    parts: &Parts<'_>,
    table: u32,
    (schema, name): (&str, &str),
    detail: String,
) -> Option<Unmanaged> {
    let relation = parts.relations.get(table).filter(|it| parts.has(it))?;
    Some(Unmanaged {
        on: Some(relation.name.clone()),
        ..object(ObjectKind::Other, qualified(schema, name), detail)
    })
}

fn listed(parts: &Parts<'_>, row: Cells<'_>, dependencies: &mut Dependencies) -> Option<Unmanaged> {
    let kind = match row.text(1) {
        "policy" => ObjectKind::Policy,
        "rule" => ObjectKind::Rule,
        "function" => ObjectKind::Function,
        "grant" => ObjectKind::Grant,
        "trigger" => ObjectKind::Trigger,
        _ => ObjectKind::Other,
    };
    let on = match row.get(4) {
        Some(_) => {
            let relation = parts.relations.get(row.oid(4)).filter(|it| parts.has(it))?;
            Some(relation.name.clone())
        }
        None => None,
    };
    let schema = row.get(2);
    let is_in_scope = schema.is_none_or(|schema| parts.scope.has_schema(schema));
    is_in_scope.then(|| Unmanaged {
        on,
        depends_on: needs(dependencies, row.text(6), row.oid(7)),
        ..object(
            kind,
            qualified(schema.unwrap_or_default(), row.text(3)),
            row.get(5).filter(|it| !it.is_empty()).map(str::to_owned),
        )
    })
}

fn trigger(
    parts: &Parts<'_>,
    row: Cells<'_>,
    dependencies: &mut Dependencies,
) -> Option<Unmanaged> {
    if row.flag(5) {
        return None;
    }
    let relation = parts.relations.get(row.oid(2)).filter(|it| parts.has(it))?;
    let state = match row.letter(4) {
        'D' => ", disabled",
        'R' => ", enabled for replicas",
        'A' => ", enabled always",
        _ => "",
    };
    Some(Unmanaged {
        on: Some(relation.name.clone()),
        depends_on: needs(dependencies, "pg_trigger", row.oid(1)),
        ..object(
            ObjectKind::Trigger,
            qualified(schema_of(&relation.name), row.text(3)),
            format!("{}{state}", row.text(7)),
        )
    })
}

fn of_relation(parts: &Parts<'_>, relation: &Relation<'_>, all: &mut Vec<Unmanaged>) {
    if relation.kind == ObjectKind::ForeignTable {
        all.push(object(relation.kind, relation.name.clone(), None));
    }
    let setting = |kind, detail| Unmanaged {
        on: Some(relation.name.clone()),
        ..object(kind, relation.name.clone(), Some(detail))
    };
    if matches!(
        relation.kind,
        ObjectKind::View | ObjectKind::MaterializedView
    ) {
        let storage = relation.view_storage();
        all.extend(storage.map(|detail| setting(ObjectKind::Other, detail)));
        return;
    }
    let parents = parts.relations.parents(relation.oid);
    let settings = relation.other_settings(parents).into_iter();
    all.extend(settings.map(|(kind, detail)| setting(kind, detail)));
    let indexes = parts.indexes.all.iter();
    for index in indexes.filter(|index| index.table == relation.oid) {
        let clustered = index.is_clustered.then_some("CLUSTER");
        let identity = index.is_replica_identity.then_some("REPLICA IDENTITY");
        for word in [clustered, identity].into_iter().flatten() {
            let detail = format!("{word} USING {}", index.name);
            all.push(setting(ObjectKind::Other, detail));
        }
    }
    if let ([parent], true) = (parents, relation.is_partition) {
        let details = partition_columns(parts, relation.oid, parent.oid).into_iter();
        all.extend(details.map(|detail| setting(ObjectKind::Other, detail)));
    }
}

/// A partition has the columns of its parent, which may have other defaults there, or be NOT NULL.
fn partition_columns(parts: &Parts<'_>, partition: u32, parent: u32) -> Vec<String> {
    let mut details = Vec::new();
    for inherited in parts.columns.of(parent) {
        let name = &inherited.column.name;
        let mut columns = parts.columns.of(partition).iter();
        let Some(own) = columns.find(|it| it.column.name == *name) else {
            continue;
        };
        if own.expression != inherited.expression {
            let text = own.expression.unwrap_or("NULL");
            details.push(format!("column {name} DEFAULT {text}"));
        }
        if inherited.column.nullable && !own.column.nullable {
            details.push(format!("column {name} NOT NULL"));
        }
    }
    details
}

fn types(parts: &Parts<'_>, all: &mut Vec<Unmanaged>) {
    let own = parts
        .types
        .iter()
        .filter(|row| row.extension.is_none() && !row.is_array);
    for row in own.filter(|row| parts.scope.has(row.schema, row.name)) {
        let name = row.table_name();
        match row.kind {
            'c' | 'r' | 'b' => {
                let word = match row.kind {
                    'c' => "composite type",
                    'r' => "range type",
                    _ => "base type",
                };
                all.push(object(ObjectKind::Type, name, word.to_owned()));
            }
            'd' => {
                let settings = row.domain_settings(&parts.collations);
                all.extend(settings.map(|it| object(ObjectKind::Other, name, it)));
            }
            _ => {}
        }
    }
}

fn sequences(parts: &Parts<'_>, all: &mut Vec<Unmanaged>) {
    let own = parts.sequences.all.iter();
    let own = own.filter(|it| !it.is_identity && parts.scope.has(it.schema, it.name));
    for sequence in own {
        let name = qualified(sequence.schema, sequence.name);
        let owner = sequence.owner.as_ref();
        all.extend(sequence.settings().map(|detail| Unmanaged {
            on: owner.map(|(table, _)| table.clone()),
            ..object(ObjectKind::Other, name, detail)
        }));
    }
}

fn dependencies(parts: &Parts<'_>) -> Dependencies {
    let mut dependencies = Dependencies::new();
    for row in parts.catalogue.rows(Query::Dependencies) {
        let name = match row.get(5) {
            Some(column) => format!("{}.{column}", row.text(4)),
            None => row.text(4).to_owned(),
        };
        let key = (row.text(1).to_owned(), row.oid(2));
        let needs = dependencies.entry(key).or_default();
        needs.push(qualified(row.text(3), &name));
    }
    dependencies
}

fn needs(dependencies: &mut Dependencies, catalogue: &str, oid: u32) -> Vec<TableName> {
    let key = (catalogue.to_owned(), oid);
    dependencies.get(&key).cloned().unwrap_or_default()
}
