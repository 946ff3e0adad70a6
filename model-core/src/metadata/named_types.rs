//! What a database has once, however many columns use it: enumerations, domains, extensions and schemas.
//!
//! Where a dialect has no such types, its columns have them in another form, and these sets do not apply to it.

use std::collections::{BTreeSet, HashSet};

use super::MetaData;
use crate::schema::{Domain, EnumDefinition, Name, SqlType, View};

impl MetaData {
    /// The enumerations of the tables' columns, each once, by schema and name.
    ///
    /// ```
    /// use model_core::schema::{Column, EnumDefinition, SqlType, Table};
    /// use model_core::{MetaData, OnExisting};
    ///
    /// let mood = SqlType::Enum(EnumDefinition::new("mood", ["sad", "happy"]).into());
    /// let mut metadata = MetaData::new();
    /// for name in ["people", "cats"] {
    ///     let table = Table::new(name).column(Column::new("mood", mood.clone()));
    ///     metadata.define(table, OnExisting::Error)?;
    /// }
    /// let names: Vec<&str> = metadata.enums().iter().map(|it| &*it.name).collect();
    /// assert_eq!(names, ["mood"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn enums(&self) -> Vec<&EnumDefinition> {
        distinct_enums(self.column_types().filter_map(enum_of))
    }

    /// The domains of the tables' columns, each once: by schema and name, and each behind those that it is over.
    #[must_use]
    pub fn domains(&self) -> Vec<&Domain> {
        distinct_domains(self.column_types().filter_map(domain_of))
    }

    /// The extensions of PostgreSQL that the types of columns come from, by name.
    #[must_use]
    pub fn extensions(&self) -> Vec<&Name> {
        let of_views = self.views().flat_map(View::columns);
        let of_views = of_views.map(|column| &column.sql_type);
        let types = self.column_types().chain(of_views);
        let names: BTreeSet<&Name> = types.filter_map(extension_of).collect();
        names.into_iter().collect()
    }

    /// The schemas that tables, views, sequences, enumerations and domains name, by name.
    ///
    /// ```
    /// use model_core::schema::{Sequence, Table};
    /// use model_core::{MetaData, OnExisting};
    ///
    /// let mut metadata = MetaData::new();
    /// metadata.define(Table::new("app.users"), OnExisting::Error)?;
    /// metadata.define(Table::new("tags"), OnExisting::Error)?;
    /// metadata.define(Sequence::new("billing.numbers"), OnExisting::Error)?;
    /// let names: Vec<&str> = metadata.schemas().iter().map(|it| &***it).collect();
    /// assert_eq!(names, ["app", "billing"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn schemas(&self) -> Vec<&Name> {
        let of_tables = self.tables().map(|it| &it.name.schema);
        let of_views = self.views().map(|it| &it.name().schema);
        let of_sequences = self.sequences().into_iter().map(|it| &it.name.schema);
        let of_enums = self.enums().into_iter().map(|it| &it.schema);
        let of_domains = self.domains().into_iter().map(|it| &it.schema);
        let named: BTreeSet<&Name> = of_tables
            .chain(of_views)
            .chain(of_sequences)
            .chain(of_enums)
            .chain(of_domains)
            .flatten()
            .collect();
        named.into_iter().collect()
    }

    fn column_types(&self) -> impl Iterator<Item = &SqlType> {
        let columns = self.tables().flat_map(|table| &table.columns);
        columns.map(|column| &column.sql_type)
    }
}

/// Each enumeration once, by name.
pub(crate) fn distinct_enums<'a>(
    enums: impl Iterator<Item = &'a EnumDefinition>,
) -> Vec<&'a EnumDefinition> {
    let name = |definition: &&EnumDefinition| (definition.schema.clone(), definition.name.clone());
    let mut enums: Vec<&EnumDefinition> = enums.collect();
    enums.sort_by_key(name);
    enums.dedup_by_key(|definition| name(definition));
    enums
}

/// Each domain once, by name, behind those that it is over.
pub(crate) fn distinct_domains<'a>(domains: impl Iterator<Item = &'a Domain>) -> Vec<&'a Domain> {
    let mut all: Vec<(usize, &Domain)> = domains.flat_map(chain).collect();
    let name = |domain: &Domain| (domain.schema.clone(), domain.name.clone());
    all.sort_by_key(|(depth, domain)| (*depth, name(domain)));
    let mut seen = HashSet::new();
    let firsts = all.into_iter().map(|(_, domain)| domain);
    firsts.filter(|domain| seen.insert(name(domain))).collect()
}

/// A domain and those that it is over, each with how many those are.
fn chain(domain: &Domain) -> Vec<(usize, &Domain)> {
    let mut chain = match &*domain.base {
        SqlType::Domain(inner) => chain(inner),
        _ => Vec::new(),
    };
    chain.push((chain.len(), domain));
    chain
}

/// The enumeration that PostgreSQL makes of a type, if it is one or is made of one.
pub(crate) fn enum_of(sql_type: &SqlType) -> Option<&EnumDefinition> {
    match sql_type {
        SqlType::Enum(definition) => Some(definition),
        SqlType::Domain(domain) => enum_of(&domain.base),
        SqlType::Array(element) => enum_of(element),
        SqlType::Custom(custom) if custom.postgres.is_none() => {
            custom.otherwise.as_deref().and_then(enum_of)
        }
        _ => None,
    }
}

/// The domain that PostgreSQL makes of a type, if it is one or is an array of one.
pub(crate) fn domain_of(sql_type: &SqlType) -> Option<&Domain> {
    match sql_type {
        SqlType::Domain(domain) => Some(domain),
        SqlType::Array(element) => domain_of(element),
        SqlType::Custom(custom) if custom.postgres.is_none() => {
            custom.otherwise.as_deref().and_then(domain_of)
        }
        _ => None,
    }
}

/// The extension of PostgreSQL that a type comes from.
pub(crate) fn extension_of(sql_type: &SqlType) -> Option<&Name> {
    match sql_type {
        SqlType::Array(element) => extension_of(element),
        SqlType::Domain(domain) => extension_of(&domain.base),
        SqlType::Custom(custom) if custom.postgres.is_some() => custom.extension.as_ref(),
        SqlType::Custom(custom) => custom.otherwise.as_deref().and_then(extension_of),
        _ => None,
    }
}
