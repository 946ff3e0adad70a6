//! Changes as sentences: one line a difference.

use std::fmt;

use super::parts::Compared;
use super::types::{domain_name, enum_name};
use super::{
    Certainty, Change, Changes, Field, FieldChange, PendingRename, ProbableRename, TableChange,
    TableDifference, TakenPart, ViewIndexes,
};
use crate::schema::ObjectKind;

impl Changes<'_> {
    /// Whether the live database is as wanted. A rename that is only likely is no difference of its own.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self {
            found: _,
            wanted: _,
            schemas,
            extensions,
            enums,
            domains,
            sequences,
            tables,
            views,
            view_indexes,
            taken_names,
            items,
            pending_renames,
            probable_renames: _,
        } = self;
        schemas.is_empty()
            && extensions.is_empty()
            && enums.is_empty()
            && domains.is_empty()
            && sequences.is_empty()
            && tables.is_empty()
            && views.is_empty()
            && view_indexes.is_empty()
            && taken_names.is_empty()
            && items.is_empty()
            && pending_renames.is_empty()
    }

    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        push_all(&mut lines, &self.schemas, |it| format!("schema `{it}`"));
        push_all(&mut lines, &self.extensions, |it| {
            format!("extension `{}`", it.name)
        });
        push_all(&mut lines, &self.enums, |it| {
            format!("enumeration `{}`", enum_name(it))
        });
        push_all(&mut lines, &self.domains, |it| {
            format!("domain `{}`", domain_name(it))
        });
        push_all(&mut lines, &self.sequences, |it| {
            format!("sequence `{}`", it.name)
        });
        lines.extend(self.pending_renames.iter().map(ToString::to_string));
        for table in &self.tables {
            push_table(&mut lines, table);
        }
        push_all(&mut lines, &self.views, |it| {
            format!("view `{}`", it.name())
        });
        for ViewIndexes {
            wanted, indexes, ..
        } in &self.view_indexes
        {
            push_parts(&mut lines, &format!("view `{}`", wanted.name()), indexes);
        }
        lines.extend(self.taken_names.iter().map(ToString::to_string));
        let items = self.items.iter();
        lines.extend(items.map(|it| format!("`ddl!` item `{}` is in the models only", it.name)));
        lines.extend(self.probable_renames.iter().map(ToString::to_string));
        lines
    }
}

/// One line a difference; `no differences` if it is empty.
impl fmt::Display for Changes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.lines();
        if lines.is_empty() {
            f.write_str("no differences")
        } else {
            f.write_str(&lines.join("\n"))
        }
    }
}

/// One line a difference.
impl fmt::Display for TableChange<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = Vec::new();
        push_table(&mut lines, self);
        f.write_str(&lines.join("\n"))
    }
}

fn push_table(lines: &mut Vec<String>, change: &TableChange<'_>) {
    match change {
        TableChange::Missing { wanted } => lines.push(missing(&format!("table `{}`", wanted.name))),
        TableChange::Extra { found } => lines.push(extra(&format!("table `{}`", found.name))),
        TableChange::NameTaken { wanted, by } => {
            lines.push(taken(&format!("table `{}`", wanted.name), *by));
        }
        TableChange::Differs(difference) => push_difference(lines, difference),
    }
}

fn push_difference(lines: &mut Vec<String>, difference: &TableDifference<'_>) {
    let place = format!("table `{}`", difference.wanted.name);
    push_fields(lines, &place, &difference.fields);
    push_parts(lines, &place, &difference.columns);
    push_parts(lines, &place, difference.primary_key.as_slice());
    push_parts(lines, &place, &difference.uniques);
    push_parts(lines, &place, &difference.checks);
    push_parts(lines, &place, &difference.excludes);
    push_parts(lines, &place, &difference.foreign_keys);
    push_parts(lines, &place, &difference.indexes);
}

