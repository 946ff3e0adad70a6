//! Objects that are not tables and not views: enumerations, domains, sequences, extensions, `ddl!` items.

use super::column::compare_sequences;
use super::comparison::{Comparison, text};
use super::constraint::{check_text, compare_check_options, quoted};
use super::question::ExpressionKind;
use super::view::{compare_model_texts, requirements};
use super::{Field, types};
use crate::schema::{
    CheckConstraint, DdlItem, Domain, EnumDefinition, Extension, Sequence, SqlType,
};

/// Compares two enumerations.
pub(super) fn compare_enums(
    comparison: &mut Comparison<'_>,
    found: &EnumDefinition,
    wanted: &EnumDefinition,
) {
    let EnumDefinition {
        schema: _, // They are matched by schema and name.
        name: _,
        labels,
        comment,
        source: _, // Where it was written.
    } = found;
    let (own, other) = (quoted(labels), quoted(&wanted.labels));
    comparison.texts(Field::Labels, Some(own), Some(other));
    let (own, other) = (comment.as_ref(), wanted.comment.as_ref());
    comparison.texts(Field::Comment, text(own), text(other));
}

/// Compares two domains.
pub(super) fn compare_domains(comparison: &mut Comparison<'_>, found: &Domain, wanted: &Domain) {
    let Domain {
        schema: _, // They are matched by schema and name.
        name: _,
        base,
        checks,
        source: _, // Where it was written.
    } = found;
    let (own, other): (&SqlType, &SqlType) = (base, &wanted.base);
    types::compare(comparison, own, other);
    compare_domain_checks(comparison, checks, &wanted.checks);
}

/// By name, as far as they have one, and then by position.
fn compare_domain_checks(
    comparison: &mut Comparison<'_>,
    found: &[CheckConstraint],
    wanted: &[CheckConstraint],
) {
    let mut unmatched: Vec<&CheckConstraint> = found.iter().collect();
    for wanted in wanted {
        let names = comparison.names();
        let is_namesake = |it: &&CheckConstraint| match (&it.name, &wanted.name) {
            (Some(found), Some(wanted)) => names.same_part(found, wanted),
            _ => true,
        };
        match unmatched.iter().position(is_namesake) {
            Some(position) => {
                let found = unmatched.remove(position);
                let kind = ExpressionKind::DomainCheck;
                let sameness = comparison.judge(kind, None, &found.expression, &wanted.expression);
                let (own, other) = (check_text(found), check_text(wanted));
                comparison.judged(Field::Expression, sameness, Some(own), Some(other));
                compare_check_options(comparison, found.options, wanted.options);
            }
            None => comparison.texts(Field::Expression, None, Some(check_text(wanted))),
        }
    }
    for found in unmatched {
        comparison.texts(Field::Expression, Some(check_text(found)), None);
    }
}

/// Compares two sequences.
pub(super) fn compare_sequence_objects(
    comparison: &mut Comparison<'_>,
    found: &Sequence,
    wanted: &Sequence,
) {
    let Sequence {
        name: _, // They are matched by it.
        options,
        source: _, // Where it was written.
    } = found;
    compare_sequences(comparison, options, &wanted.options);
}

/// Compares two extensions. A model without a schema accepts any.
pub(super) fn compare_extensions(
    comparison: &mut Comparison<'_>,
    found: &Extension,
    wanted: &Extension,
) {
    let Extension {
        name: _, // They are matched by it.
        schema,
    } = found;
    if let Some(wanted) = &wanted.schema {
        let names = comparison.names();
        let is_same = schema
            .as_ref()
            .is_some_and(|it| names.same_schema(it, wanted));
        if !is_same {
            comparison.texts(
                Field::Schema,
                text(schema.as_ref()),
                Some(wanted.to_string()),
            );
        }
    }
}

/// Compares two `ddl!` items, which only models have.
pub(super) fn compare_items(comparison: &mut Comparison<'_>, found: &DdlItem, wanted: &DdlItem) {
    let DdlItem {
        name: _, // They are matched by it.
        create,
        drop,
        create_if_missing,
        exists,
        requires,
        source: _, // Where it was written.
    } = found;
    for (field, found, wanted) in [
        (Field::Create, create, &wanted.create),
        (Field::Drop, drop, &wanted.drop),
        (
            Field::CreateIfMissing,
            create_if_missing,
            &wanted.create_if_missing,
        ),
        (Field::Exists, exists, &wanted.exists),
    ] {
        compare_model_texts(comparison, field, found, wanted);
    }
    let (own, other) = (requirements(requires), requirements(&wanted.requires));
    comparison.texts(Field::Requires, own, other);
}
