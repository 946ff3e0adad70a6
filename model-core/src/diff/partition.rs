//! How the rows of a table are spread over partitions.

use super::Field;
use super::comparison::{Comparison, Context};
use super::expression::Sameness;
use super::literal::{self, decimal};
use super::question::ExpressionKind;
use crate::schema::{
    Dialect, Partition, PartitionBound, PartitionBy, PartitionKey, PartitionOf, PartitionValue,
    ServerDefault,
};

pub(super) fn compare_partition_by(
    comparison: &mut Comparison<'_>,
    slot: Option<Dialect>,
    found: Option<&PartitionBy>,
    wanted: Option<&PartitionBy>,
) {
    if comparison.is_of_models() {
        // Merging takes one or the other as a whole.
        let text = |it: Option<&PartitionBy>| it.map(ToString::to_string);
        comparison.setting(
            slot,
            "partition_by",
            Field::PartitionBy,
            text(found),
            text(wanted),
        );
        return;
    }
    let (Some(found), Some(wanted)) = (found, wanted) else {
        let text = |it: Option<&PartitionBy>| it.map(ToString::to_string);
        comparison.texts(Field::PartitionBy, text(found), text(wanted));
        return;
    };
    let PartitionBy {
        method,
        key,
        count,
        partitions,
    } = found;
    let start = Sameness::of(*method == wanted.method && key.len() == wanted.key.len());
    let pairs = key.iter().zip(&wanted.key);
    let sameness = pairs.fold(start, |sameness, (found, wanted)| {
        sameness.and(compare_keys(comparison, found, wanted))
    });
    let text = |it: &PartitionBy| {
        let mut method_and_key = it.clone();
        method_and_key.count = None;
        method_and_key.partitions = Vec::new().into();
        Some(method_and_key.to_string())
    };
    comparison.judged(Field::PartitionBy, sameness, text(found), text(wanted));
    let count_text = |it: Option<u32>| it.map(|it| it.to_string());
    comparison.texts(
        Field::Partitions,
        count_text(*count),
        count_text(wanted.count),
    );
    compare_partitions(comparison, partitions, &wanted.partitions);
}

fn compare_keys(
    comparison: &mut Comparison<'_>,
    found: &PartitionKey,
    wanted: &PartitionKey,
) -> Sameness {
    match (found, wanted) {
        (PartitionKey::Column(found), PartitionKey::Column(wanted)) => {
            let renamed = comparison.scope.renamed;
            Sameness::of(comparison.names().same_column(renamed, found, wanted))
        }
        // A database may show a column as an expression.
        (
            PartitionKey::Column(found) | PartitionKey::Expression(found),
            PartitionKey::Column(wanted) | PartitionKey::Expression(wanted),
        ) => comparison.judge(ExpressionKind::Element, None, found, wanted),
    }
}

fn compare_partitions(comparison: &mut Comparison<'_>, found: &[Partition], wanted: &[Partition]) {
    let start = Sameness::of(found.len() == wanted.len());
    let pairs = found.iter().zip(wanted);
    let sameness = pairs.fold(start, |sameness, (found, wanted)| {
        let Partition { name, bound } = found;
        let is_same_name = comparison.names().same_part(name, &wanted.name);
        let bounds = compare_bounds(comparison, bound, &wanted.bound);
        sameness.and(Sameness::of(is_same_name)).and(bounds)
    });
    let text = |it: &[Partition]| {
        let partition = |it: &Partition| format!("{} {}", it.name, it.bound);
        let partitions: Vec<String> = it.iter().map(partition).collect();
        (!partitions.is_empty()).then(|| partitions.join(", "))
    };
    comparison.judged(Field::Partitions, sameness, text(found), text(wanted));
}

pub(super) fn compare_partition_of(
    comparison: &mut Comparison<'_>,
    found: Option<&PartitionOf>,
    wanted: Option<&PartitionOf>,
) {
    let names = comparison.names();
    let text = |it: &PartitionOf| format!("{}: {}", names.shown(&it.parent), it.bound);
    let (own, other) = (found.map(text), wanted.map(text));
    let sameness = match (found, wanted) {
        (Some(found), Some(wanted)) if !comparison.is_of_models() => {
            let PartitionOf { parent, bound } = found;
            let is_same = names.same_table(parent, &wanted.parent);
            Sameness::of(is_same).and(compare_bounds(comparison, bound, &wanted.bound))
        }
        _ => Sameness::of(own == other),
    };
    comparison.judged(Field::PartitionOf, sameness, own, other);
}

