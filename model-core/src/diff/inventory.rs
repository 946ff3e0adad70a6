//! What a database holds, in a few lines.

use std::fmt;

use super::types::{domain_name, enum_name};
use crate::schema::{Database, Found, Unmanaged};

/// A line a kind: `tables: users, app.orders`; `no objects` if it is empty.
impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = lines(self);
        if lines.is_empty() {
            f.write_str("no objects")
        } else {
            f.write_str(&lines.join("\n"))
        }
    }
}

/// The objects of the database, and those that models cannot express.
impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.database.fmt(f)?;
        self.unmanaged
            .iter()
            .try_for_each(|object| write!(f, "\nnot in models: {object}"))
    }
}

/// `` a trigger `audit` on `users` ``.
impl fmt::Display for Unmanaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.kind, self.name)?;
        if let Some(on) = &self.on {
            write!(f, " on `{on}`")?;
        }
        match &self.detail {
            Some(detail) => write!(f, " ({detail})"),
            None => Ok(()),
        }
    }
}

fn lines(database: &Database) -> Vec<String> {
    let Database {
        dialect: _,
        default_schema: _,
        schemas,
        extensions,
        enums,
        domains,
        sequences,
        tables,
        views,
        items,
    } = database;
    let kinds = [
        ("schemas", listed(schemas, ToString::to_string)),
        ("extensions", listed(extensions, |it| it.name.to_string())),
        (
            "enumerations",
            listed(enums, |it| enum_name(it).to_string()),
        ),
        ("domains", listed(domains, |it| domain_name(it).to_string())),
        ("sequences", listed(sequences, |it| it.name.to_string())),
        ("tables", listed(tables, |it| it.name.to_string())),
        ("views", listed(views, |it| it.name().to_string())),
        ("`ddl!` items", listed(items, |it| it.name.to_string())),
    ];
    let said = kinds.into_iter().filter(|(_, names)| !names.is_empty());
    said.map(|(kind, names)| format!("{kind}: {names}"))
        .collect()
}

fn listed<T>(objects: &[T], name: impl Fn(&T) -> String) -> String {
    objects.iter().map(name).collect::<Vec<_>>().join(", ")
}
