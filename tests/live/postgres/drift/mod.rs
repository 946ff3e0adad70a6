//! Drift: for every feature that models can express, the database differs in just that feature, and that is reported. Its
//! twin is the same definition, written differently, of which nothing is reported.
//!
//! A new feature is one more [`Drift`] in the list of its file.

mod checks;
mod columns;
mod defaults;
mod domains;
mod excludes;
mod extras;
mod foreign_keys;
mod indexes;
mod keys;
mod partitions;
mod sequences;
mod tables;
mod views;

use libtest_mimic::Trial;
use model_core::schema::{Column, Found, PrimaryKey, SqlType, Table};
use model_core::{MetaData, OnExisting, ReflectOptions};

use crate::own::{Own, wanted};
use crate::reports::reports;
use crate::trial;

/// One feature.
#[derive(Clone, Copy)]
pub(crate) struct Drift {
    pub(crate) name: &'static str,
    pub(crate) models: fn() -> MetaData,
    /// Defines the same differently.
    pub(crate) equal: &'static str,
    /// Changes just this feature.
    pub(crate) change: &'static str,
    /// What is reported then.
    pub(crate) reported: &'static [&'static str],
}

pub(crate) fn trials() -> Vec<Trial> {
    let files = [
        ("columns", columns::ALL),
        ("defaults", defaults::ALL),
        ("keys", keys::ALL),
        ("checks", checks::ALL),
        ("excludes", excludes::ALL),
        ("foreign_keys", foreign_keys::ALL),
        ("indexes", indexes::ALL),
        ("tables", tables::ALL),
        ("partitions", partitions::ALL),
        ("domains", domains::ALL),
        ("sequences", sequences::ALL),
        ("views", views::ALL),
        ("extras", extras::ALL),
    ];
    let count: usize = files.iter().map(|(_, all)| all.len()).sum();
    eprintln!("{count} features of the vocabulary, each with a twin");
    let drifts = files
        .into_iter()
        .flat_map(|(file, all)| all.iter().map(move |drift| (file, *drift)));
    drifts
        .map(|(file, drift)| {
            let name = format!("drift::{file}::{}", drift.name);
            trial(name, move |own| test(own, &drift))
        })
        .collect()
}

fn test(own: &mut Own, drift: &Drift) -> Result<(), String> {
    let metadata = (drift.models)();
    own.create(&metadata)?;
    let wanted = wanted(&metadata)?;
    let read = |own: &mut Own, sql: &str| -> Result<Found, String> {
        own.run(sql)?;
        own.reflect(&ReflectOptions::for_wanted(&wanted))
    };
    let created = read(own, "")?;
    same("what was created", &reports(&created, &wanted), &[])?;
    let twin = read(own, drift.equal)?;
    let mut lines = reports(&twin, &wanted);
    lines.extend(new_objects(&created, &twin));
    same("the same, written differently,", &lines, &[])?;
    let changed = read(own, drift.change)?;
    let mut lines = reports(&changed, &wanted);
    lines.extend(new_objects(&twin, &changed));
    same("the change", &lines, drift.reported)
}

/// What models cannot express and what was not there before.
fn new_objects(before: &Found, after: &Found) -> Vec<String> {
    let objects = after.unmanaged.iter();
    let new = objects.filter(|it| !before.unmanaged.contains(it));
    new.map(|it| format!("unmanaged {}: {}", it.name, it.kind))
        .collect()
}

fn same(what: &str, found: &[String], wanted: &[&str]) -> Result<(), String> {
    if found == wanted {
        return Ok(());
    }
    let found = found.join("\n  ");
    let wanted = wanted.join("\n  ");
    Err(format!(
        "{what} is reported as\n  {found}\nand not as\n  {wanted}"
    ))
}

/// A table `t` with a key and nothing else.
pub(crate) fn t() -> Table {
    Table::new("t")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
}

/// [`t`] with one more column.
pub(crate) fn with(column: Column) -> MetaData {
    models([t().column(column)])
}

pub(crate) fn models(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("tables of different names");
    }
    metadata
}
