//! Partitions of their rows.

use super::{Context, Parts};
use crate::lower::mariadb::{bound_values, column_names};
use crate::reflect::mariadb::queries::PartitionRow;
use crate::schema::{
    List, Partition, PartitionBound, PartitionBy, PartitionKey, PartitionMethod, PartitionValue,
};

/// How a table's rows are spread; what the vocabulary lacks goes to `details`.
pub(super) fn partition_by(
    context: &Context<'_>,
    parts: &Parts,
    details: &mut Vec<String>,
) -> Option<PartitionBy> {
    // A partition that is divided again has one row for each of its parts.
    let is_one = |left: &PartitionRow, right: &PartitionRow| left.position == right.position;
    let rows: Vec<&PartitionRow> = parts
        .partitions
        .chunk_by(is_one)
        .map(|rows| &rows[0])
        .collect();
    let first = rows.first()?;
    let (method, over_columns) = method(first)?;
    let is_named = matches!(method, PartitionMethod::Range | PartitionMethod::List);
    let key = key(context, method, over_columns, &first.key);
    let mut by = PartitionBy::new(method, [] as [&'static str; 0]);
    by.key = key;
    if is_named {
        by.partitions = rows
            .iter()
            .map(|row| partition(context, parts, method, row))
            .collect();
    } else {
        by.count = u32::try_from(rows.len()).ok();
    }
    details.extend(beyond_words(is_named, &rows));
    Some(by)
}

/// The method, and whether it looks at columns and not at an expression. Partitions by the time of a row's end belong to
/// MariaDB's versioned tables, and the vocabulary lacks them.
fn method(row: &PartitionRow) -> Option<(PartitionMethod, bool)> {
    Some(match row.method.as_str() {
        "RANGE" => (PartitionMethod::Range, false),
        "RANGE COLUMNS" => (PartitionMethod::Range, true),
        "LIST" => (PartitionMethod::List, false),
        "LIST COLUMNS" => (PartitionMethod::List, true),
        "HASH" => (PartitionMethod::Hash, false),
        "LINEAR HASH" => (PartitionMethod::LinearHash, false),
        "KEY" => (PartitionMethod::Key, true),
        "LINEAR KEY" => (PartitionMethod::LinearKey, true),
        _ => return None,
    })
}

fn key(
    context: &Context<'_>,
    method: PartitionMethod,
    over_columns: bool,
    text: &str,
) -> List<PartitionKey> {
    let dialect = context.session.dialect();
    if over_columns {
        let names = column_names(dialect, text).into_iter();
        return names
            .map(|name| PartitionKey::Column(name.into()))
            .collect();
    }
    let text = context.plain_expression(text);
    let one = PartitionBy::new(method, [] as [&'static str; 0]).expression(text);
    one.key
}

fn partition(
    context: &Context<'_>,
    parts: &Parts,
    method: PartitionMethod,
    row: &PartitionRow,
) -> Partition {
    let dialect = context.session.dialect();
    let text = row.bound.as_deref().unwrap_or_default();
    let values = bound_values(dialect, text);
    // MariaDB 10.11 prints the values of a default partition as `MAXVALUE`, or as `0` where it looks at an expression.
    let is_default = parts.shown.default_partitions.contains(&row.name)
        || values.iter().all(|value| *value == PartitionValue::Maximum)
        || text.starts_with("(MAXVALUE");
    let bound = match method {
        PartitionMethod::Range => PartitionBound::LessThan(values),
        _ if is_default => PartitionBound::Default,
        _ => PartitionBound::In(values),
    };
    Partition {
        name: row.name.clone().into(),
        bound,
    }
}

/// Divided partitions, comments, and numbered partitions with names of their own.
fn beyond_words(is_named: bool, rows: &[&PartitionRow]) -> Vec<String> {
    let mut details = Vec::new();
    if let Some(method) = rows.iter().find_map(|row| row.sub_method.as_ref()) {
        details.push(format!("SUBPARTITION BY {method}"));
    }
    for (position, row) in rows.iter().enumerate() {
        if !row.comment.is_empty() {
            details.push(format!("PARTITION {} COMMENT = {}", row.name, row.comment));
        }
        if !is_named && row.name != format!("p{position}") {
            details.push(format!("PARTITION {}", row.name));
        }
    }
    details
}
