//! What was done.

use std::fmt;

use super::ObjectKind;
use super::error::lines;
use super::obstacle::contrast;
use crate::ddl::Inexpressible;
use crate::metadata::Difference;
use crate::schema::{Name, Part, TableName};

/// What [`create_all`](super::create_all) did. Sequences stand first, then tables in the order of their
/// foreign keys, then views.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreateReport {
    /// The sequences, tables and views that were not there.
    pub created: Vec<TableName>,
    /// The tables that were there and got something.
    pub extended: Vec<Extended>,
    /// The enumerations that were there and got labels; such stay even where the rest fails.
    pub labels: Vec<AddedLabels>,
    /// The sequences, tables and views that were there and got nothing.
    pub kept: Vec<Kept>,
    /// The `ddl!` items whose statements ran. Whether such a one was there, only its own SQL knows.
    pub created_items: Vec<Name>,
    /// The `ddl!` items that their own queries found.
    pub kept_items: Vec<Name>,
    /// What the database cannot express and was left out, because the metadata is
    /// [portable](crate::MetaData::portable).
    pub warnings: Vec<Inexpressible>,
}

/// An enumeration that got labels.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AddedLabels {
    /// Its schema and name.
    pub name: TableName,
    /// The labels, in their order.
    pub labels: Vec<String>,
}

/// A table that got something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extended {
    /// The table.
    pub table: TableName,
    /// What it got.
    pub added: Vec<Part>,
    /// How it still differs from its model: left is the database, right the model.
    pub differences: Vec<Difference>,
}

/// A table that is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Kept {
    /// The table.
    pub table: TableName,
    /// What really bears the name.
    pub kind: ObjectKind,
    /// How it differs from its model: left is the database, right the model. Only those of a table are known.
    pub differences: Vec<Difference>,
}

/// What [`drop_all`](super::drop_all) did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DropReport {
    /// The views, tables and sequences that are gone, in the order in which they went.
    pub dropped: Vec<TableName>,
    /// The views, tables and sequences that were not there.
    pub absent: Vec<TableName>,
    /// The `ddl!` items whose statements ran, in the order in which they did.
    pub dropped_items: Vec<Name>,
}

impl fmt::Display for CreateReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let created = self
            .created
            .iter()
            .map(|table| format!("created `{table}`"));
        let labels = self.labels.iter().map(ToString::to_string);
        let extended = self.extended.iter().map(ToString::to_string);
        let kept = self.kept.iter().map(ToString::to_string);
        let created_items = item_lines("created", &self.created_items);
        let kept_items = item_lines("kept", &self.kept_items);
        let warnings = self
            .warnings
            .iter()
            .map(|warning| format!("left out: {warning}"));
        write_lines(
            f,
            labels
                .chain(created)
                .chain(extended)
                .chain(kept)
                .chain(created_items)
                .chain(kept_items)
                .chain(warnings),
            "nothing to create",
        )
    }
}

impl fmt::Display for DropReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dropped = self
            .dropped
            .iter()
            .map(|table| format!("dropped `{table}`"));
        let absent = self
            .absent
            .iter()
            .map(|table| format!("`{table}` was not there"));
        let items = item_lines("dropped", &self.dropped_items);
        write_lines(f, dropped.chain(absent).chain(items), "nothing to drop")
    }
}

/// `` extended enumeration `mood` with `glad` ``.
impl fmt::Display for AddedLabels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let labels: Vec<String> = self.labels.iter().map(|it| format!("`{it}`")).collect();
        write!(
            f,
            "extended enumeration `{}` with {}",
            self.name,
            labels.join(", ")
        )
    }
}

/// `` extended `profiles` with column `bio` ``.
impl fmt::Display for Extended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let added: Vec<String> = self.added.iter().map(ToString::to_string).collect();
        write!(
            f,
            "extended `{}` with {}{}",
            self.table,
            added.join(", "),
            differences(&self.differences)
        )
    }
}

/// `` kept `profiles` ``, and below it how it differs.
impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "kept `{}`", self.table)?;
        if self.kind != ObjectKind::Table {
            write!(f, ", {}", self.kind)?;
        }
        f.write_str(&differences(&self.differences))
    }
}

fn differences(differences: &[Difference]) -> String {
    lines(&differences.iter().map(difference).collect::<Vec<_>>())
}

fn difference(difference: &Difference) -> String {
    let Difference {
        part,
        field,
        left,
        right,
    } = difference;
    match (field, left, right) {
        (Some(field), found, wanted) => format!(
            "{part}: {}",
            contrast(field, found.as_deref(), wanted.as_deref())
        ),
        (None, Some(_), None) => format!("{part} is in the database only"),
        (None, _, _) => format!("{part} is in the model only"),
    }
}

fn write_lines(
    f: &mut fmt::Formatter<'_>,
    lines: impl Iterator<Item = String>,
    nothing: &str,
) -> fmt::Result {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        f.write_str(nothing)
    } else {
        f.write_str(&lines.join("\n"))
    }
}

fn item_lines<'a>(done: &'a str, items: &'a [Name]) -> impl Iterator<Item = String> + 'a {
    items
        .iter()
        .map(move |item| format!("{done} item `{item}`"))
}
