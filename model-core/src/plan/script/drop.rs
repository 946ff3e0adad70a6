//! Which statements drop a set of tables. None of them fails because another table refers to it.

use super::create::Cycles;
use super::foundations::Foundations;
use crate::ddl::{Capabilities, ForeignKeyCycles, ForeignKeys, Sequences, Statement};
use crate::metadata::SortedTables;
use crate::schema::Sequence;

/// The statements that drop these tables: first the foreign keys that close a circle, then the tables, each before
/// those that it refers to. Schemas stay: other things may live in them.
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
    statements
}

/// The statements that drop what the tables' columns stand on, once nothing does, and these sequences.
pub(crate) fn foundations<'a>(
    tables: &'a SortedTables<'_>,
    own_sequences: impl Iterator<Item = &'a Sequence>,
    capabilities: &'static Capabilities,
) -> Vec<Statement<'a>> {
    let mut foundations = Foundations::of(tables.iter().copied(), capabilities);
    if capabilities.sequences == Sequences::Created {
        own_sequences.for_each(|sequence| foundations.sequence(sequence));
    }
    foundations.drop()
}
