//! Routines, events and triggers, for which models have no words; and what views of others need.

use std::collections::BTreeSet;

use super::{Catalogue, name_of};
use crate::reflect::ReflectOptions;
use crate::reflect::mariadb::queries::ViewRow;
use crate::reflect::scope::Scope;
use crate::schema::{Dialect, Found, ObjectKind, TableName, Unmanaged};
use crate::sql::tokens;

/// Collects them.
pub(super) fn collect(
    found: &mut Found,
    scope: &Scope,
    options: &ReflectOptions<'_>,
    catalogue: &mut Catalogue,
) {
    let dialect = found.server.dialect;
    let dependents: Vec<Unmanaged> = catalogue
        .views
        .iter()
        .filter(|row| scope.has(&row.schema, &row.name) && !is_wanted(found, options, row))
        .map(|row| dependent(dialect, catalogue, row))
        .collect();
    found.unmanaged.extend(dependents);
    for row in catalogue.routines.drain(..) {
        let kind = match row.kind.as_str() {
            "EVENT" => ObjectKind::Trigger,
            _ => ObjectKind::Function,
        };
        let definition = row.definition.unwrap_or_default();
        found.unmanaged.push(Unmanaged {
            kind,
            name: name_of(&row.schema, &row.name),
            on: None,
            detail: Some(format!("{} {definition}", row.kind)),
            depends_on: Vec::new(),
        });
    }
    for row in catalogue.triggers.drain(..) {
        if !scope.has(&row.schema, &row.table) {
            continue;
        }
        let table = name_of(&row.schema, &row.table);
        found.unmanaged.push(Unmanaged {
            kind: ObjectKind::Trigger,
            name: name_of(&row.schema, &row.name),
            on: Some(table.clone()),
            detail: Some(row.definition),
            depends_on: vec![table],
        });
    }
}

/// Whether the models have the view; without models, every view is as good as one of theirs.
fn is_wanted(found: &Found, options: &ReflectOptions<'_>, row: &ViewRow) -> bool {
    let server = &found.server;
    let default = server.default_schema.as_deref().unwrap_or_default();
    let is_it = |name: &TableName| {
        let schema = name.schema.as_deref().unwrap_or(default);
        server.table_names.same(&name.name, &row.name)
            && server.table_names.same(schema, &row.schema)
    };
    let is_listed = options
        .wanted
        .map(|wanted| wanted.views.iter().any(|view| is_it(view.name())));
    is_listed.unwrap_or(true)
}

/// The tables and views that a view reads: these servers print their names with their schemas.
fn dependent(dialect: Dialect, catalogue: &Catalogue, row: &ViewRow) -> Unmanaged {
    let known: BTreeSet<(&str, &str)> = catalogue
        .objects
        .iter()
        .map(|object| (object.schema.as_str(), object.name.as_str()))
        .collect();
    let tokens = tokens(dialect, &row.query);
    let qualified = tokens.windows(3).filter_map(|window| match window {
        [schema, dot, name] if schema.is_name() && dot.is_symbol(".") && name.is_name() => {
            Some((schema.value(dialect), name.value(dialect)))
        }
        _ => None,
    });
    let needed: BTreeSet<TableName> = qualified
        .filter(|(schema, name)| known.contains(&(schema, name)))
        .map(|(schema, name)| name_of(&schema, &name))
        .collect();
    Unmanaged {
        kind: ObjectKind::View,
        name: name_of(&row.schema, &row.name),
        on: None,
        detail: None,
        depends_on: needed.into_iter().collect(),
    }
}
