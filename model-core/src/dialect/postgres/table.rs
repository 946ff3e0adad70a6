//! PostgreSQL's tables, with what they say of their storage, and partitions, which are tables too.

use super::super::pieces;
use super::super::writer::At;
use super::{W, write_column};
use crate::ddl::{Existing, ForeignKeys, Limitation, TableLimitation};
use crate::schema::{
    OnCommit, PartitionBound, PartitionBy, PartitionKey, PartitionMethod, PartitionOf,
    PartitionValue, Table, TableOptions,
};

pub(super) fn create<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    foreign_keys: ForeignKeys<'a>,
    existing: Existing,
) {
    let options = table.options.as_deref();
    if let Some((options, partition)) =
        options.and_then(|options| Some((options, options.partition_of.as_ref()?)))
    {
        return create_part(w, table, foreign_keys, existing, options, partition);
    }
    let words = options.map_or("CREATE TABLE ", words);
    pieces::create_table(w, table, words, existing, |w| {
        pieces::columns(w, table, write_column);
        if let Some(key) = &table.primary_key {
            pieces::element(w);
            pieces::primary_key(w, table, key);
        }
        constraints(w, table, foreign_keys, pieces::element);
    });
    if let Some(options) = options {
        storage(w, table, options);
    }
}

/// The first words.
fn words(options: &TableOptions) -> &'static str {
    if options.temporary.is_some() {
        "CREATE TEMPORARY TABLE "
    } else if options.postgres.unlogged {
        "CREATE UNLOGGED TABLE "
    } else {
        "CREATE TABLE "
    }
}

/// The constraints behind the key, each behind what `separate` writes.
fn constraints<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    foreign_keys: ForeignKeys<'a>,
    mut separate: impl FnMut(&mut W<'a>),
) {
    for constraint in &table.uniques {
        separate(w);
        pieces::unique(w, table, constraint);
    }
    for constraint in &table.checks {
        separate(w);
        pieces::check(w, table, constraint);
    }
    for constraint in &table.excludes {
        separate(w);
        pieces::exclude(w, table, constraint);
    }
    let keys = table.foreign_keys.iter();
    for key in keys.filter(|key| foreign_keys.contain(table, key)) {
        separate(w);
        pieces::foreign_key(w, table, key);
    }
}

/// A model that is a partition: its columns and keys are its parent's.
fn create_part<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    foreign_keys: ForeignKeys<'a>,
    existing: Existing,
    options: &'a TableOptions,
    partition: &'a PartitionOf,
) {
    w.at(At::Table(table));
    w.push(words(options));
    pieces::existing(w, existing);
    w.object(|w| w.table_name(&table.name));
    w.push(" PARTITION OF ");
    w.table_name(&partition.parent);
    let mut separator = " (\n    ";
    constraints(w, table, foreign_keys, |w| {
        w.push(separator);
        separator = ",\n    ";
    });
    if separator.starts_with(',') {
        w.push("\n)");
    }
    w.at(At::Table(table));
    bound(w, &partition.bound, &[]);
    storage(w, table, options);
}

/// A partition that comes with its table: one of those that it names, or of those that it counts.
pub(super) fn create_partition<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    position: usize,
    existing: Existing,
) {
    let options = table.options();
    let Some(by) = options.postgres_partition_by() else {
        return;
    };
    w.at(At::Table(table));
    w.push(words(options));
    pieces::existing(w, existing);
    let name = by.partition_name(&table.name, position);
    w.object(|w| w.table_name(&name));
    w.push(" PARTITION OF ");
    w.table_name(&table.name);
    if let Some(partition) = by.partitions.get(position) {
        bound(w, &partition.bound, &lower(by, position));
    } else {
        let (count, remainder) = (by.count.unwrap_or(1), u32::try_from(position));
        let remainder = remainder.expect("a count is a u32");
        bound(w, &PartitionBound::Remainder(count, remainder), &[]);
    }
    tablespace(w, options);
}

