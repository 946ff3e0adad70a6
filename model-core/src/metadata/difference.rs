//! How two definitions of one table differ, part by part and field by field.

use std::fmt::{self, Write as _};

use super::NamingConvention;
use super::fields::{
    Fields, check_fields, column_fields, exclude_fields, foreign_key_fields, index_fields,
    key_option_fields, names, text, unique_fields,
};
use super::table_options::option_fields;
use crate::schema::{List, Name, Part, PartKind, PrimaryKey, Table, same_identifier};

/// One field in which two definitions of a part differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The part.
    pub part: Part,
    /// The field, `type` or `nullable`; `None` when one side lacks the part.
    pub field: Option<&'static str>,
    /// The first definition's value; `None` when it lacks it.
    pub left: Option<String>,
    /// The second definition's value; `None` when it lacks it.
    pub right: Option<String>,
}

/// Everything in which `right` differs from `left`. The order of columns is no difference.
pub(crate) fn differences(
    naming: &NamingConvention,
    left: &Table,
    right: &Table,
) -> Vec<Difference> {
    let mut found = Vec::new();
    compare_lists(
        &mut found,
        PartKind::Column,
        &left.columns,
        &right.columns,
        |column| column.name.to_string(),
        column_fields,
    );
    compare_keys(&mut found, naming, left, right);
    compare_lists(
        &mut found,
        PartKind::Unique,
        &left.uniques,
        &right.uniques,
        |it| naming.unique(left, it).to_string(),
        unique_fields,
    );
    compare_lists(
        &mut found,
        PartKind::Check,
        &left.checks,
        &right.checks,
        |it| naming.check(left, it).to_string(),
        check_fields,
    );
    compare_lists(
        &mut found,
        PartKind::Exclude,
        &left.excludes,
        &right.excludes,
        |it| naming.exclude(left, it).to_string(),
        exclude_fields,
    );
    compare_lists(
        &mut found,
        PartKind::ForeignKey,
        &left.foreign_keys,
        &right.foreign_keys,
        |it| naming.foreign_key(left, it).to_string(),
        foreign_key_fields,
    );
    compare_lists(
        &mut found,
        PartKind::Index,
        &left.indexes,
        &right.indexes,
        |it| naming.index(left, it).to_string(),
        index_fields,
    );
    compare_optional(
        &mut found,
        Part::new(PartKind::Comment, ""),
        text(left.comment.as_ref()),
        text(right.comment.as_ref()),
    );
    if left.options.is_some() || right.options.is_some() {
        compare_options(&mut found, left, right);
    }
    found
}

/// The fields in which two definitions of one part differ.
pub(crate) fn field_differences(part: &Part, left: Fields, right: Fields) -> Vec<Difference> {
    left.into_iter()
        .zip(right)
        .filter(|((_, left), (_, right))| left != right)
        .map(|((field, left), (_, right))| Difference {
            part: part.clone(),
            field: Some(field),
            left,
            right,
        })
        .collect()
}

fn compare_lists<T>(
    found: &mut Vec<Difference>,
    kind: PartKind,
    left: &List<T>,
    right: &List<T>,
    name: impl Fn(&T) -> String,
    fields: impl Fn(&T) -> Fields,
) {
    let (left, right): (Vec<_>, Vec<_>) = (
        left.iter().map(|it| (name(it), it)).collect(),
        right.iter().map(|it| (name(it), it)).collect(),
    );
    for (name, mine) in &left {
        let part = Part::new(kind, name.clone());
        match right.iter().find(|(other, _)| same_identifier(other, name)) {
            Some((_, theirs)) => found.extend(without_repetition(field_differences(
                &part,
                fields(mine),
                fields(theirs),
            ))),
            None => found.push(Difference {
                part,
                field: None,
                left: Some(summary(fields(mine))),
                right: None,
            }),
        }
    }
    for (name, theirs) in &right {
        if !left.iter().any(|(other, _)| same_identifier(other, name)) {
            let part = Part::new(kind, name.clone());
            found.push(Difference {
                part,
                field: None,
                left: None,
                right: Some(summary(fields(theirs))),
            });
        }
    }
}

/// A type's difference by dialect says nothing new where its text differs.
pub(crate) fn without_repetition(mut differences: Vec<Difference>) -> Vec<Difference> {
    if differences
        .iter()
        .any(|difference| difference.field == Some("type"))
    {
        differences.retain(|difference| difference.field != Some("type by dialect"));
    }
    differences
}

fn compare_optional(
    found: &mut Vec<Difference>,
    part: Part,
    left: Option<String>,
    right: Option<String>,
) {
    if left != right {
        found.push(Difference {
            part,
            field: None,
            left,
            right,
        });
    }
}

/// Each option by its name.
fn compare_options(found: &mut Vec<Difference>, left: &Table, right: &Table) {
    let (left, right) = (
        option_fields(left.options()),
        option_fields(right.options()),
    );
    for ((name, left), (_, right)) in left.into_iter().zip(right) {
        compare_optional(found, Part::new(PartKind::Option, name), left, right);
    }
}

/// A table's one primary key, whose name is a field like its columns.
fn compare_keys(
    found: &mut Vec<Difference>,
    naming: &NamingConvention,
    left: &Table,
    right: &Table,
) {
    let part = Part::new(PartKind::PrimaryKey, key_name(naming, left));
    let (own, other) = (key_text(left), key_text(right));
    if own.is_some()
        && own == other
        && !same_identifier(&key_name(naming, left), &key_name(naming, right))
    {
        found.push(Difference {
            part,
            field: Some("name"),
            left: Some(key_name(naming, left)),
            right: Some(key_name(naming, right)),
        });
    } else {
        compare_optional(found, part, own, other);
    }
}

/// What a part is, for a message that says the other side lacks it.
fn summary(fields: Fields) -> String {
    let shown = |(field, value): (&str, Option<String>)| match (field, value) {
        ("type" | "columns" | "expression" | "references", Some(value)) => Some(value),
        _ => None,
    };
    fields
        .into_iter()
        .filter_map(shown)
        .collect::<Vec<_>>()
        .join(" ")
}

fn key_name(naming: &NamingConvention, table: &Table) -> String {
    let unnamed = PrimaryKey::new::<Name>([]);
    let key = table.primary_key.as_ref().unwrap_or(&unnamed);
    naming.primary_key(table, key).to_string()
}

fn key_text(table: &Table) -> Option<String> {
    let key = table.primary_key.as_ref()?;
    let mut words = names(&key.columns);
    for (field, value) in key_option_fields(key.options()) {
        if let Some(value) = value {
            write!(words, ", {field} {value}").expect("a String takes everything");
        }
    }
    Some(words)
}

/// `` column `email`: type VARCHAR(320) here, TEXT there ``.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
        let field = self
            .field
            .map_or(String::new(), |field| format!("{field} "));
        write!(
            f,
            "{}: {field}{} / {}",
            self.part,
            side(&self.left),
            side(&self.right)
        )
    }
}
