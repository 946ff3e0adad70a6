//! What was done.

use std::fmt;

use super::refusal::contrast;
use crate::ddl::Inexpressible;
use crate::metadata::Difference;
use crate::schema::{Name, ObjectKind, Part, TableName};

/// What [`create_all`](crate::create_all) did, or what a plan will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreateReport {
    /// Schemas, extensions and types that did not exist.
    pub created_objects: Vec<CreatedObject>,
    /// Sequences, tables and views that did not exist, in the order of their creation.
    pub created: Vec<TableName>,
    /// Tables that existed and received parts.
    pub extended: Vec<Extended>,
    /// Enumerations that existed and received labels. Labels are committed first, and stay even if the rest fails.
    pub labels: Vec<AddedLabels>,
    /// Sequences, tables and views that existed and stayed as they are; types, too, if they differ from the models.
    pub kept: Vec<Kept>,
    /// `ddl!` items whose statements ran. One without an `exists` query runs on every call.
    pub created_items: Vec<Name>,
    /// `ddl!` items that their own queries found.
    pub kept_items: Vec<Name>,
    /// What the database cannot express and was left out, because the metadata is
    /// [portable](crate::MetaData::portable).
    pub warnings: Vec<Inexpressible>,
}

/// A schema, extension or type that was created.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CreatedObject {
    /// What it is.
    pub kind: ObjectKind,
    /// Its name.
    pub name: TableName,
}

/// An enumeration that received labels.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AddedLabels {
    /// Its schema and name.
    pub name: TableName,
    /// The labels, in their order.
    pub labels: Vec<String>,
}

/// A table that received parts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extended {
    /// The table.
    pub table: TableName,
    /// The parts.
    pub added: Vec<Part>,
    /// How it still differs from its model: left is the database, right the model.
    pub differences: Vec<Difference>,
}

/// An object that stayed as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Kept {
    /// Its name.
    pub table: TableName,
    /// What has the name in the database.
    pub kind: ObjectKind,
    /// How it differs from its model: left is the database, right the model.
    pub differences: Vec<Difference>,
}

/// What [`drop_all`](crate::drop_all) did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DropReport {
    /// Views, tables, sequences and types that were dropped, in this order.
    pub dropped: Vec<TableName>,
    /// Views, tables and sequences that did not exist.
    pub absent: Vec<TableName>,
    /// `ddl!` items whose statements ran, in this order.
    pub dropped_items: Vec<Name>,
}

impl CreateReport {
    /// Whether nothing ran: the database is unchanged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.created_objects.is_empty()
            && self.created.is_empty()
            && self.extended.is_empty()
            && self.labels.is_empty()
            && self.created_items.is_empty()
    }

    /// Whether the database has everything that the models say, as they say it. Unlike with
    /// [`is_empty`](Self::is_empty), differences that were kept count.
    #[must_use]
    pub fn matches(&self) -> bool {
        let differs =
            |kept: &Kept| !kept.differences.is_empty() || kept.kind == ObjectKind::TemporaryTable;
        self.is_empty() && !self.kept.iter().any(differs)
    }
}

impl fmt::Display for CreateReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let objects = self.created_objects.iter().map(ToString::to_string);
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
                .chain(objects)
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
            .map(|table| format!("`{table}` did not exist"));
        let items = item_lines("dropped", &self.dropped_items);
        write_lines(f, dropped.chain(absent).chain(items), "nothing to drop")
    }
}

/// `` extended enumeration `mood` with `glad` ``.
impl fmt::Display for CreatedObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.kind {
            ObjectKind::Schema => "schema",
            ObjectKind::Extension => "extension",
            ObjectKind::Enum => "enumeration",
            ObjectKind::Domain => "domain",
            _ => "object",
        };
        write!(f, "created {word} `{}`", self.name)
    }
}

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
        (Some(super::REQUIRED_EXTRA), ..) => format!(
            "{part} is in the database only, NOT NULL without a default: every INSERT that does not set it fails"
        ),
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

/// Each item on a line of its own, indented.
pub(crate) fn lines(items: &[impl fmt::Display]) -> String {
    let lines: Vec<String> = items
        .iter()
        .map(|item| item.to_string().replace('\n', "\n    "))
        .collect();
    if lines.is_empty() {
        String::new()
    } else {
        format!("\n  {}", lines.join("\n  "))
    }
}
