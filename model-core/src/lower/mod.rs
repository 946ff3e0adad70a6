//! Lowering: from the models, which are the same for every database, to the schema that one database should have.
//!
//! Flows in: a [`MetaData`] and a dialect. Flows out: a [`Database`] in which every name is explicit, every type is one that
//! the database distinguishes, and only that database's options are left; or every problem, with its location. A reflected
//! database has the same form, so the two can be compared field by field.
//!
//! It never asks a database. A file a database says what its canonical form is.

mod into_metadata;
pub(crate) mod mariadb;
mod names;
pub(crate) mod postgres;
mod sqlite;

use crate::ddl::Inexpressible;
use crate::metadata::{MetaData, NamingConvention, OnExisting};
use crate::plan::DdlError;
use crate::schema::{Database, Dialect, Name, Shared, Table, TableName};

/// What `lower` may know beside the models.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct LowerOptions {
    /// The schema of tables that name none, if it is known. Names stay as the models have them.
    pub default_schema: Option<Name>,
}

impl LowerOptions {
    /// The schema of tables that name none.
    #[must_use]
    pub fn default_schema(self, name: impl Into<Name>) -> Self {
        Self {
            default_schema: Some(name.into()),
        }
    }
}

/// The schema that a database of this dialect should have.
///
/// ```
/// use model_core::schema::{Column, SqlType, Table, UniqueConstraint};
/// use model_core::{Dialect, LowerOptions, MetaData, OnExisting, lower};
///
/// let mut metadata = MetaData::new();
/// let users = Table::new("users").column(Column::new("email", SqlType::Varchar(320)));
/// metadata.define(users.unique(UniqueConstraint::new(["email"])), OnExisting::Error)?;
/// let wanted = lower(&metadata, Dialect::Postgres, &LowerOptions::default())?;
/// let users = wanted.table("users").expect("it was defined");
/// assert_eq!(users.uniques[0].name.as_deref(), Some("uq_users_email"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Everything that is wrong with the models or that the dialect cannot express, each with its location.
pub fn lower(
    metadata: &MetaData,
    dialect: Dialect,
    options: &LowerOptions,
) -> Result<Database, DdlError> {
    Ok(lower_with_warnings(metadata, dialect, options)?.0)
}

/// [`lower`], and what a portable `MetaData` leaves out for this dialect.
pub(crate) fn lower_with_warnings(
    metadata: &MetaData,
    dialect: Dialect,
    options: &LowerOptions,
) -> Result<(Database, Vec<Inexpressible>), DdlError> {
    // Writing the whole schema finds everything that the dialect cannot express.
    let script = metadata.create_ddl(dialect, OnExisting::Error)?;
    let warnings = script.warnings().to_vec();
    let known = metadata.as_known_to(dialect);
    let mut wanted = Database::new(dialect);
    wanted.default_schema.clone_from(&options.default_schema);
    wanted.tables = known
        .tables()
        .map(|table| names::explicit(known.naming_convention(), table))
        .flat_map(|table| canonical(known.naming_convention(), dialect, table))
        .map(Shared::from)
        .collect();
    wanted.views = known.views().cloned().map(Shared::from).collect();
    // A dialect without a statement does not have the item.
    let items = known.items();
    let items = items.filter(|item| item.create.of(dialect).is_some());
    wanted.items = items.cloned().map(Shared::from).collect();
    match dialect {
        Dialect::Postgres => postgres::objects(&known, &mut wanted),
        Dialect::MariaDb | Dialect::MySql => mariadb::objects(&known, &mut wanted),
        Dialect::Sqlite => sqlite::objects(&mut wanted),
    }
    sort(&mut wanted);
    Ok((wanted, warnings))
}

/// A table in the database's canonical form; on PostgreSQL, its partitions are tables too.
fn canonical(naming: &NamingConvention, dialect: Dialect, table: Table) -> Vec<Table> {
    match dialect {
        Dialect::Postgres => postgres::tables(table),
        Dialect::Sqlite => vec![sqlite::table(naming, &table)],
        Dialect::MariaDb | Dialect::MySql => vec![mariadb::table(dialect, table)],
    }
}

/// Lists by name, so that no result depends on where a definition was linked.
fn sort(wanted: &mut Database) {
    let key = |name: &TableName| (name.schema.clone(), name.name.clone());
    wanted.schemas.sort();
    wanted.schemas.dedup();
    wanted.extensions.sort();
    wanted
        .extensions
        .dedup_by(|left, right| left.name == right.name);
    wanted.tables.sort_by_key(|table| key(&table.name));
    wanted.views.sort_by_key(|view| key(view.name()));
    wanted.sequences.sort_by_key(|sequence| key(&sequence.name));
    wanted
        .enums
        .sort_by_key(|it| (it.schema.clone(), it.name.clone()));
    wanted
        .domains
        .sort_by_key(|it| (it.schema.clone(), it.name.clone()));
}
