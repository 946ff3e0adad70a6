//! The same tables where there are no domains: columns of other types, and checks in the place of the domains' conditions.

use std::borrow::Cow;

use crate::ddl::Domains;
use crate::dialect::{about_column, capabilities};
use crate::metadata::{MetaData, NamingConvention};
use crate::schema::{CheckConstraint, Column, Dialect, Domain, List, Name, SqlType, Table};

impl MetaData {
    /// These tables as the dialect can have them: as they are, or without domains.
    pub(crate) fn as_known_to(&self, dialect: Dialect) -> Cow<'_, Self> {
        if capabilities(dialect).domains == Domains::Types
            || !self.tables().any(|table| has_domains(dialect, table))
        {
            return Cow::Borrowed(self);
        }
        let naming = self.naming_convention();
        Cow::Owned(self.with_tables(|table| lowered(dialect, naming, table)))
    }
}

fn has_domains(dialect: Dialect, table: &Table) -> bool {
    table
        .columns
        .iter()
        .any(|column| domain_of(dialect, &column.sql_type).is_some())
}

/// The domain that a type is for the dialect.
fn domain_of(dialect: Dialect, sql_type: &SqlType) -> Option<&Domain> {
    match sql_type {
        SqlType::Domain(domain) => Some(domain),
        SqlType::Custom(custom) if custom.of(dialect).is_none() => {
            domain_of(dialect, custom.otherwise.as_deref()?)
        }
        _ => None,
    }
}

fn lowered(dialect: Dialect, naming: &NamingConvention, table: &Table) -> Table {
    let mut checks = Vec::new();
    let columns: Vec<Column> = table
        .columns
        .iter()
        .map(|column| {
            let Some(domain) = domain_of(dialect, &column.sql_type) else {
                return column.clone();
            };
            checks.extend(condition(dialect, naming, table, column, domain));
            Column {
                sql_type: domain.base.base().clone(),
                ..column.clone()
            }
        })
        .collect();
    let checks: List<CheckConstraint> = table.checks.iter().cloned().chain(checks).collect();
    Table {
        columns: columns.into_iter().collect(),
        checks,
        ..table.clone()
    }
}

/// The conditions of a domain and of those that it is over, said of a column.
fn condition(
    dialect: Dialect,
    naming: &NamingConvention,
    table: &Table,
    column: &Column,
    domain: &Domain,
) -> Option<CheckConstraint> {
    let mut conditions = Vec::new();
    let mut at = Some(domain);
    while let Some(domain) = at {
        let said = domain.checks.iter().map(|check| &*check.expression);
        conditions.splice(0..0, said);
        at = match &*domain.base {
            SqlType::Domain(inner) => Some(inner),
            _ => None,
        };
    }
    let said = |expression: &&str| about_column(dialect, expression, &column.name);
    let expression = match &conditions[..] {
        [] => return None,
        [only] => said(only),
        _ => {
            let all: Vec<String> = conditions
                .iter()
                .map(|it| format!("({})", said(it)))
                .collect();
            all.join(" AND ")
        }
    };
    let mut check = CheckConstraint::new(expression);
    check.source = column.options().source.or(table.source);
    let of_column = |other: &CheckConstraint| other.column.as_ref() == Some(&column.name);
    let is_enum = matches!(domain.base.base(), SqlType::Enum(_));
    if is_enum || table.checks.iter().any(of_column) {
        // The field or its labels have a check already, which bears the column's name.
        check.column = Some(Name::from(format!("{}_{}", column.name, domain.name)));
        let name = naming.check(table, &check).to_string();
        check.name = Some(name.into());
    }
    check.column = Some(column.name.clone());
    Some(check)
}
