//! Columns as the server would describe them.

use super::{Class, Texts, bare, canonical_default};
use crate::dialect::{read_type, type_text};
use crate::schema::{
    Collations, Column, ColumnOptions, ColumnStorage, Dialect, EngineColumn, Generated,
    SequenceOptions, ServerDefault, SqlType,
};

/// The column in a table of these `texts`.
pub(crate) fn column(dialect: Dialect, texts: &Texts, in_key: bool, mut column: Column) -> Column {
    let written = type_text(dialect, &column.sql_type).unwrap_or_default();
    let read = read_type(dialect, &written);
    let own_labels = match &column.sql_type {
        // The server knows the labels alone; the model's name is worth keeping.
        SqlType::Enum(definition) => Some(SqlType::Enum(definition.clone())),
        _ => None,
    };
    column.sql_type = own_labels.unwrap_or(read.sql_type);
    column.nullable = column.nullable && !in_key && column.identity.is_none();
    let class = Class::of(dialect, &column.sql_type);
    column.default = column
        .default
        .and_then(|default| canonical_default(dialect, class, &default));
    let mut options = column
        .options
        .as_deref()
        .unwrap_or(&ColumnOptions::NONE)
        .clone();
    let mut storage = match dialect {
        Dialect::MySql => options.storage.mysql.clone(),
        _ => options.storage.mariadb.clone(),
    };
    storage.charset = storage.charset.or(read.charset);
    storage.compressed |= read.compressed;
    let collation = options.collations.of(dialect).cloned().or(read.collation);
    if storage.compressed && !column.nullable && column.default.is_none() {
        // MariaDB 10.11 gives such a column this default, also where nobody asked for it.
        column.default = Some(ServerDefault::Text("".into()));
    }
    let own = texts
        .with(storage.charset.as_deref(), collation.as_deref())
        .without_default(|name| super::texts::is_usual_default(dialect, name));
    let (charset, collation) = own.of_column(texts);
    storage.charset = charset;
    options.storage = storage_of(dialect, storage);
    options.collations = Collations::default();
    options.sequence = SequenceOptions::NONE;
    options.comment = options.comment.filter(|comment| !comment.is_empty());
    options.generated = options.generated.map(|generated| Generated {
        expression: bare(dialect, &generated.expression).into(),
        storage: generated.storage,
    });
    column.options = None;
    let column = match collation {
        Some(name) => column.with(|it| *it = options).collation(dialect, name),
        None => column.with(|it| *it = options),
    };
    without_empty_options(column)
}

/// Options in this dialect's own place; the others' are absent.
pub(super) fn storage_of(dialect: Dialect, own: EngineColumn) -> ColumnStorage {
    let mut storage = ColumnStorage::NONE;
    match dialect {
        Dialect::MySql => storage.mysql = own,
        _ => storage.mariadb = own,
    }
    storage
}

/// A column whose options say nothing at all has none.
fn without_empty_options(mut column: Column) -> Column {
    let options = column.options();
    let is_empty = *options == ColumnOptions::NONE
        && options.renamed_from.is_none()
        && options.field.is_none()
        && !options.overrides
        && options.replaces.is_none()
        && options.source.is_none();
    if is_empty {
        column.options = None;
    }
    column
}
