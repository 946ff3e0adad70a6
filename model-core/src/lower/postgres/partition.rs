//! Partitions: tables of their own, whose bounds have both ends.

use super::default::{self, Literals};
use super::expression::{bare_name, column_name};
use crate::schema::{
    Column, Database, List, PartitionBound, PartitionBy, PartitionKey, PartitionOf, PartitionValue,
    PostgresTable, ServerDefault, Shared, SqlType, Table, TableName, TableOptions,
};

/// The partitions that come with a table, as tables.
pub(super) fn inline(table: &Table) -> Vec<Table> {
    let options = table.options();
    let Some(by) = options.postgres_partition_by() else {
        return Vec::new();
    };
    let partition = |position| {
        let mut partition = Table::new(by.partition_name(&table.name, position));
        partition.source = table.source;
        partition.options = Some(Shared::from(TableOptions {
            temporary: options.temporary,
            partition_of: Some(PartitionOf::new(&table.name, bound(by, position))),
            postgres: PostgresTable {
                unlogged: options.postgres.unlogged,
                tablespace: options.postgres.tablespace.clone(),
                ..PostgresTable::new()
            },
            ..TableOptions::NONE
        }));
        partition
    };
    (0..by.partition_count()).map(partition).collect()
}

fn bound(by: &PartitionBy, position: usize) -> PartitionBound {
    let remainder = || {
        let position = u32::try_from(position).expect("a count is a u32");
        PartitionBound::Remainder(by.count.unwrap_or(1), position)
    };
    let given = by.partitions.get(position);
    match given.map_or_else(remainder, |partition| partition.bound.clone()) {
        PartitionBound::LessThan(upper) => PartitionBound::Between(lower(by, position), upper),
        bound => bound,
    }
}

/// Where the range at this position begins: at the end of the one before.
fn lower(by: &PartitionBy, position: usize) -> List<PartitionValue> {
    let before = by.partitions[..position].iter().rev();
    let mut ends = before.filter_map(|partition| match &partition.bound {
        PartitionBound::LessThan(upper) | PartitionBound::Between(_, upper) => Some(upper),
        _ => None,
    });
    ends.next().cloned().unwrap_or_else(|| {
        let minimum = |_: &PartitionKey| PartitionValue::Minimum;
        by.key.iter().map(minimum).collect()
    })
}

/// The method and the key, without the partitions.
pub(crate) fn key(by: &PartitionBy) -> PartitionBy {
    PartitionBy {
        method: by.method,
        key: by.key.iter().map(canonical_key).collect(),
        count: None,
        partitions: List::EMPTY,
    }
}

fn canonical_key(key: &PartitionKey) -> PartitionKey {
    match key {
        PartitionKey::Column(_) => key.clone(),
        PartitionKey::Expression(text) => match column_name(text) {
            Some(column) => PartitionKey::Column(column.into()),
            None => PartitionKey::Expression(bare_name(text)),
        },
    }
}

/// Brings the bounds of all partitions into the form in which the server prints values of the key's types.
pub(crate) fn canonical_bounds(wanted: &mut Database) {
    let changed: Vec<Shared<Table>> = wanted
        .tables
        .iter()
        .map(|table| {
            let Some(partition) = &table.options().partition_of else {
                return table.clone();
            };
            let types = key_types(wanted, &partition.parent);
            let mut options = table.options().clone();
            options.partition_of = Some(PartitionOf {
                parent: partition.parent.clone(),
                bound: canonical(&partition.bound, &types),
            });
            let mut table = Table::clone(table);
            table.options = Some(options.into());
            table.into()
        })
        .collect();
    wanted.tables = changed;
}

/// The types of a partition key; `None` for an expression.
pub(crate) fn key_types(database: &Database, parent: &TableName) -> Vec<Option<SqlType>> {
    let Some(by) = database
        .table(parent)
        .and_then(|table| table.options().partition_by.as_ref())
    else {
        return Vec::new();
    };
    let columns = columns_of(database, parent);
    let type_of = |key: &PartitionKey| match key {
        PartitionKey::Column(name) => columns
            .iter()
            .find(|column| column.name == *name)
            .map(|column| column.sql_type.clone()),
        PartitionKey::Expression(_) => None,
    };
    by.key.iter().map(type_of).collect()
}

