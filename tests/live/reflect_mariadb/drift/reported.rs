//! What `diff` reports, one line for each field: `t.a type`, `t index ix_a missing`.

use model_core::diff::{Certainty, Change, Changes, FieldChange, TableChange, TableDifference};
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, Name, PrimaryKey, Sequence, UniqueConstraint, View,
};

/// What a change is about.
trait Named {
    fn label(&self) -> String;
}

fn part(kind: &str, name: Option<&Name>) -> String {
    format!(" {kind} {}", name.map_or("?", |name| name))
}

impl Named for Column {
    fn label(&self) -> String {
        format!(".{}", self.name)
    }
}

impl Named for PrimaryKey {
    fn label(&self) -> String {
        " primary key".to_owned()
    }
}

impl Named for UniqueConstraint {
    fn label(&self) -> String {
        part("unique", self.name.as_ref())
    }
}

impl Named for CheckConstraint {
    fn label(&self) -> String {
        part("check", self.name.as_ref())
    }
}

impl Named for ForeignKey {
    fn label(&self) -> String {
        part("foreign key", self.name.as_ref())
    }
}

impl Named for Index {
    fn label(&self) -> String {
        part("index", self.name.as_ref())
    }
}

impl Named for Sequence {
    fn label(&self) -> String {
        format!("sequence {}", self.name.name)
    }
}

impl Named for View {
    fn label(&self) -> String {
        format!("view {}", self.name().name)
    }
}

/// Every difference, in the order of the fields.
pub(crate) fn reported(changes: &Changes<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for sequence in &changes.sequences {
        change(&mut lines, "", sequence);
    }
    for table in &changes.tables {
        match table {
            TableChange::Missing { wanted } => lines.push(format!("{} missing", wanted.name.name)),
            TableChange::Extra { found } => lines.push(format!("{} extra", found.name.name)),
            TableChange::Differs(difference) => of_table(&mut lines, difference),
            TableChange::NameTaken { wanted, by } => {
                lines.push(format!("{} taken by {by}", wanted.name.name));
            }
            _ => lines.push("another kind of change".to_owned()),
        }
    }
    for view in &changes.views {
        change(&mut lines, "", view);
    }
    lines
}

fn of_table(lines: &mut Vec<String>, difference: &TableDifference<'_>) {
    let name = difference.found.name.name.to_string();
    for column in &difference.columns {
        change(lines, &name, column);
    }
    if let Some(key) = &difference.primary_key {
        change(lines, &name, key);
    }
    for unique in &difference.uniques {
        change(lines, &name, unique);
    }
    for check in &difference.checks {
        change(lines, &name, check);
    }
    for key in &difference.foreign_keys {
        change(lines, &name, key);
    }
    for index in &difference.indexes {
        change(lines, &name, index);
    }
    fields(lines, &name, &difference.fields);
}

fn change<T: Named>(lines: &mut Vec<String>, on: &str, change: &Change<'_, T>) {
    match change {
        Change::Missing { wanted } => lines.push(format!("{on}{} missing", wanted.label())),
        Change::Extra { found } => lines.push(format!("{on}{} extra", found.label())),
        Change::Differs {
            found, fields: all, ..
        } => {
            fields(lines, &format!("{on}{}", found.label()), all);
        }
        Change::NameTaken { wanted, by } => {
            lines.push(format!("{on}{} taken by {by}", wanted.label()));
        }
        _ => lines.push("another kind of change".to_owned()),
    }
}

fn fields(lines: &mut Vec<String>, on: &str, fields: &[FieldChange]) {
    for change in fields {
        let possible = if change.certainty == Certainty::Certain {
            ""
        } else {
            "?"
        };
        lines.push(format!("{on} {}{possible}", change.field));
    }
}

/// Leaves out what was not decided because the server was not asked.
pub(crate) fn forget_possible(changes: &mut Changes<'_>) {
    let is_certain = |change: &FieldChange| change.certainty == Certainty::Certain;
    changes.tables.retain_mut(|table| match table {
        TableChange::Differs(difference) => {
            difference.fields.retain(is_certain);
            retain(&mut difference.columns);
            retain(&mut difference.checks);
            retain(&mut difference.indexes);
            !(difference.fields.is_empty()
                && difference.columns.is_empty()
                && difference.primary_key.is_none()
                && difference.uniques.is_empty()
                && difference.checks.is_empty()
                && difference.foreign_keys.is_empty()
                && difference.indexes.is_empty())
        }
        _ => true,
    });
    retain(&mut changes.views);
}

fn retain<T>(changes: &mut Vec<Change<'_, T>>) {
    changes.retain_mut(|change| match change {
        Change::Differs { fields, .. } => {
            fields.retain(|change| change.certainty == Certainty::Certain);
            !fields.is_empty()
        }
        _ => true,
    });
}