/// Where the range at this position begins: at the end of the one before.
fn lower(by: &PartitionBy, position: usize) -> Vec<PartitionValue> {
    let before = by.partitions[..position].iter().rev();
    let mut ends = before.filter_map(|partition| match &partition.bound {
        PartitionBound::LessThan(upper) | PartitionBound::Between(_, upper) => Some(upper),
        _ => None,
    });
    let end = ends.next();
    end.map_or_else(
        || by.key.iter().map(|_| PartitionValue::Minimum).collect(),
        |end| end.to_vec(),
    )
}

fn bound(w: &mut W<'_>, bound: &PartitionBound, lower: &[PartitionValue]) {
    let range = |w: &mut W<'_>, from: &[PartitionValue], to: &[PartitionValue]| {
        w.push(" FOR VALUES FROM ");
        pieces::values(w, from);
        w.push(" TO ");
        pieces::values(w, to);
    };
    match bound {
        PartitionBound::LessThan(upper) => range(w, lower, upper),
        PartitionBound::Between(from, to) => range(w, from, to),
        PartitionBound::In(list) => {
            w.push(" FOR VALUES IN ");
            pieces::values(w, list);
        }
        PartitionBound::Remainder(modulus, remainder) => {
            w.push(" FOR VALUES WITH (MODULUS ");
            w.number(*modulus);
            w.push(", REMAINDER ");
            w.number(*remainder);
            w.push(")");
        }
        PartitionBound::Default => w.push(" DEFAULT"),
    }
}

/// PostgreSQL 15, CREATE TABLE: what stands behind the parentheses, in its order.
fn storage<'a>(w: &mut W<'a>, table: &'a Table, options: &'a TableOptions) {
    let mut separator = " INHERITS (";
    for parent in &options.inherits {
        w.push(separator);
        w.table_name(parent);
        separator = ", ";
    }
    if !options.inherits.is_empty() {
        w.push(")");
    }
    w.at(At::Table(table));
    if let Some(by) = options.postgres_partition_by() {
        // PostgreSQL 15, CREATE TABLE, USING and WITH: a partitioned table has no rows of its own to store.
        if options.postgres.using.is_some() || !options.postgres.with.is_empty() {
            w.problem(Limitation::Table(TableLimitation::StorageOfPartitioned));
        }
        partition_by(w, table, by);
        w.at(At::Table(table));
    }
    if let Some(method) = &options.postgres.using {
        w.push(" USING ");
        w.identifier(method);
    }
    let mut separator = " WITH (";
    for parameter in &options.postgres.with {
        w.push(separator);
        pieces::plain_word(w, &parameter.name);
        w.push(" = ");
        pieces::plain_word(w, &parameter.value);
        separator = ", ";
    }
    if !options.postgres.with.is_empty() {
        w.push(")");
    }
    if let Some(on_commit) = options.temporary
        && on_commit != OnCommit::default()
    {
        w.push(" ON COMMIT ");
        w.display(on_commit);
    }
    tablespace(w, options);
}

fn tablespace(w: &mut W<'_>, options: &TableOptions) {
    if let Some(name) = &options.postgres.tablespace {
        w.push(" TABLESPACE ");
        w.identifier(name);
    }
}

fn partition_by<'a>(w: &mut W<'a>, table: &'a Table, by: &'a PartitionBy) {
    pieces::unique_keys_cover(w, table, by);
    w.at(At::Table(table));
    w.push(" PARTITION BY ");
    let word = match by.method {
        PartitionMethod::Range => "RANGE ",
        PartitionMethod::List => "LIST ",
        PartitionMethod::Hash => "HASH ",
        PartitionMethod::Key | PartitionMethod::LinearHash | PartitionMethod::LinearKey => {
            w.problem(Limitation::Table(TableLimitation::PartitionKey {
                reason: "partitions by range, list and hash",
            }));
            "HASH "
        }
    };
    w.push(word);
    let mut separator = "(";
    for key in &by.key {
        w.push(separator);
        match key {
            PartitionKey::Column(name) => w.identifier(name),
            PartitionKey::Expression(text) => {
                w.push("(");
                w.push(text);
                w.push(")");
            }
        }
        separator = ", ";
    }
    w.push(")");
}
