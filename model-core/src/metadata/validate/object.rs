//! Sequences, what views and `ddl!` items require, and whether an item says enough.

use super::names::{NameRules, taken_by_parts};
use super::problem::{ValidationProblem, near};
use super::sequence::sequence_problems;
use super::view::view_problems;
use crate::metadata::MetaData;
use crate::metadata::sorted_objects::{SchemaObject, SortedObjects};
use crate::schema::{DdlItem, Dialect, Requirement};

/// Everything that is wrong with what stands beside the tables, by name.
pub(crate) fn object_problems(
    metadata: &MetaData,
    sorted: &SortedObjects<'_>,
    rules: NameRules,
) -> Vec<ValidationProblem> {
    let mut found = taken_by_parts(metadata, rules);
    for view in metadata.views() {
        view_problems(metadata.naming_convention(), view, &mut found);
        requirements(metadata, SchemaObject::View(view), &mut found);
    }
    sequence_problems(metadata, &mut found);
    for item in metadata.items() {
        statements(item, &mut found);
        requirements(metadata, SchemaObject::Item(item), &mut found);
    }
    found.extend(sorted.circles.iter().map(|circle| requires_itself(circle)));
    found
}

/// What is created can be dropped, and the other way round.
fn statements(item: &DdlItem, found: &mut Vec<ValidationProblem>) {
    let mut report = |message: &str, help: &str| {
        found.push(problem(SchemaObject::Item(item), message, help));
    };
    if item.name.is_empty() {
        report("the item's name is empty", "give it one");
    }
    if Dialect::ALL
        .iter()
        .all(|&dialect| item.create.of(dialect).is_none())
    {
        report("no dialect creates it", "write `create = \"...\"`");
    }
    for dialect in Dialect::ALL {
        let product = dialect.product();
        match (item.create.of(dialect), item.drop.of(dialect)) {
            (Some(_), None) => report(
                &format!("{product} creates it, and nothing drops it there"),
                "write its `drop` for this dialect too",
            ),
            (None, Some(_)) => report(
                &format!("{product} drops it, and nothing creates it there"),
                "write its `create` for this dialect too, or take the `drop` away",
            ),
            _ => {}
        }
    }
}

fn requirements(metadata: &MetaData, object: SchemaObject<'_>, found: &mut Vec<ValidationProblem>) {
    for requirement in object.requires() {
        let (is_here, names) = match requirement {
            Requirement::Relation(name) => (is_relation(metadata, name), relations(metadata)),
            Requirement::Item(name) => (metadata.item(&name.name).is_some(), items(metadata)),
        };
        let (Requirement::Relation(name) | Requirement::Item(name)) = requirement;
        if !is_here {
            let help = near(&name.to_string(), names.iter().map(String::as_str));
            let help = help.as_deref();
            let message = format!("it requires {requirement}, which is not here");
            let otherwise = "add it, or take it out of `requires(...)`";
            found.push(problem(object, &message, help.unwrap_or(otherwise)));
        }
    }
}

fn is_relation(metadata: &MetaData, name: &crate::schema::TableName) -> bool {
    metadata.table(name).is_some()
        || metadata.view(name).is_some()
        || metadata.objects.sequences.contains_key(&name.key())
}

fn relations(metadata: &MetaData) -> Vec<String> {
    let tables = metadata.tables().map(|table| table.name.to_string());
    let views = metadata.views().map(|view| view.name().to_string());
    let sequences = metadata.own_sequences();
    let sequences = sequences.map(|sequence| sequence.name.to_string());
    tables.chain(views).chain(sequences).collect()
}

fn items(metadata: &MetaData) -> Vec<String> {
    metadata.items().map(|item| item.name.to_string()).collect()
}

fn requires_itself(circle: &[SchemaObject<'_>]) -> ValidationProblem {
    let names: Vec<String> = circle
        .iter()
        .chain(circle.first())
        .map(ToString::to_string)
        .collect();
    let message = format!("it requires itself: {}", names.join(" requires "));
    let help = "take one out of `requires(...)`; a query that reads its own view is `recursive`";
    problem(circle[0], &message, help)
}

fn problem(object: SchemaObject<'_>, message: &str, help: &str) -> ValidationProblem {
    ValidationProblem {
        table: object.name(),
        what: object.what(),
        part: None,
        source: object.source(),
        message: message.to_owned(),
        help: Some(help.to_owned()),
    }
}
