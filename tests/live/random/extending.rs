//! Whatever an older version of the models has created, `Extend` makes of it what creating makes, and reports it.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use model_core::schema::{List, Name, PartKind, Table};
use model_core::{Dialect, ExecuteError, MetaData, OnExisting};

use crate::catalogue::found;
use crate::connection::Database;
use crate::facts::{self, wanted, without_made_names};

/// How many older versions of each schema are tried.
const VERSIONS: u64 = 3;

pub(crate) fn older_versions_are_extended(
    metadata: &MetaData,
    database: &mut Database,
) -> Result<(), String> {
    (0..VERSIONS).try_for_each(|version| {
        let older = older(metadata, version);
        database.empty();
        let text = |it: &MetaData| match it.create_ddl(database.dialect(), OnExisting::Error) {
            Ok(script) => script.to_string(),
            Err(error) => error.to_string(),
        };
        let (from, to) = (text(&older), text(metadata));
        extended(&older, metadata, database)
            .map_err(|error| format!("{error}\nfrom\n{from}\nto\n{to}"))
    })
}

fn extended(older: &MetaData, metadata: &MetaData, database: &mut Database) -> Result<(), String> {
    let told = |error: ExecuteError| error.to_string();
    database
        .create_all(older, OnExisting::Error)
        .map_err(told)?;
    let before = found(database);
    let report = match database.create_all(metadata, OnExisting::Extend) {
        Ok(report) => report,
        // SQLite cannot add every part to a table.
        Err(error @ ExecuteError::Refused { .. }) if database.dialect() == Dialect::Sqlite => {
            return facts::same(&before, &found(database))
                .map_err(|changed| format!("{changed}\nalthough\n{error}"));
        }
        Err(error) => return Err(error.to_string()),
    };
    let after = found(database);
    if report.is_empty() && before != after {
        return Err("the report is empty, and something was done".to_owned());
    }
    // There, a unique constraint is added as a unique index.
    if database.dialect() != Dialect::Sqlite {
        let wanted = wanted(database.dialect(), metadata);
        facts::same(&wanted, &without_made_names(after.clone(), &wanted))?;
    }
    for extended in &report.extended {
        for part in &extended.added {
            let has_name = match (part.kind, database.dialect()) {
                (PartKind::Column | PartKind::Index, _) => true,
                (PartKind::Unique | PartKind::Check | PartKind::ForeignKey, dialect) => {
                    dialect != Dialect::Sqlite
                }
                _ => false,
            };
            let is_it =
                |fact: &&facts::Fact| fact.name == part.name && *fact.table == *extended.table.name;
            if has_name && !after.iter().any(|fact| is_it(&fact)) {
                return Err(format!("{part} of `{}` was not added", extended.table));
            }
        }
    }
    for word in [OnExisting::Keep, OnExisting::Extend] {
        let again = database.create_all(metadata, word).map_err(told)?;
        if !again.is_empty() || !again.matches() {
            return Err(format!("{word} afterwards:\n{again}"));
        }
    }
    facts::same(&after, &found(database))
}

/// A version with fewer tables, columns, constraints and indexes; the choice follows from names and the version alone.
fn older(metadata: &MetaData, version: u64) -> MetaData {
    let stays = |words: &[&str]| {
        let mut hasher = DefaultHasher::new();
        (words, version).hash(&mut hasher);
        !hasher.finish().is_multiple_of(3)
    };
    let kept = metadata
        .tables()
        .filter(|it| stays(&["table", &it.name.name]));
    let kept: Vec<&Table> = kept.collect();
    let mut older = MetaData::new();
    for table in &kept {
        let table = smaller(table, &kept, &stays);
        older
            .define(table, OnExisting::Error)
            .expect("tables of different names");
    }
    older
}

fn retain<T: Clone>(list: &mut List<T>, stays: impl FnMut(&&T) -> bool) {
    let kept: Vec<T> = list.iter().filter(stays).cloned().collect();
    *list = kept.into();
}

fn smaller(table: &Table, kept: &[&Table], stays: &dyn Fn(&[&str]) -> bool) -> Table {
    let own = &*table.name.name;
    let of_key = |name: &Name| {
        let mut key = table.primary_key.iter().flat_map(|it| it.columns.iter());
        key.any(|it| it == name)
    };
    let mut smaller = table.clone();
    retain(&mut smaller.columns, |column| {
        of_key(&column.name) || column.identity.is_some() || stays(&[own, &column.name])
    });
    if smaller.columns.is_empty() {
        smaller.columns.clone_from(&table.columns);
    }
    let names: BTreeSet<Name> = smaller.columns.iter().map(|it| it.name.clone()).collect();
    let is_whole = names.len() == table.columns.len();
    let all = |columns: &[Name]| columns.iter().all(|it| names.contains(it));
    let stays_part = |kind: &str, columns: &[Name]| {
        let columns: Vec<&str> = columns.iter().map(|it| &**it).collect();
        stays(&[&[own, kind], &columns[..]].concat())
    };
    retain(&mut smaller.uniques, |it| {
        all(&it.columns) && stays_part("unique", &it.columns)
    });
    // A condition is a text, which may name any column.
    retain(&mut smaller.checks, |it| {
        is_whole && stays(&[own, "check", &it.expression])
    });
    retain(&mut smaller.indexes, |it| {
        let columns: Vec<Name> = it.columns().cloned().collect();
        all(&columns) && stays_part("index", &columns)
    });
    retain(&mut smaller.foreign_keys, |it| {
        let referred = kept.iter().find(|table| table.name == it.referred_table);
        let has_key = referred.is_some_and(|table| {
            let key = table.primary_key.as_ref();
            key.is_some_and(|key| key.columns == it.referred_columns)
        });
        has_key && all(&it.columns) && stays_part("key", &it.columns)
    });
    smaller
}
