//! Domains: those of one name are one domain.

use super::Validation;
use crate::schema::{Column, Domain, EnumDefinition, Name, Part, SqlType, Table, same_identifier};

impl<'a> Validation<'a> {
    /// Checks a column's domain, and those that it is over.
    #[cold]
    pub(super) fn domain(&mut self, table: &'a Table, column: &Column, domain: &'a Domain) {
        let name = (domain.schema.as_ref(), &domain.name);
        let part = || Some(Part::column(column));
        let of_enum = self
            .enums
            .iter()
            .find(|(it, _)| same_type_name((it.schema.as_ref(), &it.name), name));
        if let Some((_, elsewhere)) = of_enum {
            self.two_kinds(table, column, &domain.name, elsewhere);
        }
        let known = self
            .domains
            .iter()
            .find(|(it, _)| same_type_name((it.schema.as_ref(), &it.name), name));
        match known {
            Some((other, elsewhere)) if *other != domain => {
                let message = format!(
                    "domain `{}` is {} here and {} in table `{}`",
                    domain.name,
                    said(domain),
                    said(other),
                    elsewhere.name
                );
                let help = "use one Rust type in both, or name one differently: `#[model(domain = \"...\")]`";
                self.report(table, part(), message, Some(help.into()));
            }
            Some(_) => {}
            None => {
                self.domains.push((domain, table));
                if domain.name.is_empty() {
                    self.report(table, part(), "its domain's name is empty", None);
                }
                let mut checks = domain.checks.iter();
                if checks.any(|check| check.expression.trim().is_empty()) {
                    self.report(table, part(), "a condition of its domain is empty", None);
                }
            }
        }
        if let SqlType::Domain(inner) = &*domain.base {
            self.domain(table, column, inner);
        }
    }

    /// An enumeration whose name a domain has.
    #[cold]
    pub(super) fn no_domain(
        &mut self,
        table: &'a Table,
        column: &Column,
        definition: &EnumDefinition,
    ) {
        let name = (definition.schema.as_ref(), &definition.name);
        let of_domain = self
            .domains
            .iter()
            .find(|(it, _)| same_type_name((it.schema.as_ref(), &it.name), name));
        if let Some((_, elsewhere)) = of_domain {
            self.two_kinds(table, column, &definition.name, elsewhere);
        }
    }

    fn two_kinds(&mut self, table: &'a Table, column: &Column, name: &Name, elsewhere: &Table) {
        let message = format!(
            "`{name}` is a domain in one of the two and an enumeration in the other: here, and in table `{}`",
            elsewhere.name
        );
        let help = "name one of them differently";
        self.report(
            table,
            Some(Part::column(column)),
            message,
            Some(help.into()),
        );
    }
}

/// Whether two types of these schemas and names are one.
fn same_type_name(left: (Option<&Name>, &Name), right: (Option<&Name>, &Name)) -> bool {
    let schema = |(schema, _): (Option<&Name>, &Name)| schema.cloned().unwrap_or(Name::Static(""));
    same_identifier(left.1, right.1) && same_identifier(&schema(left), &schema(right))
}

/// ``SMALLINT with the condition `VALUE > 0` ``.
fn said(domain: &Domain) -> String {
    let conditions: Vec<String> = domain
        .checks
        .iter()
        .map(|check| format!("`{}`", check.expression))
        .collect();
    match &conditions[..] {
        [] => format!("{} without conditions", domain.base),
        [only] => format!("{} with the condition {only}", domain.base),
        all => format!("{} with the conditions {}", domain.base, all.join(", ")),
    }
}
