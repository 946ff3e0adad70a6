//! Which statements drop a set of tables. None of them fails because another table refers to it.

use super::create::{
    Cycles, distinct_domains, distinct_enums, distinct_sequences, domains_of, sequences_of,
};
use super::{ForeignKeys, Statement};
use crate::dialect::{Capabilities, Domains, Enums, ForeignKeyCycles, Sequences};
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

/// The statements that drop what the tables' columns stand on, once nothing does: sequences and types.
pub(crate) fn foundations<'a>(
    tables: &'a SortedTables<'_>,
    own_sequences: impl Iterator<Item = &'a Sequence>,
    capabilities: &Capabilities,
) -> Vec<Statement<'a>> {
    let mut statements = Vec::new();
    if capabilities.sequences == Sequences::Created {
        let of_columns = tables.iter().flat_map(|table| sequences_of(table));
        let sequences = distinct_sequences(own_sequences.chain(of_columns).collect());
        statements.extend(
            sequences
                .into_iter()
                .map(|sequence| Statement::DropSequence { sequence }),
        );
    }
    if capabilities.domains == Domains::Types {
        let domains = tables.iter().flat_map(|table| domains_of(table));
        let domains = distinct_domains(domains.collect()).into_iter().rev();
        statements.extend(domains.map(|domain| Statement::DropDomain { domain }));
    }
    if capabilities.enums == Enums::Types {
        statements.extend(
            distinct_enums(tables)
                .into_iter()
                .map(|definition| Statement::DropEnum { definition }),
        );
    }
    statements
}
