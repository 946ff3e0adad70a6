//! Differences as lines: `table t, column a: type`.

use std::fmt::Display;

use model_core::diff::{
    Certainty, Change, Changes, FieldChange, PendingRename, TableChange, TableDifference, diff,
};
use model_core::schema::{Database, Found, Name};

/// What differs, sorted.
pub(crate) fn reports(found: &Found, wanted: &Database) -> Vec<String> {
    let changes = diff(found, wanted);
    let mut lines = Lines(Vec::new());
    objects(&mut lines, &changes);
    others(&mut lines, &changes);
    for table in &changes.tables {
        lines.table(table);
    }
    lines.0.sort();
    lines.0
}

fn objects(lines: &mut Lines, changes: &Changes<'_>) {
    lines.all("schema", &changes.schemas, Name::clone);
    lines.all("extension", &changes.extensions, |it| it.name.clone());
    lines.all("enum", &changes.enums, |it| it.name.clone());
    lines.all("domain", &changes.domains, |it| it.name.clone());
    lines.all("sequence", &changes.sequences, |it| it.name.name.clone());
    lines.all("view", &changes.views, |it| it.name().name.clone());
    for view in &changes.view_indexes {
        let word = format!("view {}, index", view.wanted.name());
        lines.all(&word, &view.indexes, |it| part(it.name.as_ref()));
    }
}

fn others(lines: &mut Lines, changes: &Changes<'_>) {
    for it in &changes.taken_names {
        lines.add(
            format!("table {}", it.table.name),
            format!("name {:?} taken", it.part),
        );
    }
    for it in &changes.items {
        lines.add(format!("item {}", it.name), "missing");
    }
    for it in &changes.pending_renames {
        match it {
            PendingRename::Table { found, .. } => {
                lines.add(format!("table {}", found.name), "rename");
            }
            PendingRename::Column { table, found, .. } => {
                lines.add(
                    format!("table {}, column {}", table.name, found.name),
                    "rename",
                );
            }
            _ => lines.add("rename", "unknown"),
        }
    }
}

struct Lines(Vec<String>);

impl Lines {
    fn add(&mut self, subject: impl Display, what: impl Display) {
        self.0.push(format!("{subject}: {what}"));
    }

    fn all<T>(&mut self, word: &str, changes: &[Change<'_, T>], name: impl Fn(&T) -> Name) {
        for change in changes {
            let subject = format!("{word} {}", of(change, &name));
            self.change(&subject, change);
        }
    }

    fn change<T>(&mut self, subject: &str, change: &Change<'_, T>) {
        match change {
            Change::Missing { .. } => self.add(subject, "missing"),
            Change::Extra { .. } => self.add(subject, "extra"),
            Change::NameTaken { by, .. } => self.add(subject, format!("name taken by {by}")),
            Change::Differs { fields, .. } => self.fields(subject, fields),
            _ => self.add(subject, "unknown"),
        }
    }

    /// The words of the fields; with the values where it is not certain that they differ.
    fn fields(&mut self, subject: &str, fields: &[FieldChange]) {
        for it in fields {
            match &it.certainty {
                Certainty::Certain => self.add(subject, it.field.word()),
                Certainty::Possible { reason } => {
                    let (found, wanted) = (&it.found, &it.wanted);
                    let word = it.field.word();
                    self.add(
                        subject,
                        format!("{word} possibly, {found:?} and {wanted:?}: {reason}"),
                    );
                }
            }
        }
    }

    fn table(&mut self, table: &TableChange<'_>) {
        match table {
            TableChange::Missing { wanted } => {
                self.add(format!("table {}", wanted.name), "missing");
            }
            TableChange::Extra { found } => self.add(format!("table {}", found.name.name), "extra"),
            TableChange::NameTaken { wanted, by } => {
                self.add(
                    format!("table {}", wanted.name),
                    format!("name taken by {by}"),
                );
            }
            TableChange::Differs(difference) => self.difference(difference),
            _ => self.add("table", "unknown"),
        }
    }

    fn difference(&mut self, it: &TableDifference<'_>) {
        let subject = format!("table {}", it.wanted.name);
        self.fields(&subject, &it.fields);
        let word = |word: &str| format!("{subject}, {word}");
        self.all(&word("column"), &it.columns, |it| it.name.clone());
        if let Some(change) = &it.primary_key {
            self.change(&word("primary key"), change);
        }
        self.all(&word("unique"), &it.uniques, |it| part(it.name.as_ref()));
        self.all(&word("check"), &it.checks, |it| part(it.name.as_ref()));
        self.all(&word("exclude"), &it.excludes, |it| part(it.name.as_ref()));
        self.all(&word("foreign key"), &it.foreign_keys, |it| {
            part(it.name.as_ref())
        });
        self.all(&word("index"), &it.indexes, |it| part(it.name.as_ref()));
    }
}

/// The name of what differs: the models' name where they have one.
fn of<T>(change: &Change<'_, T>, name: impl Fn(&T) -> Name) -> Name {
    match change {
        Change::Missing { wanted }
        | Change::Differs { wanted, .. }
        | Change::NameTaken { wanted, .. } => name(wanted),
        Change::Extra { found } => name(found),
        _ => "unknown".into(),
    }
}

fn part(name: Option<&Name>) -> Name {
    name.cloned().unwrap_or_else(|| "without a name".into())
}
