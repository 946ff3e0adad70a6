//! The canonical form of MariaDB and MySQL: what `lower` makes of the models, and what `reflect` makes of the catalogue.
//!
//! Both call the functions of this folder, so that equal definitions become equal values on both sides: one spelling for
//! each type and default, no option that has the server's default value, `PRIMARY` for every primary key, a unique
//! constraint for every plain unique index, no index that a foreign key creates by itself.

mod columns;
mod default;
mod indexes;
mod partitions;
mod sequences;
mod table_options;
mod text;
mod texts;
mod views;

pub(crate) use columns::column;
pub(crate) use default::{Class, canonical_default};
pub(crate) use indexes::{canonical_index, separate_uniques};
pub(crate) use partitions::canonical_partitions;
#[cfg(feature = "mysql")]
pub(crate) use partitions::{bound_values, column_names};
pub(crate) use sequences::canonical_sequence;
#[cfg(feature = "mysql")]
pub(crate) use table_options::{canonical_engine, compression};
pub(crate) use text::{bare, quoted_name, single_name};
pub(crate) use texts::Texts;

use crate::metadata::MetaData;
use crate::schema::{
    CheckConstraint, CheckOptions, Database, Dialect, EngineOptions, ForeignKey, Index, Name,
    PrimaryKey, ReferentialAction, Table, TableName, TableOptions,
};

/// The table as the server would describe it.
pub(super) fn table(dialect: Dialect, mut table: Table) -> Table {
    let texts = Texts::of_table(engine_options(dialect, table.options()))
        .without_default(|name| texts::is_usual_default(dialect, name));
    let engine = engine_options(dialect, table.options()).engine.clone();
    let key = table.primary_key.take();
    let in_key = |name: &str| {
        let columns = key.iter().flat_map(|key| key.columns.iter());
        columns.into_iter().any(|column| **column == *name)
    };
    table.columns = table
        .columns
        .iter()
        .map(|it| column(dialect, &texts, in_key(&it.name), it.clone()))
        .collect();
    table.primary_key = key.as_ref().map(primary_key);
    table.checks = table.checks.iter().map(|it| check(dialect, it)).collect();
    table.foreign_keys = table.foreign_keys.iter().map(foreign_key).collect();
    table.excludes = [].into_iter().collect();
    let indexes: Vec<Index> = table
        .indexes
        .iter()
        .map(|index| canonical_index(dialect, engine.as_deref(), &table, index))
        .collect();
    separate_uniques(&mut table, indexes);
    table.comment = table.comment.filter(|comment| !comment.is_empty());
    let options = table_options::canonical_options(dialect, &table);
    table.options = (options != TableOptions::NONE).then(|| options.into());
    table
}

/// Databases (which are its schemas), sequences and views.
pub(super) fn objects(metadata: &MetaData, wanted: &mut Database) {
    let dialect = wanted.dialect;
    if dialect == Dialect::MariaDb {
        let sequences = metadata.sequences().into_iter();
        wanted.sequences = sequences
            .map(|sequence| canonical_sequence(sequence.clone()).into())
            .collect();
    }
    wanted.views = wanted
        .views
        .iter()
        .map(|view| views::view(dialect, view).into())
        .collect();
    wanted.schemas = schemas(wanted);
}

/// The schemas that objects name, but for the default one.
fn schemas(wanted: &Database) -> Vec<Name> {
    let schema = |name: &TableName| name.schema.clone();
    let tables = wanted.tables.iter().map(|table| schema(&table.name));
    let views = wanted.views.iter().map(|view| schema(view.name()));
    let sequences = wanted.sequences.iter().map(|it| schema(&it.name));
    tables
        .chain(views)
        .chain(sequences)
        .flatten()
        .filter(|name| wanted.default_schema.as_ref() != Some(name))
        .collect()
}

/// The options of a table that only this dialect has.
pub(super) fn engine_options(dialect: Dialect, options: &TableOptions) -> &EngineOptions {
    match dialect {
        Dialect::MySql => &options.mysql.engine,
        _ => &options.mariadb.engine,
    }
}

/// MariaDB 10.11 and MySQL 8.0, CREATE TABLE: a primary key is always called PRIMARY.
fn primary_key(key: &PrimaryKey) -> PrimaryKey {
    PrimaryKey::new(key.columns.iter().cloned()).named("PRIMARY")
}

fn check(dialect: Dialect, check: &CheckConstraint) -> CheckConstraint {
    let mut options = CheckOptions::default();
    options.not_enforced = dialect == Dialect::MySql && check.options.not_enforced;
    CheckConstraint {
        expression: bare(dialect, &check.expression).into(),
        options,
        ..check.clone()
    }
}

fn foreign_key(key: &ForeignKey) -> ForeignKey {
    ForeignKey {
        on_delete: action(key.on_delete),
        on_update: action(key.on_update),
        options: None,
        ..key.clone()
    }
}

/// MariaDB 10.11, Foreign Keys; MySQL 8.0, 13.1.20.5: `RESTRICT` and `NO ACTION` are the same.
pub(crate) fn action(action: ReferentialAction) -> ReferentialAction {
    match action {
        ReferentialAction::Restrict => ReferentialAction::NoAction,
        other => other,
    }
}

#[cfg(test)]
mod tests;
