//! Every field of the vocabulary, and how objects and parts are matched.

mod complete;
mod matching;
mod same;
mod text;

use super::*;
use crate::Dialect;
use crate::schema::{Found, Name, Server, Table, View};

/// A live database with these tables and views.
fn found(database: Database) -> Found {
    let mut server = Server::unknown(database.dialect);
    server.default_schema = Some("public".into());
    let mut found = Found::empty(server);
    found.database = Database {
        default_schema: Some("public".into()),
        ..database
    };
    found
}

fn tables(dialect: Dialect, tables: impl IntoIterator<Item = Table>) -> Database {
    let mut database = Database::new(dialect);
    database.tables.extend(tables.into_iter().map(Into::into));
    database
}

fn views(dialect: Dialect, views: impl IntoIterator<Item = View>) -> Database {
    let mut database = Database::new(dialect);
    database.views.extend(views.into_iter().map(Into::into));
    database
}

/// The fields of everything that differs, wherever it is.
fn all_fields(changes: &Changes<'_>) -> Vec<FieldChange> {
    let mut fields = Vec::new();
    push(&mut fields, &changes.extensions);
    push(&mut fields, &changes.enums);
    push(&mut fields, &changes.domains);
    push(&mut fields, &changes.sequences);
    push(&mut fields, &changes.views);
    for change in &changes.view_indexes {
        push(&mut fields, &change.indexes);
    }
    for table in &changes.tables {
        if let TableChange::Differs(table) = table {
            fields.extend(table.fields.iter().cloned());
            push(&mut fields, &table.columns);
            push(&mut fields, table.primary_key.as_slice());
            push(&mut fields, &table.uniques);
            push(&mut fields, &table.checks);
            push(&mut fields, &table.excludes);
            push(&mut fields, &table.foreign_keys);
            push(&mut fields, &table.indexes);
        }
    }
    fields
}

fn push<T>(all: &mut Vec<FieldChange>, changes: &[Change<'_, T>]) {
    for change in changes {
        if let Change::Differs { fields, .. } = change {
            all.extend(fields.iter().cloned());
        }
    }
}

/// The lines of all differences.
fn lines(found: &Found, wanted: &Database) -> Vec<String> {
    let text = diff(found, wanted).to_string();
    text.lines().map(str::to_owned).collect()
}

fn name(text: &'static str) -> Name {
    text.into()
}
