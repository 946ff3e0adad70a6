//! Names that are two to us and one to the dialect.

use super::{Inexpressible, Limitation, Subject};
use crate::dialect::{Dialect, Enums, capabilities};
use crate::metadata::MetaData;
use crate::schema::{EnumDefinition, Name, Table, TableName, same_identifier};

/// Tables under two names, and types that share theirs with a table; `qualified` are the tables with a schema.
pub(super) fn clashes<'a>(
    metadata: &MetaData,
    dialect: Dialect,
    qualified: &[&'a Table],
    enums: impl Iterator<Item = &'a EnumDefinition>,
) -> Vec<Inexpressible> {
    let default_schema = capabilities(dialect).default_schema;
    let is_default = |schema: Option<&Name>| {
        schema.is_none_or(|schema| {
            default_schema.is_some_and(|default| same_identifier(schema, default))
        })
    };
    let mut found = Vec::new();
    // `t` and `public.t`: only a table that names the default schema can have such a twin.
    for table in qualified
        .iter()
        .filter(|table| is_default(table.name.schema.as_ref()))
    {
        if let Some(other) = metadata.table(TableName::new(table.name.name.clone())) {
            found.push(same_table(dialect, table, other));
        }
    }
    if capabilities(dialect).enums == Enums::Columns {
        return found;
    }
    // PostgreSQL 15, CREATE TABLE: it also creates a type of the table's name.
    for definition in enums {
        let places = [
            definition.schema.clone(),
            default_schema.map(Name::from),
            None,
        ];
        let shares_default = is_default(definition.schema.as_ref());
        let candidates = places.iter().take(if shares_default { 3 } else { 1 });
        let mut names = candidates.map(|schema| TableName {
            schema: schema.clone(),
            name: definition.name.clone(),
        });
        if names.any(|name| metadata.table(name).is_some()) {
            let subject = Subject::Enum(definition.name.to_string());
            let source = definition.source;
            found.push(Inexpressible {
                dialect,
                subject,
                limitation: Limitation::NameOfATable,
                source,
            });
        }
    }
    found
}

fn same_table(dialect: Dialect, table: &Table, other: &Table) -> Inexpressible {
    Inexpressible {
        dialect,
        subject: Subject::Table(table.name.clone()),
        limitation: Limitation::SameTable {
            other: other.name.clone(),
        },
        source: table.source,
    }
}
