//! Foreign keys to tables that a dialect lets nobody, or not everybody, refer to.

use std::collections::HashMap;

use crate::ddl::{Inexpressible, Limitation, Partitions, Subject, TableLimitation};
use crate::dialect::capabilities;
use crate::metadata::MetaData;
use crate::schema::{Dialect, ForeignKey, Part, PartKind, Table, TableKey};

/// The foreign keys of `tables` that lead to such a table; `special` are the tables with options.
pub(super) fn unreachable_targets(
    metadata: &MetaData,
    dialect: Dialect,
    tables: &[&Table],
    special: &[&Table],
) -> Vec<Inexpressible> {
    if special.is_empty() {
        return Vec::new();
    }
    let special: HashMap<TableKey, &Table> = special
        .iter()
        .map(|table| (table.name.key(), *table))
        .collect();
    let mut found = Vec::new();
    for table in tables {
        for key in &table.foreign_keys {
            let target = special.get(&key.referred_table.key());
            if let Some(limitation) = target.and_then(|target| limitation(dialect, table, target)) {
                let name = metadata
                    .naming_convention()
                    .foreign_key(table, key)
                    .to_string();
                found.push(located(dialect, table, key, name, limitation));
            }
        }
    }
    found
}

fn limitation(dialect: Dialect, table: &Table, target: &Table) -> Option<Limitation> {
    let capabilities = capabilities(dialect);
    match capabilities.partitions {
        // MariaDB 10.11, Partitioning Limitations; MySQL 8.0, 24.6.
        Partitions::Inline => (capabilities.partition_by)(target.options())
            .map(|_| Limitation::Table(TableLimitation::ForeignKeyOfPartitions)),
        // PostgreSQL 15, CREATE TABLE, UNLOGGED: "constraints on permanent tables may reference only permanent tables".
        Partitions::Tables => {
            (target.options().postgres.unlogged && !table.options().postgres.unlogged).then(|| {
                Limitation::Table(TableLimitation::ReferenceToUnlogged {
                    referred: target.name.clone(),
                })
            })
        }
    }
}

fn located(
    dialect: Dialect,
    table: &Table,
    key: &ForeignKey,
    name: String,
    limitation: Limitation,
) -> Inexpressible {
    Inexpressible {
        dialect,
        subject: Subject::Part {
            table: table.name.clone(),
            part: Part::new(PartKind::ForeignKey, name),
        },
        limitation,
        source: key.source.or(table.source),
    }
}
