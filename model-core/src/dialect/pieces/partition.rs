//! Partitions: their values, and the rules that several databases share.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::{Limitation, TableLimitation};
use crate::schema::{
    Name, Partition, PartitionBound, PartitionBy, PartitionKey, PartitionMethod, PartitionValue,
    SqlType, Table, same_identifier,
};

/// Reports keys that cannot be kept unique within one partition: PostgreSQL 15, CREATE TABLE, PARTITION BY; MariaDB
/// 10.11, Partitioning Limitations; MySQL 8.0, 24.6.1 ("every unique key on the table must use every column in the
/// table's partitioning expression"). What columns an expression looks at is the server's to judge.
pub(in super::super) fn unique_keys_cover<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    by: &PartitionBy,
) {
    for at in unique_keys(table) {
        let covered = at.columns();
        let is_covered = |name: &Name| {
            let mut covered = covered.clone();
            covered.any(|other| same_identifier(other, name))
        };
        for name in by.columns().filter(|name| !is_covered(name)) {
            w.at(at);
            w.problem(Limitation::Table(TableLimitation::KeyOutsidePartition {
                column: name.to_string(),
            }));
        }
    }
}

fn unique_keys(table: &Table) -> impl Iterator<Item = At<'_>> {
    let primary = table.primary_key.iter();
    let uniques = table.uniques.iter();
    let indexes = table.indexes.iter().filter(|index| index.unique);
    primary
        .map(|key| At::PrimaryKey(table, key))
        .chain(uniques.map(|constraint| At::Unique(table, constraint)))
        .chain(indexes.map(|index| At::Index(table, index)))
}

/// `('de', 7, MAXVALUE)`.
pub(in super::super) fn values<D: Compiler>(w: &mut Writer<'_, D>, values: &[PartitionValue]) {
    let mut separator = "(";
    for value in values {
        w.push(separator);
        match value {
            PartitionValue::Minimum => w.push("MINVALUE"),
            PartitionValue::Maximum => w.push("MAXVALUE"),
            PartitionValue::Integer(number) => w.display(*number),
            PartitionValue::Text(text) => w.literal(text),
            PartitionValue::Sql(text) => w.push(text),
        }
        separator = ", ";
    }
    w.push(")");
}

/// `PARTITION BY ...` behind a table of MariaDB or MySQL, with its partitions.
pub(in super::super) fn partition_by<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    by: &'a PartitionBy,
) {
    unique_keys_cover(w, table, by);
    if table.options().temporary.is_some() {
        w.at(At::Table(table));
        w.problem(Limitation::Table(TableLimitation::NoTableOption {
            what: "partitions of temporary tables",
        }));
    }
    // MariaDB 10.11, Partitioning Limitations; MySQL 8.0, 24.6.
    for key in &table.foreign_keys {
        w.at(At::ForeignKey(table, key));
        w.problem(Limitation::Table(TableLimitation::ForeignKeyOfPartitions));
    }
    w.at(At::Table(table));
    w.push("\nPARTITION BY ");
    method(w, table, by);
    if let Some(count) = by.count {
        w.push(" PARTITIONS ");
        w.number(count);
    }
    let mut separator = " (\n    ";
    for position in 0..by.partitions.len() {
        w.push(separator);
        partition(w, by, position);
        separator = ",\n    ";
    }
    if !by.partitions.is_empty() {
        w.push("\n)");
    }
}

/// `RANGE COLUMNS (a, b)`: over columns of any type. `HASH` takes one integer; `KEY` hashes columns of any type.
fn method<D: Compiler>(w: &mut Writer<'_, D>, table: &Table, by: &PartitionBy) {
    let over_columns = !by.has_expression();
    w.push(match by.method {
        PartitionMethod::Range if over_columns => "RANGE COLUMNS ",
        PartitionMethod::Range => "RANGE ",
        PartitionMethod::List if over_columns => "LIST COLUMNS ",
        PartitionMethod::List => "LIST ",
        PartitionMethod::Hash if over_columns && !is_one_integer(table, by) => "KEY ",
        PartitionMethod::Hash => "HASH ",
        PartitionMethod::LinearHash => "LINEAR HASH ",
        PartitionMethod::Key => "KEY ",
        PartitionMethod::LinearKey => "LINEAR KEY ",
    });
    let mut separator = "(";
    for key in &by.key {
        w.push(separator);
        match key {
            PartitionKey::Column(name) => w.identifier(name),
            PartitionKey::Expression(text) => w.push(text),
        }
        separator = ", ";
    }
    w.push(")");
    if !over_columns && by.key.len() > 1 {
        w.problem(Limitation::Table(TableLimitation::PartitionKey {
            reason: "takes one expression to partition by",
        }));
    }
}

fn is_one_integer(table: &Table, by: &PartitionBy) -> bool {
    let column = match &*by.key {
        [PartitionKey::Column(name)] => table.find_column(name),
        _ => None,
    };
    column.is_some_and(|column| {
        matches!(
            column.sql_type,
            SqlType::TinyInt
                | SqlType::SmallInt
                | SqlType::Integer
                | SqlType::BigInt
                | SqlType::UnsignedTinyInt
                | SqlType::UnsignedSmallInt
                | SqlType::UnsignedInteger
        )
    })
}

/// `PARTITION name VALUES ...`.
pub(in super::super) fn partition<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    by: &'a PartitionBy,
    position: usize,
) {
    let Partition { name, bound } = &by.partitions[position];
    w.push("PARTITION ");
    w.identifier(name);
    match bound {
        PartitionBound::LessThan(upper) => less_than(w, upper),
        PartitionBound::Between(from, to) => {
            if !follows(by, position, from) {
                w.problem(Limitation::Table(TableLimitation::PartitionKey {
                    reason: "takes ranges without gaps: each begins where the one before ends, the first at `minvalue`",
                }));
            }
            less_than(w, to);
        }
        PartitionBound::In(list) => {
            w.push(" VALUES IN ");
            values(w, list);
        }
        // The last range has no end.
        PartitionBound::Default if by.method == PartitionMethod::Range => {
            if position + 1 < by.partitions.len() {
                w.problem(Limitation::Table(TableLimitation::PartitionKey {
                    reason: "takes the rest of all ranges at their end",
                }));
            }
            let ends: Vec<PartitionValue> =
                by.key.iter().map(|_| PartitionValue::Maximum).collect();
            less_than(w, &ends);
        }
        PartitionBound::Default => {
            if !D::CAPABILITIES.default_list_partition {
                w.problem(Limitation::Table(TableLimitation::PartitionKey {
                    reason: "has no partition for values that no list names",
                }));
            }
            w.push(" DEFAULT");
        }
        PartitionBound::Remainder(..) => {
            w.problem(Limitation::Table(TableLimitation::PartitionKey {
                reason: "numbers the partitions of a hash by itself",
            }));
        }
    }
}

fn less_than<D: Compiler>(w: &mut Writer<'_, D>, upper: &[PartitionValue]) {
    w.push(" VALUES LESS THAN ");
    values(w, upper);
}

/// Whether a range that begins here has no gap before it.
fn follows(by: &PartitionBy, position: usize, from: &[PartitionValue]) -> bool {
    let before = position.checked_sub(1).map(|before| &by.partitions[before]);
    match before.map(|partition| &partition.bound) {
        None => from.iter().all(|value| *value == PartitionValue::Minimum),
        Some(PartitionBound::LessThan(upper) | PartitionBound::Between(_, upper)) => {
            **upper == *from
        }
        Some(_) => false,
    }
}
