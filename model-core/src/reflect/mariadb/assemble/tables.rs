//! A table of its rows.

use super::options::{self, Options};
use super::{Context, Parts, beyond, columns, constraints, indexes, name_of, partitions};
use crate::lower::mariadb::{canonical_partitions, separate_uniques};
use crate::reflect::mariadb::queries::{ObjectKindText, ObjectRow};
use crate::schema::{Dialect, Found, MariaDbTable, MySqlTable, Table, TableFacts, TableOptions};

/// Adds the table, what models cannot express of it, and what is only observed.
pub(super) fn table(
    context: &Context<'_>,
    found: &mut Found,
    object: &ObjectRow,
    mut parts: Parts,
) {
    let dialect = context.session.dialect();
    let mut table = Table::new(name_of(&object.schema, &object.name));
    let texts = options::texts(context.session, object);
    let mut details = Vec::new();
    let checks = std::mem::take(&mut parts.checks);
    let (documents, checks) = columns::documents(context, &parts.columns, checks);
    let columns: Vec<_> = parts
        .columns
        .iter()
        .filter_map(|row| columns::column(context, &texts, &documents, row, &mut details))
        .collect();
    table.columns = columns.into();
    table.primary_key = indexes::primary_key(&parts.indexes);
    table.checks = checks
        .iter()
        .map(|row| constraints::check(context, row))
        .collect();
    table.foreign_keys = constraints::foreign_keys(&parts);
    table.comment = (!object.comment.is_empty()).then(|| object.comment.clone().into());
    let engine = object.engine.as_deref();
    let all = indexes::indexes(context, engine, &table, &parts);
    separate_uniques(&mut table, all);
    let read = options::options(context.session, object, &mut details);
    let mut options = table_options(dialect, object, &parts, read);
    if let Some(by) = partitions::partition_by(context, &parts, &mut details) {
        options.partition_by = Some(canonical_partitions(dialect, &table, &by));
    }
    table.options = (options != TableOptions::NONE).then(|| options.into());
    let facts = TableFacts {
        estimated_rows: object.rows,
        ..TableFacts::default()
    };
    found.facts.tables.insert(table.name.clone(), facts);
    let details = details
        .into_iter()
        .map(|detail| beyond(&table.name, detail));
    found.unmanaged.extend(details);
    found.database.tables.push(table.into());
}

fn table_options(
    dialect: Dialect,
    object: &ObjectRow,
    parts: &Parts,
    read: Options,
) -> TableOptions {
    let mut options = TableOptions::NONE;
    match dialect {
        Dialect::MySql => {
            options.mysql = MySqlTable {
                engine: read.engine,
                compression: read.compression,
                encryption: read.encrypted.filter(|encrypted| *encrypted),
                tablespace: parts.shown.tablespace.clone().map(Into::into),
                partition_by: None,
            };
        }
        _ => {
            options.mariadb = MariaDbTable {
                engine: read.engine,
                page_compressed: read.page_compressed,
                encrypted: read.encrypted,
                system_versioning: object.kind == ObjectKindText::SystemVersioned,
                partition_by: None,
            };
        }
    }
    options
}