/// The columns of a table; those of a partition are its parent's.
fn columns_of<'a>(database: &'a Database, name: &TableName) -> &'a [Column] {
    let mut at = database.table(name);
    // A parent cannot be its own descendant, but nothing has checked these.
    for _ in 0..database.tables.len() {
        let Some(table) = at else { break };
        match &table.options().partition_of {
            Some(partition) => at = database.table(&partition.parent),
            None => return &table.columns,
        }
    }
    &[]
}

/// A bound in the server's form.
pub(crate) fn canonical(bound: &PartitionBound, types: &[Option<SqlType>]) -> PartitionBound {
    let row = |values: &List<PartitionValue>| {
        let types = types
            .iter()
            .map(Option::as_ref)
            .chain(std::iter::repeat(None));
        let values = values.iter().zip(types);
        values.map(|(it, sql_type)| value(it, sql_type)).collect()
    };
    match bound {
        PartitionBound::LessThan(upper) => PartitionBound::LessThan(row(upper)),
        PartitionBound::Between(from, to) => PartitionBound::Between(row(from), row(to)),
        PartitionBound::In(list) => {
            let sql_type = types.first().and_then(Option::as_ref);
            PartitionBound::In(list.iter().map(|it| value(it, sql_type)).collect())
        }
        PartitionBound::Remainder(..) | PartitionBound::Default => bound.clone(),
    }
}

fn value(value: &PartitionValue, sql_type: Option<&SqlType>) -> PartitionValue {
    let Some(sql_type) = sql_type else {
        return value.clone();
    };
    let read = match value {
        PartitionValue::Text(text) => {
            default::canonical(&ServerDefault::Text(text.clone()), sql_type)
        }
        PartitionValue::Sql(text) => default::read(text, sql_type),
        PartitionValue::Minimum | PartitionValue::Maximum | PartitionValue::Integer(_) => {
            return value.clone();
        }
    };
    match read {
        None => PartitionValue::Sql("NULL".into()),
        Some(ServerDefault::Integer(number)) => PartitionValue::Integer(number),
        Some(ServerDefault::Boolean(truth)) => PartitionValue::Sql(truth.to_string().into()),
        Some(ServerDefault::Sql(text)) => PartitionValue::Sql(text),
        Some(other) => PartitionValue::Text(printed(&default::text_of(&other), sql_type).into()),
    }
}

/// PostgreSQL prints the time of a timestamp also where it is midnight.
fn printed(text: &str, sql_type: &SqlType) -> String {
    let is_day = text.len() == 10 && text.bytes().filter(|byte| *byte == b'-').count() == 2;
    match (Literals::of(sql_type), sql_type) {
        (Literals::Texts, SqlType::Timestamp) if is_day => format!("{text} 00:00:00"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &'static str) -> PartitionValue {
        PartitionValue::Text(text.into())
    }

    #[test]
    fn partitions_that_come_with_a_table_are_tables() {
        let less = |end| PartitionBound::LessThan([text(end)].into_iter().collect());
        let by = PartitionBy::range(["day"])
            .partition("old", less("2026-01-01"))
            .partition("new", less("2027-01-01"));
        let table = Table::new("app.hits")
            .column(Column::new("day", SqlType::Date))
            .partition_by(by);
        let partitions = inline(&table);
        let bounds: Vec<String> = partitions
            .iter()
            .map(|it| {
                let of = it.options().partition_of.as_ref().expect("a partition");
                format!("{} of {of}", it.name)
            })
            .collect();
        assert_eq!(
            bounds,
            [
                "app.old of app.hits: from(minvalue) to('2026-01-01')",
                "app.new of app.hits: from('2026-01-01') to('2027-01-01')"
            ]
        );
    }

    #[test]
    fn values_are_those_of_the_keys_type() {
        let of = |it: PartitionValue, sql_type: SqlType| value(&it, Some(&sql_type));
        assert_eq!(of(text("5"), SqlType::BigInt), PartitionValue::Integer(5));
        assert_eq!(
            of(text("2026-01-01"), SqlType::Timestamp),
            text("2026-01-01 00:00:00")
        );
        assert_eq!(of(text("2026-01-01"), SqlType::Date), text("2026-01-01"));
        let day = PartitionValue::Sql("'2026-01-01'::date".into());
        assert_eq!(of(day, SqlType::Date), text("2026-01-01"));
        let truth = PartitionValue::Sql("true".into());
        assert_eq!(of(text("t"), SqlType::Boolean), truth);
    }
}
