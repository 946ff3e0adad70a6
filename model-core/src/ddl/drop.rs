//! Which statements drop a set of tables. None of them fails because another table refers to it.

use super::create::{Cycles, distinct_enums};
use super::{ForeignKeys, Statement};
use crate::dialect::{Capabilities, Enums, ForeignKeyCycles};
use crate::metadata::SortedTables;

/// The statements that drop these tables: first the foreign keys that close a circle, then the tables, each before
/// those that it refers to, then their types. Schemas stay: other things may live in them.
pub(crate) fn plan<'a>(
    tables: &'a SortedTables<'_>,
    capabilities: &Capabilities,
) -> Vec<Statement<'a>> {
    let mut statements = Vec::with_capacity(tables.len());
    let cycles = Cycles::new(tables.cycles());
    if capabilities.foreign_key_cycles != ForeignKeyCycles::Inline {
        for table in tables.iter() {
            let Some(cycle) = cycles.of(table) else {
                continue;
            };
            let outside = ForeignKeys::OutsideCycle(cycle);
            let closing = table
                .foreign_keys
                .iter()
                .filter(|key| !outside.contain(table, key));
            statements.extend(closing.map(|key| Statement::DropForeignKey { table, key }));
        }
    }
    statements.extend(
        tables
            .iter()
            .rev()
            .map(|table| Statement::DropTable { table }),
    );
    if capabilities.enums == Enums::Types {
        statements.extend(
            distinct_enums(tables)
                .into_iter()
                .map(|definition| Statement::DropEnum { definition }),
        );
    }
    statements
}
