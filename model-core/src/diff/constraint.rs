//! Primary keys, unique constraints, checks and exclusion constraints.

use super::Field;
use super::comparison::{Comparison, in_parentheses};
use super::expression::Sameness;
use super::index::{compare_elements, element_text};
use super::parts::Compared;
use super::question::ExpressionKind;
use crate::schema::{
    CheckConstraint, CheckOptions, Deferrable, Dialect, ExcludeConstraint, ExcludeElement,
    KeyOptions, Name, OnConflict, PartKind, PrimaryKey, UniqueConstraint,
};
use crate::sql::literal;

impl Compared for PrimaryKey {
    const KIND: PartKind = PartKind::PrimaryKey;

    fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name: _, // `parts` compares names.
            columns,
            options: _, // Absent options are `NONE`, so the accessor compares them.
        } = found;
        comparison.columns(Field::Columns, columns, &wanted.columns);
        compare_key_options(comparison, found.options(), wanted.options());
    }

    fn summary(&self, _: Option<Dialect>) -> String {
        in_parentheses(&self.columns)
    }
}

impl Compared for UniqueConstraint {
    const KIND: PartKind = PartKind::Unique;

    fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name: _, // `parts` compares names.
            columns,
            options: _, // Absent options are `NONE`, so the accessor compares them.
            source: _,  // Where it was written.
        } = found;
        comparison.columns(Field::Columns, columns, &wanted.columns);
        compare_key_options(comparison, found.options(), wanted.options());
    }

    fn summary(&self, _: Option<Dialect>) -> String {
        in_parentheses(&self.columns)
    }
}

fn compare_key_options(comparison: &mut Comparison<'_>, found: &KeyOptions, wanted: &KeyOptions) {
    let KeyOptions {
        nulls_not_distinct,
        include,
        deferrable,
        on_conflict,
    } = found;
    comparison.flag(
        Field::NullsNotDistinct,
        *nulls_not_distinct,
        wanted.nulls_not_distinct,
    );
    comparison.columns(Field::Include, include, &wanted.include);
    compare_deferrable(comparison, *deferrable, wanted.deferrable);
    let action = |it: Option<OnConflict>| it.map(|it| it.word().to_owned());
    comparison.texts(
        Field::OnConflict,
        action(*on_conflict),
        action(wanted.on_conflict),
    );
}

pub(super) fn compare_deferrable(
    comparison: &mut Comparison<'_>,
    found: Option<Deferrable>,
    wanted: Option<Deferrable>,
) {
    let words = |it: Option<Deferrable>| it.map(|it| it.words().to_owned());
    comparison.texts(Field::Deferrable, words(found), words(wanted));
}

/// A constraint that the models declare not valid may have been validated since.
pub(super) fn compare_not_valid(comparison: &mut Comparison<'_>, found: bool, wanted: bool) {
    if found || comparison.is_of_models() {
        comparison.flag(Field::NotValid, found, wanted);
    }
}

impl Compared for CheckConstraint {
    const KIND: PartKind = PartKind::Check;

    fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name: _, // `parts` compares names.
            expression,
            column: _, // Only the naming convention reads it.
            options,
            source: _, // Where it was written.
        } = found;
        let kind = ExpressionKind::Check;
        let (own, other) = (Some(expression), Some(&wanted.expression));
        comparison.expressions(Field::Expression, kind, own, other);
        compare_check_options(comparison, *options, wanted.options);
    }

    fn summary(&self, _: Option<Dialect>) -> String {
        self.expression.to_string()
    }
}

pub(super) fn compare_check_options(
    comparison: &mut Comparison<'_>,
    found: CheckOptions,
    wanted: CheckOptions,
) {
    let CheckOptions {
        not_valid,
        no_inherit,
        not_enforced,
    } = found;
    compare_not_valid(comparison, not_valid, wanted.not_valid);
    comparison.flag(Field::NoInherit, no_inherit, wanted.no_inherit);
    comparison.flag(Field::NotEnforced, not_enforced, wanted.not_enforced);
}

/// A check of a domain, for messages: `CHECK (VALUE > 0)`.
pub(super) fn check_text(check: &CheckConstraint) -> String {
    let name = check
        .name
        .as_ref()
        .map(|name| format!("CONSTRAINT {name} "));
    format!("{}CHECK ({})", name.unwrap_or_default(), check.expression)
}

impl Compared for ExcludeConstraint {
    const KIND: PartKind = PartKind::Exclude;

    fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name: _, // `parts` compares names.
            elements,
            using,
            predicate,
            deferrable,
            source: _, // Where it was written.
        } = found;
        let sameness = compare_excluded(comparison, elements, &wanted.elements);
        let dialect = comparison.scope.context.dialect;
        let text_of = |it: &[ExcludeElement]| Some(excluded_text(it, dialect));
        let (own, other) = (text_of(elements), text_of(&wanted.elements));
        comparison.judged(Field::Columns, sameness, own, other);
        let (own, other) = (using.as_ref(), wanted.using.as_ref());
        comparison.words(None, Field::Method.word(), Field::Method, own, other);
        let kind = ExpressionKind::Predicate;
        let (own, other) = (predicate.as_ref(), wanted.predicate.as_ref());
        comparison.expressions(Field::Predicate, kind, own, other);
        compare_deferrable(comparison, *deferrable, wanted.deferrable);
    }

    fn summary(&self, dialect: Option<Dialect>) -> String {
        excluded_text(&self.elements, dialect)
    }
}

fn compare_excluded(
    comparison: &mut Comparison<'_>,
    found: &[ExcludeElement],
    wanted: &[ExcludeElement],
) -> Sameness {
    let start = Sameness::of(found.len() == wanted.len());
    found
        .iter()
        .zip(wanted)
        .fold(start, |sameness, (found, wanted)| {
            let ExcludeElement { element, operator } = found;
            let elements = compare_elements(comparison, element, &wanted.element);
            sameness
                .and(Sameness::of(*operator == wanted.operator))
                .and(elements)
        })
}

fn excluded_text(elements: &[ExcludeElement], dialect: Option<Dialect>) -> String {
    let text = |it: &ExcludeElement| {
        format!(
            "{} WITH {}",
            element_text(&it.element, dialect),
            it.operator
        )
    };
    in_parentheses(&elements.iter().map(text).collect::<Vec<_>>())
}

/// A list of labels: `('a', 'b')`.
pub(super) fn quoted(labels: &[Name]) -> String {
    // For a reader: with quotes doubled, and backslashes as they are.
    let quoted = |label: &Name| literal(Dialect::Sqlite, label);
    in_parentheses(&labels.iter().map(quoted).collect::<Vec<_>>())
}
