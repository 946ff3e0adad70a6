//! Which objects are read: by glob patterns, or by the names of a wanted database.

use std::collections::BTreeSet;

use wildmatch::WildMatch;

use super::ReflectOptions;
use crate::schema::{Database, Name, NameCase, Server, TableName};

/// The objects that are read.
pub(super) struct Scope {
    schemas: Vec<WildMatch>,
    tables: Vec<WildMatch>,
    wanted: Option<WantedNames>,
    whole_schemas: bool,
    case: NameCase,
}

/// The names of a wanted database, under keys that are equal for names that are one.
struct WantedNames {
    schemas: BTreeSet<String>,
    objects: BTreeSet<(String, String)>,
}

impl Scope {
    /// What these options ask for on this server.
    pub(super) fn new(options: &ReflectOptions<'_>, server: &Server) -> Self {
        let patterns = |patterns: &[String]| patterns.iter().map(|it| WildMatch::new(it)).collect();
        Self {
            schemas: patterns(&options.schemas),
            tables: patterns(&options.tables),
            wanted: options.wanted.map(|wanted| WantedNames::of(wanted, server)),
            whole_schemas: options.whole_schemas,
            case: server.table_names,
        }
    }

    /// The schemas that the wanted database uses, as keys; `None`: the catalogue decides, by patterns.
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    pub(super) fn wanted_schemas(&self) -> Option<impl Iterator<Item = &str>> {
        let wanted = self.wanted.as_ref()?;
        Some(wanted.schemas.iter().map(String::as_str))
    }

    /// The names of the wanted tables, views, sequences and types, as keys and without their schemas; `None` where everything
    /// in their schemas is read.
    #[cfg(feature = "postgres")]
    pub(super) fn wanted_names(&self) -> Option<BTreeSet<&str>> {
        let wanted = self.wanted.as_ref().filter(|_| !self.whole_schemas)?;
        Some(
            wanted
                .objects
                .iter()
                .map(|(_, name)| name.as_str())
                .collect(),
        )
    }

    /// Whether objects of this schema are read.
    pub(super) fn has_schema(&self, schema: &str) -> bool {
        let by_pattern = self.schemas.is_empty() || matches_any(&self.schemas, schema);
        let is_wanted = |wanted: &WantedNames| wanted.schemas.contains(&self.case.key(schema));
        by_pattern && self.wanted.as_ref().is_none_or(is_wanted)
    }

    /// Whether this table, view, sequence or type is read.
    pub(super) fn has(&self, schema: &str, name: &str) -> bool {
        let by_pattern = || {
            self.tables.is_empty()
                || matches_any(&self.tables, name)
                || matches_any(&self.tables, &format!("{schema}.{name}"))
        };
        let is_wanted = |wanted: &WantedNames| {
            let key = (self.case.key(schema), self.case.key(name));
            self.whole_schemas || wanted.objects.contains(&key)
        };
        self.has_schema(schema) && by_pattern() && self.wanted.as_ref().is_none_or(is_wanted)
    }
}

fn matches_any(patterns: &[WildMatch], text: &str) -> bool {
    patterns.iter().any(|pattern| pattern.matches(text))
}

impl WantedNames {
    fn of(wanted: &Database, server: &Server) -> Self {
        let case = server.table_names;
        let default = wanted
            .default_schema
            .as_ref()
            .or(server.default_schema.as_ref());
        let default = default.map(|name| &**name).unwrap_or_default();
        let key = |schema: Option<&Name>, name: &str| {
            let schema = schema.map_or(default, |schema| schema);
            (case.key(schema), case.key(name))
        };
        let named = |name: &TableName| key(name.schema.as_ref(), &name.name);
        let mut objects = BTreeSet::new();
        for table in &wanted.tables {
            objects.insert(named(&table.name));
            // A table that was renamed is read under its old name too.
            if let Some(old) = &table.renamed_from {
                objects.insert(key(table.name.schema.as_ref(), old));
            }
        }
        objects.extend(wanted.views.iter().map(|view| named(view.name())));
        objects.extend(wanted.sequences.iter().map(|it| named(&it.name)));
        objects.extend(
            wanted
                .enums
                .iter()
                .map(|it| key(it.schema.as_ref(), &it.name)),
        );
        objects.extend(
            wanted
                .domains
                .iter()
                .map(|it| key(it.schema.as_ref(), &it.name)),
        );
        let of_objects = objects.iter().map(|(schema, _)| schema.clone());
        let own = wanted.schemas.iter().map(|schema| case.key(schema));
        Self {
            schemas: of_objects.chain(own).collect(),
            objects,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Dialect, Table};

    #[test]
    fn patterns_choose_tables_by_name_or_with_their_schema() {
        let options = ReflectOptions::default()
            .schemas(["app*"])
            .tables(["user?", "app.logs"]);
        let scope = Scope::new(&options, &Server::unknown(Dialect::Postgres));
        assert!(
            scope.has("app", "users") && scope.has("app2", "user1") && scope.has("app", "logs")
        );
        assert!(
            !scope.has("app2", "logs")
                && !scope.has("public", "users")
                && !scope.has("app", "user")
        );
    }

    #[test]
    fn wanted_names_are_compared_as_the_server_compares_them() {
        let mut wanted = Database::new(Dialect::Sqlite);
        wanted.tables.push(Table::new("Users").into());
        let mut server = Server::unknown(Dialect::Sqlite);
        server.default_schema = Some("main".into());
        let options = ReflectOptions::for_wanted(&wanted);
        let scope = Scope::new(&options, &server);
        assert!(
            scope.has("main", "users")
                && !scope.has("main", "other")
                && !scope.has("temp", "users")
        );
    }
}
