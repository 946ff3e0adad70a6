//! How two definitions of one table differ, part by part and field by field, as text for messages.
//!
//! What differs is decided in [`crate::diff`]; here are only the names of the parts.

use std::fmt;

use super::NamingConvention;
use crate::diff::{
    self, Change, Compared, Field, FieldChange, OptionDifference, TableDifference, named_parts,
    part_fields,
};
use crate::schema::{
    DdlItem, Name, Part, PartKind, PrimaryKey, Sequence, Table, View, same_identifier,
};

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
    let columns = |column: &crate::schema::Column| column.name.to_string();
    push_lists(&mut found, &left.columns, &right.columns, columns);
    compare_keys(&mut found, naming, left, right);
    push_lists(&mut found, &left.uniques, &right.uniques, |it| {
        naming.unique(left, it).to_string()
    });
    push_lists(&mut found, &left.checks, &right.checks, |it| {
        naming.check(left, it).to_string()
    });
    push_lists(&mut found, &left.excludes, &right.excludes, |it| {
        naming.exclude(left, it).to_string()
    });
    push_lists(&mut found, &left.foreign_keys, &right.foreign_keys, |it| {
        naming.foreign_key(left, it).to_string()
    });
    push_lists(&mut found, &left.indexes, &right.indexes, |it| {
        naming.index(left, it).to_string()
    });
    compare_comments(&mut found, left.comment.as_ref(), right.comment.as_ref());
    if left.options.is_some() || right.options.is_some() {
        compare_options(&mut found, left, right);
    }
    found
}

/// Everything in which `right` differs from `left`.
pub(crate) fn view_differences(
    naming: &NamingConvention,
    left: &View,
    right: &View,
) -> Vec<Difference> {
    let mut found = differences(naming, &left.relation, &right.relation);
    let query = Part::new(PartKind::Query, "");
    found.extend(of_fields(&query, diff::view_fields(left, right)));
    found
}

/// Everything in which `right` differs from `left`.
pub(crate) fn item_differences(left: &DdlItem, right: &DdlItem) -> Vec<Difference> {
    let statements = Part::new(PartKind::Statements, "");
    of_fields(&statements, diff::item_fields(left, right))
}

/// Everything in which `right` differs from `left`.
pub(crate) fn sequence_differences(left: &Sequence, right: &Sequence) -> Vec<Difference> {
    let sequence = Part::new(PartKind::Sequence, "");
    of_fields(&sequence, diff::sequence_fields(left, right))
}

/// The fields in which a part differs.
pub(crate) fn of_fields(part: &Part, fields: Vec<FieldChange>) -> Vec<Difference> {
    let difference = |change: FieldChange| Difference {
        part: part.clone(),
        field: Some(change.field.word()),
        left: change.found,
        right: change.wanted,
    };
    fields.into_iter().map(difference).collect()
}

fn push_lists<T: Compared>(
    found: &mut Vec<Difference>,
    left: &[T],
    right: &[T],
    name: impl Fn(&T) -> String,
) {
    push_changes(found, &named_parts(left, right, &name), &name);
}

fn push_changes<T: Compared>(
    differences: &mut Vec<Difference>,
    changes: &[Change<'_, T>],
    name: impl Fn(&T) -> String,
) {
    let part = |it: &T| Part::new(T::KIND, name(it));
    let one_side = |it: &T, left, right| Difference {
        part: part(it),
        field: None,
        left,
        right,
    };
    let summary = |it: &T| Some(it.summary(None));
    for change in changes {
        match change {
            Change::Missing { wanted } => {
                differences.push(one_side(wanted, None, summary(wanted)));
            }
            Change::Extra { found } => differences.push(one_side(found, summary(found), None)),
            Change::NameTaken { wanted, by } => differences.push(Difference {
                field: Some("definition"),
                ..one_side(wanted, Some(by.to_string()), summary(wanted))
            }),
            Change::Differs { found, fields, .. } => {
                differences.extend(of_fields(&part(found), fields.clone()));
            }
        }
    }
}

/// A table's one primary key, whose name is a field like its columns.
fn compare_keys(
    found: &mut Vec<Difference>,
    naming: &NamingConvention,
    left: &Table,
    right: &Table,
) {
    let name = |table, key: &PrimaryKey| naming.primary_key(table, key).to_string();
    let (Some(own), Some(other)) = (&left.primary_key, &right.primary_key) else {
        let (own, other) = (left.primary_key.as_slice(), right.primary_key.as_slice());
        push_lists(found, own, other, |key| name(left, key));
        return;
    };
    let part = Part::new(PartKind::PrimaryKey, name(left, own));
    let mut fields = part_fields(own, other);
    let (own, other) = (name(left, own), name(right, other));
    if fields.is_empty() && !same_identifier(&own, &other) {
        fields.push(FieldChange::certain(Field::Name, Some(own), Some(other)));
    }
    found.extend(of_fields(&part, fields));
}

fn compare_comments(found: &mut Vec<Difference>, left: Option<&Name>, right: Option<&Name>) {
    if left != right {
        found.push(Difference {
            part: Part::new(PartKind::Comment, ""),
            field: None,
            left: left.map(ToString::to_string),
            right: right.map(ToString::to_string),
        });
    }
}

/// Each option by its name.
fn compare_options(found: &mut Vec<Difference>, left: &Table, right: &Table) {
    let options = diff::option_differences(left.options(), right.options());
    found.extend(
        options
            .into_iter()
            .map(|option| option.into_difference(None)),
    );
}

impl OptionDifference {
    pub(crate) fn into_difference(self, field: Option<&'static str>) -> Difference {
        Difference {
            part: Part::new(PartKind::Option, self.name),
            field,
            left: self.left,
            right: self.right,
        }
    }
}

impl TableDifference<'_> {
    /// Everything in which the table in the database (left) differs from its model (right), as reports list it.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        push_changes(&mut found, &self.columns, own_name);
        push_changes(&mut found, self.primary_key.as_slice(), own_name);
        push_changes(&mut found, &self.uniques, own_name);
        push_changes(&mut found, &self.checks, own_name);
        push_changes(&mut found, &self.excludes, own_name);
        push_changes(&mut found, &self.foreign_keys, own_name);
        push_changes(&mut found, &self.indexes, own_name);
        for change in &self.fields {
            let kind = match change.field {
                Field::Comment => PartKind::Comment,
                _ => PartKind::Option,
            };
            let part = Part::new(kind, change.field.word());
            let differences = of_fields(&part, vec![change.clone()]);
            found.extend(differences.into_iter().map(|it| Difference {
                field: Some("value"),
                ..it
            }));
        }
        found
    }
}

/// The part's own name; one that the database gave no name is known by what it is.
fn own_name<T: Compared>(part: &T) -> String {
    part.name()
        .map_or_else(|| part.summary(None), ToString::to_string)
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
