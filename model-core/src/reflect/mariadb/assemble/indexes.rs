//! Indexes of their rows.

use super::{Context, Parts};
use crate::lower::mariadb::canonical_index;
use crate::reflect::mariadb::queries::IndexRow;
use crate::schema::{Dialect, Index, IndexElement, IndexKind, PrimaryKey, SqlType, Table};

/// What the server calls every primary key.
const PRIMARY: &str = "PRIMARY";

pub(super) fn primary_key(rows: &[IndexRow]) -> Option<PrimaryKey> {
    let columns: Vec<String> = rows
        .iter()
        .filter(|row| row.name == PRIMARY)
        .filter_map(|row| row.column.clone())
        .collect();
    (!columns.is_empty()).then(|| PrimaryKey::new(columns).named(PRIMARY))
}

/// Every index but the primary key, unique constraints among them.
pub(super) fn indexes(
    context: &Context<'_>,
    engine: Option<&str>,
    table: &Table,
    parts: &Parts,
) -> Vec<Index> {
    let is_one = |left: &IndexRow, right: &IndexRow| left.name == right.name;
    let all = parts.indexes.chunk_by(is_one);
    all.filter(|rows| rows[0].name != PRIMARY)
        .map(|rows| index(context, engine, table, parts, rows))
        .collect()
}

fn index(
    context: &Context<'_>,
    engine: Option<&str>,
    table: &Table,
    parts: &Parts,
    rows: &[IndexRow],
) -> Index {
    let dialect = context.session.dialect();
    let first = &rows[0];
    let elements = rows.iter().map(|row| element(context, row));
    let mut index = Index::new(elements).named(first.name.clone());
    index.unique = first.unique;
    let mut options = index.options().clone();
    options.kind = match first.method.as_str() {
        "FULLTEXT" => IndexKind::Fulltext,
        "SPATIAL" | "RTREE" => IndexKind::Spatial,
        _ => IndexKind::Ordinary,
    };
    let is_sorted_elsewhere = first.method == "HASH" && is_too_long(table, &index);
    options.using = (!is_sorted_elsewhere).then(|| first.method.clone().into());
    options.comment = Some(first.comment.clone().into());
    let parser = parts
        .shown
        .parsers
        .get(&first.name)
        .cloned()
        .map(Into::into);
    if dialect == Dialect::MySql {
        options.mysql_parser = parser;
        options.invisible = first.hidden;
    } else {
        options.mariadb_parser = parser;
        options.ignored = first.hidden;
    }
    index.options = Some(options.into());
    canonical_index(dialect, engine, table, &index)
}

fn element(context: &Context<'_>, row: &IndexRow) -> IndexElement {
    let element = match (&row.column, &row.expression) {
        (Some(column), _) => IndexElement::column(column.clone()),
        (None, expression) => {
            let printed = expression.as_deref().unwrap_or_default();
            IndexElement::expression(context.expression(printed))
        }
    };
    let element = match row.length {
        Some(length) => element.prefix(length),
        None => element,
    };
    if row.descending {
        element.descending()
    } else {
        element
    }
}

/// MariaDB 10.5, Unique Index: a key that is too long to be sorted is hashed, although nobody asked for that.
fn is_too_long(table: &Table, index: &Index) -> bool {
    const LIMIT: u64 = 3072;
    let length = |element: &IndexElement| {
        let column = element
            .column_name()
            .and_then(|name| table.find_column(name));
        match column.map(|column| &column.sql_type) {
            Some(SqlType::Varchar(length)) => u64::from(*length) * 4,
            Some(SqlType::Text | SqlType::Binary | SqlType::Json) => LIMIT + 1,
            Some(SqlType::Custom(custom)) => {
                let text = custom.mariadb.as_deref().unwrap_or_default();
                let is_long = text.contains("text") || text.contains("blob");
                if is_long || text.starts_with("var") {
                    LIMIT + 1
                } else {
                    0
                }
            }
            _ => 0,
        }
    };
    index.elements.iter().map(length).sum::<u64>() > LIMIT
}
