//! What the database holds, of the schemas that the tables and enumerations name.

use std::collections::BTreeMap;

use sqlx::{PgConnection, Postgres};

use super::LOCK;
use crate::execute::ExecuteError;
use crate::execute::compare::Rules;
use crate::execute::place::{Places, Schemas};
use crate::execute::unit::Transactional;
use crate::metadata::{MetaData, NamingConvention};
use crate::reflect::postgres::{self, Detail, Reflection};
use crate::reflect::{Names, ObjectKind, ReflectedReference};
use crate::schema::{Dialect, Domain, EnumDefinition, Part, PartKind, Table, TableName};

/// What equals what on PostgreSQL.
pub(super) const RULES: Rules = Rules {
    dialect: Dialect::Postgres,
    names: Names::Exact,
    same_type: postgres::same_type,
    uniques_are_indexes: false,
    keys_make_indexes: false,
    restrict_is_no_action: false,
};

/// The database, as it is while the lock is held.
pub(super) struct Look {
    pub(super) places: Places,
    pub(super) references: Vec<ReflectedReference>,
    enums: BTreeMap<(String, String), Vec<String>>,
    temporary: Vec<String>,
}

impl Look {
    /// Waits for the lock, then reads.
    pub(super) async fn take(
        conn: &mut PgConnection,
        metadata: &MetaData,
        detail: Detail,
    ) -> Result<Self, ExecuteError> {
        Postgres::batch(conn, LOCK.to_owned())
            .await
            .map_err(|error| ExecuteError::database("wait for the lock", error))?;
        let reading = |error| ExecuteError::database("read what the database holds", error);
        let current = postgres::current_schema(conn).await.map_err(reading)?;
        let names_default = |metadata: &MetaData| {
            metadata.tables().any(|table| table.name.schema.is_none())
                || types(metadata)
                    .iter()
                    .any(|(_, name)| name.schema.is_none())
                || (metadata.sequences().iter()).any(|it| it.name.schema.is_none())
        };
        if current.is_none() && names_default(metadata) {
            return Err(ExecuteError::NoDefaultSchema {
                help: "set the session's `search_path` to a schema that is there",
            });
        }
        let schemas = Schemas {
            names: Names::Exact,
            default: current.unwrap_or_default(),
        };
        let mut wanted = schemas.all(metadata);
        wanted.extend(types(metadata).iter().map(|(_, name)| schemas.of(name)));
        wanted.extend(metadata.sequences().iter().map(|it| schemas.of(&it.name)));
        wanted.sort_unstable();
        wanted.dedup();
        let Reflection {
            catalogues,
            enums,
            temporary,
            references,
        } = postgres::reflect(conn, &wanted, detail)
            .await
            .map_err(reading)?;
        Ok(Self {
            places: Places::new(schemas, catalogues),
            references,
            enums,
            temporary,
        })
    }

    /// The labels of an enumeration that is there.
    pub(super) fn labels(&self, definition: &EnumDefinition) -> Option<&[String]> {
        let schema = schema_of(definition, self.places.schemas());
        self.enums
            .get(&(schema, definition.name.to_string()))
            .map(Vec::as_slice)
    }

    /// Whether a table of the session's own would be taken for this one.
    pub(super) fn is_hidden(&self, table: &Table) -> bool {
        table.name.schema.is_none() && self.temporary.iter().any(|name| **name == *table.name.name)
    }
}

fn schema_of(definition: &EnumDefinition, schemas: &Schemas) -> String {
    definition
        .schema
        .as_deref()
        .unwrap_or(&schemas.default)
        .to_owned()
}

/// The relations that come with a table.
pub(super) fn relations(naming: &NamingConvention, table: &Table) -> Vec<Part> {
    let key = table.primary_key.iter().map(|key| {
        let name = naming.primary_key(table, key).to_string();
        Part::new(PartKind::PrimaryKey, name)
    });
    let uniques = table.uniques.iter().map(|constraint| {
        let name = naming.unique(table, constraint).to_string();
        Part::new(PartKind::Unique, name)
    });
    key.chain(uniques)
        .chain(crate::execute::plan::indexes(naming, table))
        .collect()
}

/// The types that tables bring along.
pub(super) fn types(metadata: &MetaData) -> Vec<(ObjectKind, TableName)> {
    let enums = metadata.enums().into_iter();
    let domains = metadata.domains().into_iter();
    enums
        .map(|definition| (ObjectKind::Enum, name_of(definition)))
        .chain(domains.map(|domain| (ObjectKind::Domain, domain_name(domain))))
        .collect()
}

pub(super) fn name_of(definition: &EnumDefinition) -> TableName {
    TableName {
        schema: definition.schema.clone(),
        name: definition.name.clone(),
    }
}

pub(super) fn domain_name(domain: &Domain) -> TableName {
    TableName {
        schema: domain.schema.clone(),
        name: domain.name.clone(),
    }
}