fn push_parts<T: Compared>(lines: &mut Vec<String>, place: &str, changes: &[Change<'_, T>]) {
    let part = |part: &T| match part.name() {
        Some(name) => format!("{place}, {} `{name}`", T::KIND),
        None => format!("{place}, {} {}", T::KIND, part.summary(None)),
    };
    push_all(lines, changes, part);
}

fn push_all<T>(lines: &mut Vec<String>, changes: &[Change<'_, T>], place: impl Fn(&T) -> String) {
    for change in changes {
        match change {
            Change::Missing { wanted } => lines.push(missing(&place(wanted))),
            Change::Extra { found } => lines.push(extra(&place(found))),
            Change::NameTaken { wanted, by } => lines.push(taken(&place(wanted), *by)),
            Change::Differs { wanted, fields, .. } => push_fields(lines, &place(wanted), fields),
        }
    }
}

fn push_fields(lines: &mut Vec<String>, place: &str, fields: &[FieldChange]) {
    lines.extend(fields.iter().map(|field| format!("{place}: {field}")));
}

fn missing(place: &str) -> String {
    format!("{place} is in the models only")
}

fn extra(place: &str) -> String {
    format!("{place} is in the database only")
}

fn taken(place: &str, by: ObjectKind) -> String {
    format!("{place} is in the models only, and {by} of this name is in the way")
}

/// `` type `VARCHAR(100)` in the database, `VARCHAR(320)` in the models ``.
impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.certainty {
            Certainty::Certain => f.write_str(&self.sentence()),
            Certainty::Possible { reason } => {
                write!(f, "possibly differs: {} ({reason})", self.sentence())
            }
        }
    }
}

impl FieldChange {
    fn sentence(&self) -> String {
        let word = match self.field {
            Field::Name => "named",
            field => field.word(),
        };
        match (self.field, self.found.as_deref(), self.wanted.as_deref()) {
            (Field::Nullable, found, _) => nullable(found),
            (Field::Invalid, ..) => "an interrupted build left it unusable".to_owned(),
            (Field::Disabled, ..) => "its triggers are disabled, so it is not checked".to_owned(),
            (_, Some("yes"), None) | (Field::Unique, Some("true"), _) => {
                format!("{word} in the database only")
            }
            (_, None, Some("yes")) | (Field::Unique, Some("false"), _) => {
                format!("{word} in the models only")
            }
            (_, Some(found), Some(wanted)) => {
                format!("{word} `{found}` in the database, `{wanted}` in the models")
            }
            (_, Some(found), None) => format!("{word} `{found}` in the database only"),
            (_, None, Some(wanted)) => format!("{word} `{wanted}` in the models only"),
            (_, None, None) => format!("{word} differs"),
        }
    }
}

fn nullable(found: Option<&str>) -> String {
    let (with, without) = match found {
        Some("true") => ("database", "models"),
        _ => ("models", "database"),
    };
    format!("NULL is allowed in the {with} and not in the {without}")
}

/// `` table `users`, column `email` has not been renamed from `mail` yet ``.
impl fmt::Display for PendingRename<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table { found, wanted } => write!(
                f,
                "table `{}` has not been renamed from `{}` yet",
                wanted.name, found.name.name
            ),
            Self::Column {
                table,
                found,
                wanted,
            } => write!(
                f,
                "table `{}`, column `{}` has not been renamed from `{}` yet",
                table.name, wanted.name, found.name
            ),
        }
    }
}

/// `` table `users`, column `mail` was probably renamed to `email`: write `renamed_from = "mail"` ``.
impl fmt::Display for ProbableRename {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "table `{}`", self.table)?;
        if let Some(column) = &self.column {
            write!(f, ", column `{column}`")?;
        }
        write!(
            f,
            " was probably renamed to `{}`: if so, write `renamed_from = \"{}\"`",
            self.to, self.from
        )
    }
}

/// `` table `users`, index `ix_users_email`: an index has this name ``.
impl fmt::Display for TakenPart<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "table `{}`, {}: {} has this name",
            self.table.name, self.part, self.by
        )
    }
}
