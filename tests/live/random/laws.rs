//! What holds for every schema.

use model_core::diff::diff;
use model_core::{LowerOptions, MetaData, OnExisting, ReflectOptions, Script, lower};

use crate::catalogue::found;
use crate::connection::Database;
use crate::extending::older_versions_are_extended;
use crate::facts::{self, Facts, wanted, without_made_names};

pub(crate) struct Law {
    pub(crate) name: &'static str,
    pub(crate) holds: fn(&MetaData, &mut Database) -> Result<(), String>,
}

pub(crate) const LAWS: [Law; 4] = [
    Law {
        name: "older_versions_are_extended",
        holds: older_versions_are_extended,
    },
    Law {
        name: "names_and_texts_stay_in_their_place",
        holds: names_and_texts_stay_in_their_place,
    },
    Law {
        name: "what_is_created_is_known_and_dropped",
        holds: what_is_created_is_known_and_dropped,
    },
    Law {
        name: "what_is_created_reads_back_as_lowered",
        holds: what_is_created_reads_back_as_lowered,
    },
];

/// The whole text, run at once, makes what the tables say and nothing else; so does the text that keeps or extends, over
/// it; dropping leaves nothing.
fn names_and_texts_stay_in_their_place(
    metadata: &MetaData,
    database: &mut Database,
) -> Result<(), String> {
    let dialect = database.dialect();
    let wanted = wanted(dialect, metadata);
    let mut holds = |what: &str, script: &Script, wanted: &Facts| {
        database.run(script)?;
        let found = without_made_names(found(database), wanted);
        facts::same(wanted, &found).map_err(|error| format!("{what}: {error}\nafter\n{script}"))?;
        if database.canary_sings() {
            Ok(())
        } else {
            Err(format!("{what}: the canary is gone, after\n{script}"))
        }
    };
    for word in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
        match metadata.create_ddl(dialect, word) {
            Ok(script) => holds(&word.to_string(), &script, &wanted)?,
            // SQLite cannot say it in a script.
            Err(error)
                if word == OnExisting::Extend
                    && error.to_string().contains("needs a connection") => {}
            Err(error) => return Err(format!("{word}: {error}")),
        }
    }
    let drop = metadata
        .drop_ddl(dialect)
        .map_err(|error| error.to_string())?;
    holds("drop", &drop, &Facts::new())
}

/// `create_all` finds what it created no different from the tables, and `drop_all` drops all of it.
fn what_is_created_is_known_and_dropped(
    metadata: &MetaData,
    database: &mut Database,
) -> Result<(), String> {
    let law = known_and_dropped(metadata, database);
    law.map_err(
        |error| match metadata.create_ddl(database.dialect(), OnExisting::Error) {
            Ok(script) => format!("{error}\nof\n{script}"),
            Err(_) => error,
        },
    )
}

fn known_and_dropped(metadata: &MetaData, database: &mut Database) -> Result<(), String> {
    let objects = metadata.len() + metadata.views().len() + metadata.sequences().len();
    let told = |error: model_core::ExecuteError| error.to_string();
    let created = database
        .create_all(metadata, OnExisting::Error)
        .map_err(told)?;
    expect(created.created.len() == objects, "created", &created)?;
    let before = found(database);
    for word in [OnExisting::Keep, OnExisting::Extend] {
        let again = database.create_all(metadata, word).map_err(told)?;
        expect(again.is_empty() && again.matches(), "unchanged", &again)?;
        facts::same(&before, &found(database))?;
        let is_as_it_was = again.kept.iter().all(|it| it.differences.is_empty());
        expect(is_as_it_was && again.kept.len() == objects, "kept", &again)?;
    }
    let dropped = database.drop_all(metadata).map_err(told)?;
    expect(dropped.dropped.len() == objects, "dropped", &dropped)?;
    facts::same(&Facts::new(), &found(database))?;
    expect(database.canary_sings(), "the canary", &"is gone")
}

fn expect(holds: bool, what: &str, report: &dyn std::fmt::Display) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err(format!("{what}: not everything\n{report}"))
    }
}

/// What the text creates is found as `lower` says, and the models of what is found say the same.
fn what_is_created_reads_back_as_lowered(
    metadata: &MetaData,
    database: &mut Database,
) -> Result<(), String> {
    let dialect = database.dialect();
    let script = metadata.create_ddl(dialect, OnExisting::Error);
    let script = script.map_err(|error| error.to_string())?;
    database.run(&script)?;
    let wanted = lower(metadata, dialect, &LowerOptions::default());
    let wanted = wanted.map_err(|error| error.to_string())?;
    let found = database.reflect(&ReflectOptions::for_wanted(&wanted))?;
    for (what, wanted) in [("the models", &wanted), ("what was found", &found.database)] {
        let changes = diff(&found, wanted);
        if !changes.is_empty() {
            return Err(format!(
                "{what} and what was found: {changes}\nof\n{script}"
            ));
        }
    }
    Ok(())
}
