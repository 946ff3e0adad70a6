//! Views.

use super::Field;
use super::comparison::{Comparison, in_parentheses, said, text};
use super::expression::Sameness;
use super::question::ExpressionKind;
use crate::schema::{
    CheckOption, Column, Dialect, Requirement, SqlText, View, ViewKind, ViewQuery,
};

/// Compares two views, but for their indexes.
pub(super) fn compare_views(comparison: &mut Comparison<'_>, found: &View, wanted: &View) {
    let View {
        relation,
        query,
        requires,
    } = found;
    compare_queries(comparison, query, &wanted.query);
    // Among models, all that a view has of a table is compared as a table.
    if comparison.is_of_models() {
        let (own, other) = (requirements(requires), requirements(&wanted.requires));
        comparison.texts(Field::Requires, own, other);
    } else {
        let (own, other) = (relation.comment.as_ref(), wanted.relation.comment.as_ref());
        comparison.texts(Field::Comment, text(own), text(other));
        compare_columns(comparison, &relation.columns, &wanted.relation.columns);
    }
}

fn compare_queries(comparison: &mut Comparison<'_>, found: &ViewQuery, wanted: &ViewQuery) {
    let ViewQuery {
        text,
        kind,
        check_option,
        security_barrier,
        security_invoker,
        recursive,
    } = found;
    compare_texts(comparison, text, &wanted.text);
    compare_kinds(comparison, *kind, wanted.kind);
    let option = |it: Option<CheckOption>| it.map(|it| option_text(it).to_owned());
    comparison.texts(
        Field::CheckOption,
        option(*check_option),
        option(wanted.check_option),
    );
    for (word, found, wanted) in [
        (
            "security barrier",
            *security_barrier,
            wanted.security_barrier,
        ),
        (
            "security invoker",
            *security_invoker,
            wanted.security_invoker,
        ),
    ] {
        comparison.setting(None, word, Field::Security, said(found), said(wanted));
    }
    // A database keeps it in the query.
    if comparison.is_of_models() {
        let (own, other) = (said(*recursive), said(wanted.recursive));
        comparison.setting(None, "recursive", Field::Query, own, other);
    }
}

fn compare_texts(comparison: &mut Comparison<'_>, found: &SqlText, wanted: &SqlText) {
    let SqlText {
        postgres: _, // `of` gives all of them.
        sqlite: _,
        mariadb: _,
        mysql: _,
    } = found;
    let Some(dialect) = comparison.scope.context.dialect else {
        compare_model_texts(comparison, Field::Query, found, wanted);
        return;
    };
    let sameness = match (found.of(dialect), wanted.of(dialect)) {
        (Some(found), Some(wanted)) => comparison.judge(ExpressionKind::Query, None, found, wanted),
        (None, None) => Sameness::Same,
        _ => Sameness::Different,
    };
    let text = |it: &SqlText| it.of(dialect).map(str::to_owned);
    comparison.judged(Field::Query, sameness, text(found), text(wanted));
}

/// The texts of every dialect; one difference where they are the same on all of them.
pub(super) fn compare_model_texts(
    comparison: &mut Comparison<'_>,
    field: Field,
    found: &SqlText,
    wanted: &SqlText,
) {
    let texts = |it: &SqlText, dialect| it.of(dialect).map(str::to_owned);
    let everywhere = |it: &SqlText| {
        let first = it.of(Dialect::Postgres);
        Dialect::ALL
            .into_iter()
            .all(|dialect| it.of(dialect) == first)
    };
    if everywhere(found) && everywhere(wanted) {
        let first = Dialect::Postgres;
        comparison.texts(field, texts(found, first), texts(wanted, first));
        return;
    }
    for dialect in Dialect::ALL {
        let (own, other) = (texts(found, dialect), texts(wanted, dialect));
        comparison.setting(Some(dialect), field.word(), field, own, other);
    }
}

/// Whether a materialized view is filled when it is created is no property of one that exists.
fn compare_kinds(comparison: &mut Comparison<'_>, found: ViewKind, wanted: ViewKind) {
    let is_of_models = comparison.is_of_models();
    let text = |kind: ViewKind| {
        Some(match kind {
            ViewKind::Plain => "plain".to_owned(),
            ViewKind::Materialized { with_data: false } if is_of_models => {
                "materialized with no data".to_owned()
            }
            ViewKind::Materialized { .. } => "materialized".to_owned(),
        })
    };
    comparison.texts(Field::ViewKind, text(found), text(wanted));
}

const fn option_text(option: CheckOption) -> &'static str {
    match option {
        CheckOption::Cascaded => "cascaded",
        CheckOption::Local => "local",
    }
}

/// The names of the columns, in order, and their comments. The query decides their types and whether they can be NULL.
fn compare_columns(comparison: &mut Comparison<'_>, found: &[Column], wanted: &[Column]) {
    let names = comparison.names();
    let mut pairs = found.iter().zip(wanted);
    let is_same = found.len() == wanted.len()
        && pairs.all(|(found, wanted)| names.same_part(&found.name, &wanted.name));
    let listed = |it: &[Column]| {
        let names: Vec<_> = it.iter().map(|column| &column.name).collect();
        Some(in_parentheses(&names))
    };
    let (own, other) = (listed(found), listed(wanted));
    comparison.judged(Field::Columns, Sameness::of(is_same), own, other);
    for wanted in wanted {
        let found = found
            .iter()
            .find(|it| names.same_part(&it.name, &wanted.name));
        let comment = |it: &Column| {
            let comment = it.options().comment.as_ref()?;
            Some(format!("of column {}: {comment}", wanted.name))
        };
        comparison.texts(Field::Comment, found.and_then(comment), comment(wanted));
    }
}

pub(super) fn requirements(requires: &[Requirement]) -> Option<String> {
    let names: Vec<String> = requires.iter().map(ToString::to_string).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
