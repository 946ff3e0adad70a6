//! How the rows of a table are stored.

use super::Field;
use super::comparison::{Comparison, in_parentheses, said, text};
use super::expression::Sameness;
use super::partition::{compare_partition_by, compare_partition_of};
use crate::schema::{
    Dialect, EngineOptions, List, MariaDbTable, MySqlTable, Name, OnCommit, PostgresTable,
    SqliteTable, StorageParameter, TableName, TableOptions,
};

pub(super) fn compare_options(
    comparison: &mut Comparison<'_>,
    found: &TableOptions,
    wanted: &TableOptions,
) {
    let TableOptions {
        temporary,
        inherits,
        partition_by,
        partition_of,
        postgres,
        sqlite,
        mariadb,
        mysql,
    } = found;
    let on_commit = |it: Option<OnCommit>| it.map(|it| it.to_string());
    comparison.texts(
        Field::Temporary,
        on_commit(*temporary),
        on_commit(wanted.temporary),
    );
    compare_parents(comparison, inherits, &wanted.inherits);
    compare_partition_by(
        comparison,
        None,
        partition_by.as_ref(),
        wanted.partition_by.as_ref(),
    );
    compare_partition_of(
        comparison,
        partition_of.as_ref(),
        wanted.partition_of.as_ref(),
    );
    compare_postgres(comparison, postgres, &wanted.postgres);
    compare_sqlite(comparison, *sqlite, wanted.sqlite);
    compare_mariadb(comparison, mariadb, &wanted.mariadb);
    compare_mysql(comparison, mysql, &wanted.mysql);
}

/// The order of parents matters: it is the order in which columns are inherited.
fn compare_parents(comparison: &mut Comparison<'_>, found: &[TableName], wanted: &[TableName]) {
    let names = comparison.names();
    let shown = |it: &[TableName]| {
        let shown: Vec<String> = it.iter().map(|name| names.shown(name)).collect();
        (!shown.is_empty()).then(|| shown.join(", "))
    };
    let (own, other) = (shown(found), shown(wanted));
    let is_same = if comparison.is_of_models() {
        own == other
    } else {
        let mut pairs = found.iter().zip(wanted);
        found.len() == wanted.len() && pairs.all(|(found, wanted)| names.same_table(found, wanted))
    };
    comparison.judged(Field::Inherits, Sameness::of(is_same), own, other);
}

fn compare_postgres(
    comparison: &mut Comparison<'_>,
    found: &PostgresTable,
    wanted: &PostgresTable,
) {
    let PostgresTable {
        unlogged,
        using,
        with,
        tablespace,
        partition_by,
    } = found;
    let slot = Some(Dialect::Postgres);
    let (own, other) = (said(*unlogged), said(wanted.unlogged));
    comparison.setting(slot, Field::Unlogged.word(), Field::Unlogged, own, other);
    comparison.words(
        slot,
        "using",
        Field::Engine,
        using.as_ref(),
        wanted.using.as_ref(),
    );
    let pairs = |it: &List<StorageParameter>| -> Vec<(Name, Name)> {
        let pair =
            |StorageParameter { name, value }: &StorageParameter| (name.clone(), value.clone());
        it.iter().map(pair).collect()
    };
    compare_parameters(comparison, slot, &pairs(with), &pairs(&wanted.with));
    let (own, other) = (text(tablespace.as_ref()), text(wanted.tablespace.as_ref()));
    comparison.setting(
        slot,
        Field::Tablespace.word(),
        Field::Tablespace,
        own,
        other,
    );
    compare_partition_by(
        comparison,
        slot,
        partition_by.as_ref(),
        wanted.partition_by.as_ref(),
    );
}

fn compare_sqlite(comparison: &mut Comparison<'_>, found: SqliteTable, wanted: SqliteTable) {
    let SqliteTable {
        strict,
        without_rowid,
    } = found;
    let slot = Some(Dialect::Sqlite);
    let (own, other) = (said(strict), said(wanted.strict));
    comparison.setting(slot, Field::Strict.word(), Field::Strict, own, other);
    let (own, other) = (said(without_rowid), said(wanted.without_rowid));
    comparison.setting(
        slot,
        Field::WithoutRowid.word(),
        Field::WithoutRowid,
        own,
        other,
    );
}

