//! Indexes and unique constraints, which are one thing to these servers.

use super::bare;
use crate::schema::{
    Dialect, ElementKey, ElementOptions, Index, IndexElement, IndexKind, IndexOptions, SqlType,
    Table, UniqueConstraint, same_identifier,
};

/// The index as the server would describe it, in a table of this engine (`None`: `InnoDB`).
pub(crate) fn canonical_index(
    dialect: Dialect,
    engine: Option<&str>,
    table: &Table,
    index: &Index,
) -> Index {
    let options = canonical_options(dialect, engine, index);
    let elements = index.elements.iter();
    Index {
        unique: index.unique && options.kind == IndexKind::Ordinary,
        elements: elements
            .map(|element| canonical_element(dialect, options.kind, table, element))
            .collect(),
        options: (options != IndexOptions::NONE).then(|| options.into()),
        ..index.clone()
    }
}

fn canonical_options(dialect: Dialect, engine: Option<&str>, index: &Index) -> IndexOptions {
    let options = index.options();
    let mut canonical = IndexOptions::NONE;
    canonical.kind = options.kind;
    canonical.using = options
        .using
        .as_deref()
        .map(str::to_ascii_lowercase)
        .filter(|method| {
            options.kind == IndexKind::Ordinary && is_kept(dialect, engine, index, method)
        })
        .map(Into::into);
    canonical.comment = options.comment.clone().filter(|text| !text.is_empty());
    let is_fulltext = options.kind == IndexKind::Fulltext;
    let parser = match dialect {
        Dialect::MySql => &options.mysql_parser,
        _ => &options.mariadb_parser,
    };
    let parser = parser.clone().filter(|_| is_fulltext);
    if dialect == Dialect::MySql {
        canonical.mysql_parser = parser;
        canonical.invisible = options.invisible;
    } else {
        canonical.mariadb_parser = parser;
        canonical.ignored = options.ignored;
    }
    canonical
}

/// Whether the server keeps a method that is not the engine's usual one (MariaDB 10.11, Storage Engine Index Types;
/// MySQL 8.0, 13.1.15). `InnoDB` sorts whatever was asked for, but for MariaDB's unique hashes.
fn is_kept(dialect: Dialect, engine: Option<&str>, index: &Index, method: &str) -> bool {
    let hashes = engine.is_some_and(|engine| engine.eq_ignore_ascii_case("MEMORY"));
    match method {
        "btree" => hashes,
        "hash" => !hashes && dialect == Dialect::MariaDb && index.unique,
        _ => false,
    }
}

fn canonical_element(
    dialect: Dialect,
    kind: IndexKind,
    table: &Table,
    element: &IndexElement,
) -> IndexElement {
    let said = element.options();
    let mut options = ElementOptions::NONE;
    if kind == IndexKind::Ordinary {
        options.descending = said.descending;
        let length = match dialect {
            Dialect::MySql => said.mysql_length,
            _ => said.mariadb_length,
        };
        let length = length.filter(|length| !is_whole(table, element, *length));
        match dialect {
            Dialect::MySql => options.mysql_length = length,
            _ => options.mariadb_length = length,
        }
    }
    IndexElement {
        key: match &element.key {
            ElementKey::Expression(text) => ElementKey::Expression(bare(dialect, text).into()),
            column @ ElementKey::Column(_) => column.clone(),
        },
        options: (options != ElementOptions::NONE).then(|| options.into()),
    }
}

/// Whether so many characters are all that the column has: then the server forgets the length.
fn is_whole(table: &Table, element: &IndexElement, length: u32) -> bool {
    let column = element
        .column_name()
        .and_then(|name| table.find_column(name));
    column.is_some_and(|column| match &column.sql_type {
        SqlType::Varchar(limit) => length >= *limit,
        SqlType::Uuid => length >= 16,
        _ => false,
    })
}

/// Puts indexes into the table: plain unique ones are unique constraints, and the one that a foreign key creates by itself
/// is no object of its own.
pub(crate) fn separate_uniques(table: &mut Table, indexes: Vec<Index>) {
    let mut uniques = table.uniques.to_vec();
    let mut kept = Vec::new();
    for index in indexes {
        if is_plain(&index) && index.unique {
            uniques.push(unique(&index));
        } else if !(is_plain(&index) && is_of_foreign_key(table, &index)) {
            kept.push(index);
        }
    }
    for unique in &mut uniques {
        unique.options = None;
    }
    table.uniques = uniques.into();
    table.indexes = kept.into();
}

/// Whether it is nothing but columns.
fn is_plain(index: &Index) -> bool {
    *index.options() == IndexOptions::NONE
        && index.elements.iter().all(|element| {
            element.column_name().is_some() && *element.options() == ElementOptions::NONE
        })
}

fn unique(index: &Index) -> UniqueConstraint {
    let mut unique = UniqueConstraint::new(index.columns().cloned());
    unique.name.clone_from(&index.name);
    unique.source = index.source;
    unique
}

/// MariaDB 10.11, Foreign Keys; MySQL 8.0, 13.1.20.5: a foreign key without an index over its columns gets one of its own
/// name.
fn is_of_foreign_key(table: &Table, index: &Index) -> bool {
    let same = |left: &str, right: &str| same_identifier(left, right);
    table.foreign_keys.iter().any(|key| {
        let is_named_alike = match (&key.name, &index.name) {
            (Some(key), Some(index)) => same(key, index),
            _ => false,
        };
        is_named_alike
            && key.columns.len() == index.elements.len()
            && key
                .columns
                .iter()
                .zip(index.columns())
                .all(|(left, right)| same(left, right))
    })
}