fn compare_bounds(
    comparison: &mut Comparison<'_>,
    found: &PartitionBound,
    wanted: &PartitionBound,
) -> Sameness {
    match (found, wanted) {
        (PartitionBound::LessThan(found), PartitionBound::LessThan(wanted)) => {
            compare_values(comparison, found, wanted)
        }
        (
            PartitionBound::Between(found_from, found_to),
            PartitionBound::Between(wanted_from, wanted_to),
        ) => compare_values(comparison, found_from, wanted_from)
            .and(compare_values(comparison, found_to, wanted_to)),
        (PartitionBound::In(found), PartitionBound::In(wanted)) => {
            compare_lists(comparison, found, wanted)
        }
        _ => Sameness::of(found == wanted),
    }
}

/// A list of values has no order.
fn compare_lists(
    comparison: &mut Comparison<'_>,
    found: &[PartitionValue],
    wanted: &[PartitionValue],
) -> Sameness {
    let sorted = |values: &[PartitionValue]| {
        let mut sorted = values.to_vec();
        sorted.sort_by_cached_key(plain_text);
        sorted
    };
    compare_values(comparison, &sorted(found), &sorted(wanted))
}

fn compare_values(
    comparison: &mut Comparison<'_>,
    found: &[PartitionValue],
    wanted: &[PartitionValue],
) -> Sameness {
    let start = Sameness::of(found.len() == wanted.len());
    let pairs = found.iter().zip(wanted);
    pairs.fold(start, |sameness, (found, wanted)| {
        sameness.and(compare_value(comparison, found, wanted))
    })
}

fn compare_value(
    comparison: &mut Comparison<'_>,
    found: &PartitionValue,
    wanted: &PartitionValue,
) -> Sameness {
    use PartitionValue::{Integer, Maximum, Minimum, Sql, Text};

    match (found, wanted) {
        _ if found == wanted => Sameness::Same,
        (Minimum | Maximum, _) | (_, Minimum | Maximum) => Sameness::Different,
        (Integer(_) | Text(_), Integer(_) | Text(_)) => {
            compare_literals(&plain_text(found), &plain_text(wanted))
        }
        (Sql(_), _) | (_, Sql(_)) => {
            let sql = |value| bound_expression(comparison.scope.context, value);
            let (found, wanted) = (sql(found), sql(wanted));
            comparison.judge(ExpressionKind::Bound, None, &found, &wanted)
        }
    }
}

/// A database shows a number as a text where the column is of a type with a fraction, and a time behind a date where the
/// column has one.
fn compare_literals(found: &str, wanted: &str) -> Sameness {
    let number = decimal(found);
    if found == wanted || (number.is_some() && number == decimal(wanted)) {
        Sameness::Same
    } else if date(found).is_some() && date(found) == date(wanted) {
        Sameness::Undecided("the bounds are written differently".to_owned())
    } else {
        Sameness::Different
    }
}

/// The date at the beginning: `2027-01-01`.
fn date(text: &str) -> Option<&str> {
    let date = text.get(..10)?;
    let is_digit_or_dash = |(position, byte): (usize, u8)| match position {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    date.bytes()
        .enumerate()
        .all(is_digit_or_dash)
        .then_some(date)
}

fn bound_expression(context: &Context<'_>, value: &PartitionValue) -> String {
    match (value, context.dialect) {
        (PartitionValue::Text(text), Some(dialect)) => {
            let default = ServerDefault::Text(text.clone());
            literal::expression(dialect, context.backslashes, &default)
        }
        _ => plain_text(value),
    }
}

fn plain_text(value: &PartitionValue) -> String {
    match value {
        PartitionValue::Minimum => "minvalue".to_owned(),
        PartitionValue::Maximum => "maxvalue".to_owned(),
        PartitionValue::Integer(number) => number.to_string(),
        PartitionValue::Text(text) | PartitionValue::Sql(text) => text.to_string(),
    }
}
