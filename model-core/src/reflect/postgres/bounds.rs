//! Bounds of partitions that are written differently and are the same value of the key's type: a day where the server
//! prints a time, an instant in another time zone.

use sqlx::PgConnection;

use super::cells::Cells;
use super::message::read_as_written;
use super::session::Session;
use crate::dialect::postgres_type_text;
use crate::lower::postgres::partition::key_types;
use crate::schema::{
    Database, Dialect, Found, PartitionBound, PartitionOf, PartitionValue, Shared, SqlType, Table,
};
use crate::sql::literal;

/// Gives the found bounds the spelling of the models, where the server says that they are the same values.
pub(super) async fn align(
    conn: &mut PgConnection,
    session: &Session,
    found: &mut Found,
    wanted: &Database,
) {
    let mut positions = Vec::new();
    let mut conditions = Vec::new();
    for (position, table) in found.database.tables.iter().enumerate() {
        if let Some(condition) = condition(found, table, wanted) {
            positions.push(position);
            conditions.push(format!("({condition})::text"));
        }
    }
    if conditions.is_empty() {
        return;
    }
    let query = format!("SELECT {}", conditions.join(", "));
    // Where the server refuses to compare them, they differ.
    let rows = read_as_written(conn, session, &query)
        .await
        .unwrap_or_default();
    let Some(row) = rows.first() else { return };
    for (cell, position) in positions.into_iter().enumerate() {
        if Cells(row).flag(cell) {
            let table = &mut found.database.tables[position];
            *table = aligned(table, wanted).unwrap_or_else(|| table.clone());
        }
    }
}

fn partition_of(table: &Table) -> Option<&PartitionOf> {
    table.options().partition_of.as_ref()
}

fn wanted_bound<'a>(wanted: &'a Database, table: &Table) -> Option<&'a PartitionBound> {
    let table = wanted
        .table(&table.name)
        .or_else(|| wanted.table(table.name.name.to_string()))?;
    Some(&partition_of(table)?.bound)
}

fn aligned(table: &Table, wanted: &Database) -> Option<Shared<Table>> {
    let mut options = table.options().clone();
    let partition = options.partition_of.as_mut()?;
    partition.bound = wanted_bound(wanted, table)?.clone();
    let mut table = table.clone();
    table.options = Some(options.into());
    Some(table.into())
}

/// Whether the values are the same, as SQL.
fn condition(found: &Found, table: &Table, wanted: &Database) -> Option<String> {
    let own = partition_of(table)?;
    let other = wanted_bound(wanted, table)?;
    if own.bound == *other {
        return None;
    }
    let types = key_types(&found.database, &own.parent);
    match (&own.bound, other) {
        (PartitionBound::Between(from, to), PartitionBound::Between(other_from, other_to)) => {
            let from = row(from, other_from, &types)?;
            Some(format!("{from} AND {}", row(to, other_to, &types)?))
        }
        (PartitionBound::In(own), PartitionBound::In(other)) => {
            let sql_type = types.first()?.as_ref()?;
            let own = sorted(own, sql_type)?;
            Some(format!(
                "{own} IS NOT DISTINCT FROM {}",
                sorted(other, sql_type)?
            ))
        }
        _ => None,
    }
}

fn row(
    own: &[PartitionValue],
    other: &[PartitionValue],
    types: &[Option<SqlType>],
) -> Option<String> {
    if own.len() != other.len() || own.len() != types.len() {
        return None;
    }
    let pairs = own.iter().zip(other).zip(types);
    let conditions: Option<Vec<String>> = pairs
        .map(|((own, other), sql_type)| match (own, other) {
            _ if own == other => Some("true".to_owned()),
            (PartitionValue::Minimum | PartitionValue::Maximum, _)
            | (_, PartitionValue::Minimum | PartitionValue::Maximum) => None,
            _ => {
                let sql_type = sql_type.as_ref()?;
                let (own, other) = (value(own, sql_type), value(other, sql_type));
                Some(format!("{own} IS NOT DISTINCT FROM {other}"))
            }
        })
        .collect();
    Some(conditions?.join(" AND "))
}

/// A list of values has no order.
fn sorted(values: &[PartitionValue], sql_type: &SqlType) -> Option<String> {
    let is_value =
        |it: &PartitionValue| !matches!(it, PartitionValue::Minimum | PartitionValue::Maximum);
    let texts: Vec<String> = values.iter().map(|it| value(it, sql_type)).collect();
    values.iter().all(is_value).then(|| {
        format!(
            "(SELECT array_agg(v::text ORDER BY v::text) FROM unnest(ARRAY[{}]) v)",
            texts.join(", ")
        )
    })
}

fn value(value: &PartitionValue, sql_type: &SqlType) -> String {
    let mut text = String::new();
    match value {
        PartitionValue::Text(it) => text = literal(Dialect::Postgres, it),
        PartitionValue::Integer(it) => text = it.to_string(),
        PartitionValue::Sql(it) => text = format!("\n{it}\n"),
        PartitionValue::Minimum | PartitionValue::Maximum => {}
    }
    format!("CAST(({text}) AS {})", postgres_type_text(sql_type))
}