fn compare_mariadb(comparison: &mut Comparison<'_>, found: &MariaDbTable, wanted: &MariaDbTable) {
    let MariaDbTable {
        engine,
        page_compressed,
        encrypted,
        system_versioning,
        partition_by,
    } = found;
    let slot = Some(Dialect::MariaDb);
    compare_engines(comparison, Dialect::MariaDb, engine, &wanted.engine);
    let flag = |it: Option<bool>| it.map(|it| it.to_string());
    let field = Field::SystemVersioning;
    for (word, field, found, wanted) in [
        (
            "page_compressed",
            Field::RowFormat,
            said(*page_compressed),
            said(wanted.page_compressed),
        ),
        (
            "encrypted",
            Field::RowFormat,
            flag(*encrypted),
            flag(wanted.encrypted),
        ),
        (
            field.word(),
            field,
            said(*system_versioning),
            said(wanted.system_versioning),
        ),
    ] {
        comparison.setting(slot, word, field, found, wanted);
    }
    compare_partition_by(
        comparison,
        slot,
        partition_by.as_ref(),
        wanted.partition_by.as_ref(),
    );
}

fn compare_mysql(comparison: &mut Comparison<'_>, found: &MySqlTable, wanted: &MySqlTable) {
    let MySqlTable {
        engine,
        compression,
        encryption,
        tablespace,
        partition_by,
    } = found;
    let slot = Some(Dialect::MySql);
    compare_engines(comparison, Dialect::MySql, engine, &wanted.engine);
    let (own, other) = (compression.as_ref(), wanted.compression.as_ref());
    comparison.words(slot, "compression", Field::RowFormat, own, other);
    let flag = |it: Option<bool>| it.map(|it| it.to_string());
    let (own, other) = (flag(*encryption), flag(wanted.encryption));
    comparison.setting(slot, "encryption", Field::RowFormat, own, other);
    let (own, other) = (text(tablespace.as_ref()), text(wanted.tablespace.as_ref()));
    comparison.setting(
        slot,
        Field::Tablespace.word(),
        Field::Tablespace,
        own,
        other,
    );
    compare_partition_by(
        comparison,
        slot,
        partition_by.as_ref(),
        wanted.partition_by.as_ref(),
    );
}

fn compare_engines(
    comparison: &mut Comparison<'_>,
    dialect: Dialect,
    found: &EngineOptions,
    wanted: &EngineOptions,
) {
    let EngineOptions {
        engine,
        charset,
        collate,
        row_format,
        auto_increment,
        key_block_size,
    } = found;
    let slot = Some(dialect);
    for (word, field, found, wanted) in [
        (Field::Engine.word(), Field::Engine, engine, &wanted.engine),
        (
            Field::Charset.word(),
            Field::Charset,
            charset,
            &wanted.charset,
        ),
        (
            Field::Collation.word(),
            Field::Collation,
            collate,
            &wanted.collate,
        ),
        (
            Field::RowFormat.word(),
            Field::RowFormat,
            row_format,
            &wanted.row_format,
        ),
    ] {
        comparison.words(slot, word, field, found.as_ref(), wanted.as_ref());
    }
    compare_first_numbers(comparison, slot, *auto_increment, wanted.auto_increment);
    let number = |it: Option<u32>| it.map(|it| it.to_string());
    let (own, other) = (number(*key_block_size), number(wanted.key_block_size));
    comparison.setting(slot, "key_block_size", Field::RowFormat, own, other);
}

/// A database that has given numbers shows the next one, which is above the first.
fn compare_first_numbers(
    comparison: &mut Comparison<'_>,
    slot: Option<Dialect>,
    found: Option<u64>,
    wanted: Option<u64>,
) {
    let is_reached = !comparison.is_of_models() && found >= wanted;
    if !is_reached {
        let number = |it: Option<u64>| it.map(|it| it.to_string());
        let field = Field::AutoIncrement;
        comparison.setting(slot, field.word(), field, number(found), number(wanted));
    }
}

/// Storage parameters: in any order, and `on` is `true`.
pub(super) fn compare_parameters(
    comparison: &mut Comparison<'_>,
    slot: Option<Dialect>,
    found: &[(Name, Name)],
    wanted: &[(Name, Name)],
) {
    let canonical = |it: &[(Name, Name)]| {
        let pair = |(name, value): &(Name, Name)| (name.to_lowercase(), switch(value));
        let mut pairs: Vec<_> = it.iter().map(pair).collect();
        pairs.sort();
        pairs
    };
    if comparison.is_of_models() || canonical(found) != canonical(wanted) {
        let text = |it: &[(Name, Name)]| {
            let pair = |(name, value): &(Name, Name)| format!("{name} = {value}");
            let pairs: Vec<String> = it.iter().map(pair).collect();
            (!pairs.is_empty()).then(|| in_parentheses(&pairs))
        };
        let field = Field::Parameters;
        comparison.setting(slot, field.word(), field, text(found), text(wanted));
    }
}

/// PostgreSQL 15, 20.1.1: the spellings of a Boolean.
fn switch(value: &str) -> String {
    let value = value.to_lowercase();
    match &*value {
        "on" | "yes" | "true" => "true".to_owned(),
        "off" | "no" | "false" => "false".to_owned(),
        _ => value,
    }
}
