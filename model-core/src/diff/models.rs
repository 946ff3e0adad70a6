//! Comparing models with each other: every text exactly, and the options of every dialect.
//!
//! The registry names parts by its naming convention, so it says which parts belong together.

use super::comparison::{Comparison, Context, Entry};
use super::object::{compare_items, compare_sequence_objects};
use super::options::compare_options;
use super::parts::{Compared, differing};
use super::view::compare_views;
use super::{Change, FieldChange};
use crate::schema::{DdlItem, Sequence, TableName, TableOptions, View, same_identifier};

/// An option in which two models of a table differ.
pub(crate) struct OptionDifference {
    /// The dialect, unless it is an option of all, and the option: `mariadb engine`.
    pub(crate) name: String,
    /// Its value in the first model.
    pub(crate) left: Option<String>,
    /// Its value in the second one.
    pub(crate) right: Option<String>,
}

/// The fields in which two models of one part differ; names of constraints and indexes are left to the caller.
pub(crate) fn part_fields<T: Compared>(left: &T, right: &T) -> Vec<FieldChange> {
    fields(|comparison| T::compare(comparison, left, right))
}

/// How two lists of parts differ, matched by these names.
pub(crate) fn named_parts<'a, T: Compared>(
    left: &'a [T],
    right: &'a [T],
    name: impl Fn(&T) -> String,
) -> Vec<Change<'a, T>> {
    let named =
        |list: &'a [T]| -> Vec<(String, &'a T)> { list.iter().map(|it| (name(it), it)).collect() };
    let (left, right) = (named(left), named(right));
    let namesake = |list: &[(String, &'a T)], name: &str| {
        let is_it = |(other, _): &&(String, &'a T)| same_identifier(other, name);
        list.iter().find(is_it).map(|(_, it)| *it)
    };
    let of_left = left
        .iter()
        .filter_map(|(name, found)| match namesake(&right, name) {
            Some(wanted) => differing(*found, wanted, part_fields(*found, wanted)),
            None => Some(Change::Extra { found }),
        });
    let only_right = right
        .iter()
        .filter(|(name, _)| namesake(&left, name).is_none());
    let only_right = only_right.map(|&(_, wanted)| Change::Missing { wanted });
    of_left.chain(only_right).collect()
}

/// The options in which two models of a table differ.
pub(crate) fn option_differences(
    left: &TableOptions,
    right: &TableOptions,
) -> Vec<OptionDifference> {
    let context = Context::models();
    let nothing = TableName::new("");
    let mut comparison = Comparison::new(context.scope(&nothing));
    compare_options(&mut comparison, left, right);
    comparison.into_entries().into_iter().map(option).collect()
}

fn option(entry: Entry) -> OptionDifference {
    let name = match entry.slot {
        Some(dialect) => format!("{dialect} {}", entry.word),
        None => entry.word.to_owned(),
    };
    OptionDifference {
        name,
        left: entry.found,
        right: entry.wanted,
    }
}

/// The fields in which two models of a view differ, but for what it has of a table.
pub(crate) fn view_fields(left: &View, right: &View) -> Vec<FieldChange> {
    fields(|comparison| compare_views(comparison, left, right))
}

/// The fields in which two `ddl!` items differ.
pub(crate) fn item_fields(left: &DdlItem, right: &DdlItem) -> Vec<FieldChange> {
    fields(|comparison| compare_items(comparison, left, right))
}

/// The fields in which two models of a sequence differ.
pub(crate) fn sequence_fields(left: &Sequence, right: &Sequence) -> Vec<FieldChange> {
    fields(|comparison| compare_sequence_objects(comparison, left, right))
}

fn fields(compare: impl FnOnce(&mut Comparison<'_>)) -> Vec<FieldChange> {
    let context = Context::models();
    let nothing = TableName::new("");
    let mut comparison = Comparison::new(context.scope(&nothing));
    compare(&mut comparison);
    comparison.finish().0
}
