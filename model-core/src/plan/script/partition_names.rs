//! Partitions that come with their tables, under names that are taken.
//!
//! A script that passes over what exists would pass over such a partition in silence.

use std::collections::HashMap;

use crate::ddl::{Inexpressible, Limitation, Partitions, Subject, TableLimitation};
use crate::dialect::capabilities;
use crate::metadata::MetaData;
use crate::schema::{Dialect, Table, TableKey};

/// Those whose name a table has, or another partition; `special` are the tables with options.
pub(super) fn taken(
    metadata: &MetaData,
    dialect: Dialect,
    special: &[&Table],
) -> Vec<Inexpressible> {
    let capabilities = capabilities(dialect);
    if capabilities.partitions == Partitions::Inline {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut seen: HashMap<TableKey, &Table> = HashMap::new();
    for table in special {
        let Some(by) = (capabilities.partition_by)(table.options()) else {
            continue;
        };
        for position in 0..by.partition_count() {
            let partition = by.partition_name(&table.name, position);
            let other = match metadata.table(&partition) {
                Some(other) => Some(other.name.clone()),
                None => seen
                    .insert(partition.key(), table)
                    .map(|other| other.name.clone()),
            };
            if let Some(other) = other {
                found.push(Inexpressible {
                    dialect,
                    subject: Subject::Table(table.name.clone()),
                    limitation: Limitation::Table(TableLimitation::PartitionName {
                        partition,
                        other,
                    }),
                    source: table.source,
                });
            }
        }
    }
    found
}
