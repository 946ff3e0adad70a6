//! Where the catalogue leaves a choice of words, the wanted database's.
//!
//! A model may name what the server has anyway: the default collation of a character set. The catalogue does not tell the
//! two apart, so a table that has what is wanted is described as the model describes it. The catalogue also prints a
//! question mark for every character beyond the basic multilingual plane, in labels and defaults that have the character.

use super::server::Session;
use crate::schema::{
    Column, Database, Dialect, EngineOptions, EnumDefinition, Found, Index, Name, ServerDefault,
    SqlType, Table, TableName, TableOptions,
};

/// Describes the found tables in the words of the wanted ones, where both mean the same.
pub(super) fn align(session: &Session, found: &mut Found, wanted: &Database) {
    let default = found.database.default_schema.clone();
    let names = session.server.table_names;
    for table in &mut found.database.tables {
        let is_same = |name: &TableName| {
            let schema = name.schema.as_ref().or(default.as_ref());
            let own = table.name.schema.as_deref().unwrap_or_default();
            names.same(&name.name, &table.name.name)
                && schema.is_some_and(|schema| names.same(schema, own))
        };
        if let Some(wanted) = wanted.tables.iter().find(|it| is_same(&it.name)) {
            *table = aligned(session, Table::clone(table), wanted).into();
        }
    }
}

fn aligned(session: &Session, mut table: Table, wanted: &Table) -> Table {
    table.columns = table
        .columns
        .iter()
        .map(|column| match wanted.find_column(&column.name) {
            Some(wanted) => aligned_column(session, &table, column.clone(), wanted),
            None => column.clone(),
        })
        .collect();
    // MariaDB 10.8 is the first version that sorts an index otherwise than asked for upwards.
    if session.dialect() == Dialect::MariaDb && session.server.version < 100_800 {
        table.indexes = table
            .indexes
            .iter()
            .map(|index| {
                let named = |it: &&Index| it.name == index.name;
                let wanted = wanted.indexes.iter().find(named);
                wanted.map_or_else(|| index.clone(), |wanted| sorted_as(index.clone(), wanted))
            })
            .collect();
    }
    let mut options = table.options().clone();
    let wanted_options = wanted.options();
    match session.dialect() {
        Dialect::MySql => {
            align_engine(
                session,
                &mut options.mysql.engine,
                &wanted_options.mysql.engine,
            );
        }
        _ => align_engine(
            session,
            &mut options.mariadb.engine,
            &wanted_options.mariadb.engine,
        ),
    }
    table.options = (options != TableOptions::NONE).then(|| options.into());
    table
}

fn align_engine(session: &Session, engine: &mut EngineOptions, wanted: &EngineOptions) {
    let charset = engine.charset.as_deref().unwrap_or("utf8mb4");
    if engine.collate.is_none() {
        engine.collate = named_default(session, charset, wanted.collate.as_ref());
    }
    // The next number grows with every row; a table that has passed the wanted first number began there.
    engine.auto_increment = match (engine.auto_increment, wanted.auto_increment) {
        (Some(next), Some(first)) => Some(next.min(first)),
        (next, _) => next.filter(|_| wanted.auto_increment.is_some()),
    };
}

/// The wanted collation, if it is the one that the character set has by default.
fn named_default(session: &Session, charset: &str, wanted: Option<&Name>) -> Option<Name> {
    let is_default = |name: &&Name| session.is_default_collation(charset, name);
    wanted.filter(is_default).cloned()
}

fn aligned_column(session: &Session, table: &Table, mut column: Column, wanted: &Column) -> Column {
    let dialect = session.dialect();
    if let (SqlType::Enum(found), SqlType::Enum(wanted)) = (&column.sql_type, &wanted.sql_type)
        && shown(found).eq(shown(wanted))
    {
        let mut definition = EnumDefinition::clone(found);
        definition.labels.clone_from(&wanted.labels);
        column.sql_type = SqlType::Enum(definition.into());
    }
    if let (Some(ServerDefault::Text(found)), Some(ServerDefault::Text(text))) =
        (&column.default, &wanted.default)
        && **found == *question_marks(text)
    {
        column.default.clone_from(&wanted.default);
    }
    let wanted = wanted.options().collations.of(dialect);
    let options = column.options();
    let (own, engine) = match dialect {
        Dialect::MySql => (&options.storage.mysql, &table.options().mysql.engine),
        _ => (&options.storage.mariadb, &table.options().mariadb.engine),
    };
    // Without a character set of its own it has the table's texts.
    let of_table = engine.charset.as_deref().unwrap_or("utf8mb4");
    let of_table = Some(of_table).filter(|_| engine.collate.is_none());
    let charset = own.charset.as_deref().or(of_table).map(str::to_owned);
    if options.collations.of(dialect).is_none()
        && let Some(charset) = charset
        && let Some(name) = named_default(session, &charset, wanted)
    {
        return column.collation(dialect, name);
    }
    column
}

fn shown(definition: &EnumDefinition) -> impl Iterator<Item = String> + '_ {
    definition.labels.iter().map(|label| question_marks(label))
}

/// The text as the catalogue prints it.
fn question_marks(text: &str) -> String {
    text.replace(|character| character > '\u{ffff}', "?")
}

/// The index in the wanted order, which an old server reads and forgets.
fn sorted_as(mut index: Index, wanted: &Index) -> Index {
    let same_keys = index.elements.len() == wanted.elements.len()
        && index
            .elements
            .iter()
            .zip(&wanted.elements)
            .all(|(left, right)| {
                left.key == right.key
                    && left.options().mariadb_length == right.options().mariadb_length
            });
    if same_keys {
        index.elements.clone_from(&wanted.elements);
    }
    index
}
