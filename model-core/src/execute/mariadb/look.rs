//! What the server holds, of the databases that the tables name.

use sqlx::MySqlConnection;

use super::dialect_of;
use crate::execute::ExecuteError;
use crate::execute::compare::Rules;
use crate::execute::place::{Places, Schemas};
use crate::metadata::{MetaData, NamingConvention};
use crate::reflect::mariadb::{self, Detail, Reflection, Session};
use crate::reflect::{Names, ReflectedReference};
use crate::schema::{Part, PartKind, Table};

/// What equals what on MariaDB and MySQL.
pub(super) fn rules(session: &Session) -> Rules {
    Rules {
        dialect: dialect_of(session),
        names: Names::AnyCase,
        same_type: mariadb::same_type,
        uniques_are_indexes: true,
        keys_make_indexes: true,
        restrict_is_no_action: true,
    }
}

/// The server, as it is while the lock is held.
pub(super) struct Look {
    pub(super) places: Places,
    pub(super) references: Vec<ReflectedReference>,
}

impl Look {
    pub(super) async fn take(
        conn: &mut MySqlConnection,
        metadata: &MetaData,
        session: &Session,
        detail: Detail,
    ) -> Result<Self, ExecuteError> {
        let mut names_default = (metadata.tables().map(|table| &table.name)).chain(
            metadata
                .sequences()
                .into_iter()
                .map(|sequence| &sequence.name),
        );
        if session.database.is_none() && names_default.any(|name| name.schema.is_none()) {
            return Err(ExecuteError::NoDefaultSchema {
                help: "select a database, by the connection's URL or with `USE`",
            });
        }
        // MariaDB 10.11, lower_case_table_names: the names of databases and tables; all others never differ by case.
        let names = if session.case_counts {
            Names::Exact
        } else {
            Names::AnyCase
        };
        let schemas = Schemas {
            names,
            default: session.database.clone().unwrap_or_default(),
        };
        let mut wanted = schemas.all(metadata);
        wanted.extend(metadata.sequences().iter().map(|it| schemas.of(&it.name)));
        wanted.sort_unstable();
        wanted.dedup();
        let Reflection {
            catalogues,
            references,
        } = mariadb::reflect(conn, names, &wanted, detail)
            .await
            .map_err(|error| ExecuteError::database("read what the database holds", error))?;
        Ok(Self {
            places: Places::new(schemas, catalogues),
            references,
        })
    }

    /// Whether a foreign key of another table has this name: it is one of the database's, not of the table's.
    pub(super) fn has_foreign_key(&self, model: &Table, name: &str) -> bool {
        let schemas = self.places.schemas();
        let schema = schemas.of(&model.name);
        self.references.iter().any(|reference| {
            let is_elsewhere = !schemas.names.same(&reference.table, &model.name.name);
            is_elsewhere
                && schemas.names.same(&reference.schema, &schema)
                && reference
                    .name
                    .as_deref()
                    .is_some_and(|other| Names::AnyCase.same(other, name))
        })
    }
}

/// A table's foreign keys, by name.
pub(super) fn foreign_keys(naming: &NamingConvention, table: &Table) -> Vec<Part> {
    let name = |key| naming.foreign_key(table, key).to_string();
    let part = |key| Part::new(PartKind::ForeignKey, name(key));
    table.foreign_keys.iter().map(part).collect()
}
