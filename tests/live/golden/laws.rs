//! What holds for every case: keeping and extending give what creating gives, again and over anything older; dropping
//! leaves nothing.

use golden_tests::Case;
use model_core::{Dialect, MetaData, OnExisting, Script};

use crate::database::Database;

pub(crate) fn obey(
    case: &Case,
    dialect: Dialect,
    database: &mut dyn Database,
) -> Result<(), String> {
    let metadata = (case.metadata)();
    let text = |metadata: &MetaData, word| metadata.create_ddl(dialect, word);

    database.empty();
    let nothing = database.catalogue();
    let create = text(&metadata, OnExisting::Error).map_err(|error| error.to_string())?;
    run(database, "create", &create)?;
    let wanted = database.catalogue();

    for word in [OnExisting::Keep, OnExisting::Extend] {
        let Ok(script) = text(&metadata, word) else {
            continue;
        };
        run(database, &format!("{word} over what was created"), &script)?;
        same(&wanted, database, &format!("{word} over what was created"))?;
        database.empty();
        run(database, &format!("{word} on nothing"), &script)?;
        same(&wanted, database, &format!("{word} on nothing"))?;
        run(database, &format!("{word} again"), &script)?;
        same(&wanted, database, &format!("{word} again"))?;
        for older in older(&metadata) {
            let Ok(before) = text(&older, OnExisting::Error) else {
                continue;
            };
            let what = format!("{word} over the first {} tables", older.len());
            database.empty();
            run(database, "create the older tables", &before)?;
            run(database, &what, &script)?;
            same(&wanted, database, &what)?;
        }
    }

    let drop = metadata
        .drop_ddl(dialect)
        .map_err(|error| error.to_string())?;
    for time in ["drop", "drop again"] {
        // MySQL 8.0, 13.1.9: it has no `DROP FOREIGN KEY IF EXISTS`.
        if time == "drop again"
            && dialect == Dialect::MySql
            && drop.as_str().contains("DROP FOREIGN KEY")
        {
            break;
        }
        run(database, time, &drop)?;
    }
    let left = database.catalogue();
    if left == nothing {
        Ok(())
    } else {
        Err(format!("dropping left\n{left}"))
    }
}

/// The beginnings of the tables, each behind those that it refers to.
fn older(metadata: &MetaData) -> Vec<MetaData> {
    let sorted = metadata.sorted_tables();
    (1..sorted.len())
        .map(|count| {
            let mut older = MetaData::new();
            for table in sorted.iter().take(count) {
                older
                    .define((*table).clone(), OnExisting::Error)
                    .expect("tables of different names");
            }
            if metadata.is_portable() {
                older.portable()
            } else {
                older
            }
        })
        .collect()
}

fn run(database: &mut dyn Database, what: &str, script: &Script) -> Result<(), String> {
    database
        .run(script)
        .map_err(|error| format!("{what}: {error}"))
}

fn same(wanted: &str, database: &mut dyn Database, what: &str) -> Result<(), String> {
    let found = database.catalogue();
    if found == wanted {
        return Ok(());
    }
    let lines = |text: &str, other: &str| {
        let missing = text
            .lines()
            .filter(|line| !other.lines().any(|it| it == *line));
        missing.collect::<Vec<_>>().join("\n")
    };
    Err(format!(
        "{what} gives another schema than create\nonly after create:\n{}\nonly now:\n{}",
        lines(wanted, &found),
        lines(&found, wanted)
    ))
}
