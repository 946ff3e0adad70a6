//! Names that are two to us and one to the dialect.

use crate::ddl::{Enums, Inexpressible, Limitation, Subject};
use crate::dialect::capabilities;
use crate::metadata::MetaData;
use crate::schema::{Dialect, Domain, EnumDefinition, Name, Table, TableName, same_identifier};

/// Tables under two names, and types that share theirs with a table; `qualified` are the tables with a schema.
pub(super) fn clashes<'a>(
    metadata: &MetaData,
    dialect: Dialect,
    qualified: &[&'a Table],
    enums: impl Iterator<Item = &'a EnumDefinition>,
    domains: impl Iterator<Item = &'a Domain>,
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
    let is_a_tables = |schema: Option<&Name>, name: &Name| {
        let places = [schema.cloned(), default_schema.map(Name::from), None];
        let candidates = places.iter().take(if is_default(schema) { 3 } else { 1 });
        let mut names = candidates.map(|schema| TableName {
            schema: schema.clone(),
            name: name.clone(),
        });
        names.any(|name| metadata.table(name).is_some())
    };
    let clash = |subject, source| Inexpressible {
        dialect,
        subject,
        limitation: Limitation::NameOfATable,
        source,
    };
    let enums = enums.filter(|it| is_a_tables(it.schema.as_ref(), &it.name));
    found.extend(enums.map(|it| clash(Subject::Enum(it.name.to_string()), it.source)));
    let domains = domains.filter(|it| is_a_tables(it.schema.as_ref(), &it.name));
    found.extend(domains.map(|it| clash(Subject::Domain(it.name.to_string()), it.source)));
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
