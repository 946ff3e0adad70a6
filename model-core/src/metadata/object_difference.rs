//! How two definitions of a view, a sequence or a `ddl!` item differ, field by field.

use super::difference::{differences, field_differences};
use super::fields::Fields;
use super::{Difference, NamingConvention};
use crate::schema::{
    CheckOption, DdlItem, Dialect, Part, PartKind, Requirement, Sequence, SequenceOptions, SqlText,
    View, ViewKind, ViewQuery,
};

/// Everything in which `right` differs from `left`.
pub(crate) fn view_differences(
    naming: &NamingConvention,
    left: &View,
    right: &View,
) -> Vec<Difference> {
    let mut found = differences(naming, &left.relation, &right.relation);
    let part = Part::new(PartKind::Query, "");
    found.extend(field_differences(
        &part,
        view_fields(left),
        view_fields(right),
    ));
    found
}

/// Everything in which `right` differs from `left`.
pub(crate) fn item_differences(left: &DdlItem, right: &DdlItem) -> Vec<Difference> {
    let part = Part::new(PartKind::Statements, "");
    field_differences(&part, item_fields(left), item_fields(right))
}

/// Everything in which `right` differs from `left`.
pub(crate) fn sequence_differences(left: &Sequence, right: &Sequence) -> Vec<Difference> {
    let part = Part::new(PartKind::Sequence, "");
    field_differences(&part, sequence_fields(left), sequence_fields(right))
}

fn sequence_fields(sequence: &Sequence) -> Fields {
    let SequenceOptions {
        start,
        increment,
        min,
        max,
        cache,
        cycle,
    } = sequence.options;
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    vec![
        ("start", number(start)),
        ("increment", number(increment)),
        ("min", number(min)),
        ("max", number(max)),
        ("cache", number(cache)),
        ("cycle", Some(cycle.to_string())),
    ]
}

fn view_fields(view: &View) -> Fields {
    let ViewQuery {
        text,
        kind,
        check_option,
        security_barrier,
        security_invoker,
        recursive,
    } = &*view.query;
    let flag = |flag: bool| Some(flag.to_string());
    let is_plain = *kind == ViewKind::Plain;
    let is_filled = *kind != ViewKind::Materialized { with_data: false };
    let mut fields = texts(text, Dialect::product);
    fields.extend([
        ("materialized", flag(!is_plain)),
        ("with data", flag(is_filled)),
        ("check option", check_option.map(option_text)),
        ("security barrier", flag(*security_barrier)),
        ("security invoker", flag(*security_invoker)),
        ("recursive", flag(*recursive)),
        ("requires", Some(requirements(&view.requires))),
    ]);
    fields
}

fn item_fields(item: &DdlItem) -> Fields {
    let DdlItem {
        name: _,
        create,
        drop,
        create_if_missing,
        exists,
        requires,
        source: _,
    } = item;
    let mut fields = Fields::new();
    for (word, text) in [
        ("create", create),
        ("drop", drop),
        ("create if missing", create_if_missing),
        ("exists", exists),
    ] {
        fields.extend(texts(text, |_| word));
    }
    fields.push(("requires", Some(requirements(requires))));
    fields
}

/// A field for each dialect's text.
fn texts(text: &SqlText, field: impl Fn(Dialect) -> &'static str) -> Fields {
    Dialect::ALL
        .into_iter()
        .map(|dialect| (field(dialect), text.of(dialect).map(str::to_owned)))
        .collect()
}

fn option_text(option: CheckOption) -> String {
    match option {
        CheckOption::Cascaded => "cascaded",
        CheckOption::Local => "local",
    }
    .to_owned()
}

fn requirements(requires: &[Requirement]) -> String {
    let names: Vec<String> = requires.iter().map(ToString::to_string).collect();
    names.join(", ")
}
