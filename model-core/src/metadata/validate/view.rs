//! Views: their columns, and what they may not have.

use super::problem::{ValidationProblem, near};
use crate::metadata::{EffectiveName, NamingConvention};
use crate::schema::{Part, PartKind, View, same_identifier};

/// Everything that is wrong with a view itself.
pub(super) fn view_problems(
    naming: &NamingConvention,
    view: &View,
    found: &mut Vec<ValidationProblem>,
) {
    columns(view, found);
    parts(naming, view, found);
}

fn columns(view: &View, found: &mut Vec<ValidationProblem>) {
    if view.name().name.is_empty() {
        found.push(problem(view, None, "the view's name is empty", None));
    }
    if view.columns().is_empty() {
        let help = "give it those that its query has";
        found.push(problem(view, None, "the view has no columns", Some(help)));
    }
    for (position, column) in view.columns().iter().enumerate() {
        let is_it = |other: &crate::schema::Column| same_identifier(&other.name, &column.name);
        if view.columns()[..position].iter().any(is_it) {
            let part = Some(Part::column(column));
            let help = Some("rename one");
            found.push(problem(view, part, "the column occurs twice", help));
        }
        if column.default.is_some() || column.identity.is_some() {
            let part = Some(Part::column(column));
            let message =
                "a view's columns come from its query: they have no default and no identity";
            found.push(problem(view, part, message, Some("take it away")));
        }
    }
}

/// What only a table has, or only a materialised view.
fn parts(naming: &NamingConvention, view: &View, found: &mut Vec<ValidationProblem>) {
    let relation = &*view.relation;
    let part = |kind, name: EffectiveName<'_>| Part::new(kind, name.to_string());
    let key = relation.primary_key.iter();
    let constraints = key
        .map(|key| part(PartKind::PrimaryKey, naming.primary_key(relation, key)))
        .chain(
            (relation.uniques.iter())
                .map(|unique| part(PartKind::Unique, naming.unique(relation, unique))),
        )
        .chain(
            (relation.checks.iter())
                .map(|check| part(PartKind::Check, naming.check(relation, check))),
        )
        .chain(
            (relation.foreign_keys.iter())
                .map(|key| part(PartKind::ForeignKey, naming.foreign_key(relation, key))),
        );
    for constraint in constraints {
        let help = "take it away, or out of the struct that is flattened";
        found.push(problem(
            view,
            Some(constraint),
            "a view has no keys and no constraints",
            Some(help),
        ));
    }
    for index in &relation.indexes {
        let part = part(PartKind::Index, naming.index(relation, index));
        if !view.is_materialized() {
            let help = "make it a `materialized_view`, or take the index away";
            let message = "a view whose rows are not stored has no indexes";
            found.push(problem(view, Some(part), message, Some(help)));
            continue;
        }
        if index.options().concurrently {
            let part = part.clone();
            let message = "an index of a view comes with the view, and is not built concurrently";
            let help = "take `concurrently` away";
            found.push(problem(view, Some(part), message, Some(help)));
        }
        for name in index.columns() {
            if relation.find_column(name).is_none() {
                let message = format!("there is no column `{name}`");
                let help = near(name, view.columns().iter().map(|column| &*column.name));
                found.push(problem(view, Some(part.clone()), &message, help.as_deref()));
            }
        }
    }
}

fn problem(
    view: &View,
    part: Option<Part>,
    message: &str,
    help: Option<&str>,
) -> ValidationProblem {
    ValidationProblem {
        table: view.name().clone(),
        what: "view",
        part,
        source: view.source(),
        message: message.to_owned(),
        help: help.map(str::to_owned),
    }
}
