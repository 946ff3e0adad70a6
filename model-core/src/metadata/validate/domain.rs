//! Domains: those of one name are one domain.

use super::Validation;
use crate::metadata::Part;
use crate::schema::{Column, Domain, Name, SqlType, Table, same_identifier};

impl<'a> Validation<'a> {
    /// Checks a column's domain, and those that it is over.
    #[cold]
    pub(super) fn domain(&mut self, table: &'a Table, column: &Column, domain: &'a Domain) {
        let same_name = |schema: Option<&Name>, name: &str| {
            let own = domain.schema.as_deref().unwrap_or_default();
            same_identifier(name, &domain.name)
                && same_identifier(schema.map_or("", |schema| schema), own)
        };
        let part = || Some(Part::column(column));
        let of_enum = self
            .enums
            .iter()
            .find(|(it, _)| same_name(it.schema.as_ref(), &it.name));
        if let Some((_, elsewhere)) = of_enum {
            let message = format!(
                "`{}` is a domain here and an enumeration in table `{}`",
                domain.name, elsewhere.name
            );
            let help = "name one of them differently";
            self.report(table, part(), message, Some(help.into()));
        }
        let known = self
            .domains
            .iter()
            .find(|(it, _)| same_name(it.schema.as_ref(), &it.name));
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
