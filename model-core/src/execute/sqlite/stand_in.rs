//! Stand-ins for tables that are gone while others refer to them.
//!
//! SQLite, Foreign Key Support, 5: dropping a table deletes its rows, and what `ON DELETE` does then, to that table or to
//! others, looks at the foreign keys of those. One that leads to a table that is not there is an error, even where there
//! are no rows. In a circle every order comes to that, if enough of its tables refer to themselves too; so an empty table
//! takes the place of the one that is gone, until all have gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialect::{doubled, push_doubled};
use crate::execute::place::Places;
use crate::reflect::sqlite::{folded, same_name};
use crate::schema::{ForeignKey, Name, ReferentialAction, Table, TableName};

/// What is there while tables go.
pub(super) struct StandIns<'a> {
    places: &'a Places,
    /// The tables that have not gone, by schema and name.
    there: BTreeMap<Key, &'a Table>,
    gone: BTreeSet<Key>,
    made: BTreeSet<Key>,
}

/// A schema and a name in it, folded.
type Key = (String, String);

impl<'a> StandIns<'a> {
    pub(super) fn of(places: &'a Places) -> Self {
        let there = places.tables().map(|(schema, found)| {
            let key = (folded(schema), folded(&found.table.name.name));
            (key, &found.table)
        });
        Self {
            places,
            there: there.collect(),
            gone: BTreeSet::new(),
            made: BTreeSet::new(),
        }
    }

    /// The text that makes what has to be there when this table goes, which it does then.
    pub(super) fn make_for(&mut self, table: &TableName) -> String {
        let schema = self.places.schemas().of(table);
        let key = (folded(&schema), folded(&table.name));
        let mut text = String::new();
        for missing in self.missing(&key) {
            let name = (key.0.clone(), missing);
            push_table(
                &mut text,
                &name,
                &self.primary_key(&name),
                &self.keys_to(&name),
            );
            self.made.insert(name);
        }
        self.there.remove(&key);
        self.gone.insert(key);
        text
    }

    /// The text that drops what was made.
    pub(super) fn drop_all(&self) -> String {
        let mut text = String::new();
        for (schema, name) in &self.made {
            text.push_str("DROP TABLE ");
            push_name(&mut text, schema, name);
            text.push_str(";\n");
        }
        text
    }

    /// The tables that are not there, of those that are looked at when this one goes.
    fn missing(&self, key: &Key) -> BTreeSet<String> {
        self.followers(key)
            .iter()
            .flat_map(|name| &self.there[&(key.0.clone(), name.clone())].foreign_keys)
            .map(|it| folded(&it.referred_table.name))
            .filter(|name| !self.is_there(&(key.0.clone(), name.clone())))
            .collect()
    }

    fn is_there(&self, key: &Key) -> bool {
        self.made.contains(key)
            || (!self.gone.contains(key) && self.places.of(&table_name(key)).object().is_some())
    }

    /// The tables whose rows are deleted or written to when those of a table are deleted. Foreign keys stay in a schema.
    fn followers(&self, (schema, name): &Key) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut to_follow = vec![name.clone()];
        while let Some(referred) = to_follow.pop() {
            for (name, table) in self.tables_in(schema) {
                let follows = |key: &ForeignKey| {
                    !matches!(
                        key.on_delete,
                        ReferentialAction::NoAction | ReferentialAction::Restrict
                    ) && same_name(&key.referred_table.name, &referred)
                };
                if table.foreign_keys.iter().any(follows) && found.insert(name.to_owned()) {
                    to_follow.push(name.to_owned());
                }
            }
        }
        found
    }

    /// What a foreign key leads to that names no columns: of a table that nobody knows, as many columns as it has.
    fn primary_key(&self, name: &Key) -> Vec<String> {
        let table = table_name(name);
        let found = self.places.of(&table).table();
        if let Some(key) = found.and_then(|found| found.table.primary_key.as_ref()) {
            return key.columns.iter().map(folded_name).collect();
        }
        let keys = self.keys_to(name);
        let unnamed = keys.iter().find(|key| key.referred_columns.is_empty());
        let length = unnamed.map_or(0, |key| key.columns.len());
        (0..length).map(|number| format!("key {number}")).collect()
    }

    /// The foreign keys that lead to a table.
    fn keys_to(&self, (schema, name): &Key) -> Vec<&'a ForeignKey> {
        self.tables_in(schema)
            .flat_map(|(_, table)| table.foreign_keys.iter())
            .filter(|key| same_name(&key.referred_table.name, name))
            .collect()
    }

    /// The tables of a schema that have not gone, by name.
    fn tables_in(&self, schema: &str) -> impl Iterator<Item = (&str, &'a Table)> {
        let tables = self.there.iter().filter(move |((it, _), _)| it == schema);
        tables.map(|((_, name), table)| (name.as_str(), *table))
    }
}

/// An empty table that these foreign keys can lead to: what they refer to is unique.
fn push_table(
    text: &mut String,
    (schema, name): &Key,
    primary_key: &[String],
    keys: &[&ForeignKey],
) {
    let unique: BTreeSet<Vec<String>> = keys
        .iter()
        .filter(|key| !key.referred_columns.is_empty())
        .map(|key| key.referred_columns.iter().map(folded_name).collect())
        .collect();
    let columns: BTreeSet<&String> = primary_key.iter().chain(unique.iter().flatten()).collect();
    let mut parts: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
    let list = |columns: &[String]| {
        let columns: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
        columns.join(", ")
    };
    if !primary_key.is_empty() {
        parts.push(format!("PRIMARY KEY ({})", list(primary_key)));
    }
    parts.extend(unique.iter().map(|it| format!("UNIQUE ({})", list(it))));
    text.push_str("CREATE TABLE ");
    push_name(text, schema, name);
    text.push_str(" (");
    text.push_str(&parts.join(", "));
    text.push_str(");\n");
}

fn table_name((schema, name): &Key) -> TableName {
    TableName::new(name.clone()).in_schema(schema.clone())
}

fn push_name(text: &mut String, schema: &str, name: &str) {
    push_doubled(text, '"', schema);
    text.push('.');
    push_doubled(text, '"', name);
}

fn folded_name(name: &Name) -> String {
    folded(name)
}

fn quoted(name: &str) -> String {
    doubled('"', name)
}
