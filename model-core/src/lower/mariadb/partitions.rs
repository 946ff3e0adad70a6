//! Partitions of MariaDB and MySQL, which are no tables of their own.

#[cfg(feature = "mysql")]
use super::text::between_commas;
use super::{bare, single_name};
use crate::schema::{
    Dialect, List, Partition, PartitionBound, PartitionBy, PartitionKey, PartitionMethod,
    PartitionValue, Table,
};
use crate::sql::{TokenKind, tokens};

/// How the table's rows are spread, as the server would describe it.
pub(crate) fn canonical_partitions(
    dialect: Dialect,
    table: &Table,
    by: &PartitionBy,
) -> PartitionBy {
    let method = method(table, by);
    let is_numbered = !matches!(method, PartitionMethod::Range | PartitionMethod::List);
    let key: List<PartitionKey> = by
        .key
        .iter()
        .map(|key| canonical_key(dialect, method, key))
        .collect();
    PartitionBy {
        method,
        count: is_numbered.then(|| by.count.unwrap_or(1)),
        partitions: by
            .partitions
            .iter()
            .map(|partition| canonical_partition(dialect, key.len(), method, partition))
            .collect(),
        key,
    }
}

/// A hash of anything but one integer is the server's own hash (MariaDB 10.11, HASH and KEY Partitioning Types; MySQL
/// 8.0, 24.2.4 and 24.2.5).
fn method(table: &Table, by: &PartitionBy) -> PartitionMethod {
    let is_integer = |name: &str| {
        let column = table.find_column(name);
        column.is_some_and(|column| column.sql_type.whole_numbers().is_some())
    };
    match (by.method, &by.key[..]) {
        (PartitionMethod::Hash, [PartitionKey::Column(name)]) if is_integer(name) => {
            PartitionMethod::Hash
        }
        (PartitionMethod::Hash, _) if !by.has_expression() => PartitionMethod::Key,
        (method, _) => method,
    }
}

/// A hash looks at a column or at an expression; that a name is an expression makes no difference there.
fn canonical_key(dialect: Dialect, method: PartitionMethod, key: &PartitionKey) -> PartitionKey {
    let is_hash = matches!(method, PartitionMethod::Hash | PartitionMethod::LinearHash);
    match key {
        PartitionKey::Column(_) => key.clone(),
        PartitionKey::Expression(text) => match single_name(dialect, text) {
            Some(name) if is_hash => PartitionKey::Column(name.into()),
            _ => PartitionKey::Expression(bare(dialect, text).into()),
        },
    }
}

fn canonical_partition(
    dialect: Dialect,
    keys: usize,
    method: PartitionMethod,
    partition: &Partition,
) -> Partition {
    let values = |values: &[PartitionValue]| -> List<PartitionValue> {
        values
            .iter()
            .map(|value| canonical_value(dialect, value))
            .collect()
    };
    let bound = match &partition.bound {
        PartitionBound::LessThan(upper) | PartitionBound::Between(_, upper) => {
            PartitionBound::LessThan(values(upper))
        }
        PartitionBound::Default if method == PartitionMethod::Range => {
            PartitionBound::LessThan(vec![PartitionValue::Maximum; keys].into())
        }
        PartitionBound::In(list) => PartitionBound::In(values(list)),
        other => other.clone(),
    };
    Partition {
        name: partition.name.clone(),
        bound,
    }
}

fn canonical_value(dialect: Dialect, value: &PartitionValue) -> PartitionValue {
    match value {
        PartitionValue::Sql(text) => bound_value(dialect, text),
        other => other.clone(),
    }
}

/// Values between commas, as the catalogue prints them: `1,'a',MAXVALUE`.
#[cfg(feature = "mysql")]
pub(crate) fn bound_values(dialect: Dialect, text: &str) -> List<PartitionValue> {
    let tokens = tokens(dialect, text);
    let pieces = between_commas(&tokens).into_iter();
    pieces
        .filter_map(|piece| Some((piece.first()?, piece.last()?)))
        .map(|(first, last)| bound_value(dialect, &text[first.start..last.range().end]))
        .collect()
}

/// Names between commas, as the catalogue prints them: `` `a`,`b` ``.
#[cfg(feature = "mysql")]
pub(crate) fn column_names(dialect: Dialect, text: &str) -> Vec<String> {
    let tokens = tokens(dialect, text);
    let names = tokens.iter().filter(|token| token.is_name());
    names
        .map(|token| token.value(dialect).into_owned())
        .collect()
}

/// A literal becomes its value; everything else stays an expression.
fn bound_value(dialect: Dialect, text: &str) -> PartitionValue {
    let text = text.trim();
    match &tokens(dialect, text)[..] {
        [word] if word.is_word("MAXVALUE") => PartitionValue::Maximum,
        [token] if token.kind == TokenKind::Text => {
            PartitionValue::Text(token.value(dialect).into_owned().into())
        }
        [token] if token.is_word("NULL") => PartitionValue::Sql("NULL".into()),
        _ => match text.parse() {
            Ok(number) => PartitionValue::Integer(number),
            Err(_) => PartitionValue::Sql(text.to_owned().into()),
        },
    }
}
