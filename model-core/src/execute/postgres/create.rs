//! Creating tables: first everything is looked at, then everything is written.

use sqlx::{PgConnection, Postgres};

use super::look::{Look, RULES, domain_name, name_of, relations, types};
use crate::ddl::Script;
use crate::execute::compare::compare;
use crate::execute::existing::{self, Required};
use crate::execute::items;
use crate::execute::plan::{Plan, refuse_existing, taken_by_sequences, taken_names};
use crate::execute::report::AddedLabels;
use crate::execute::unit::{Transactional, Work};
use crate::execute::{CreateReport, ExecuteError, ExistingObject, Obstacle, ObstacleReason};
use crate::metadata::{Difference, MetaData, NamingConvention, OnExisting};
use crate::plan::Run;
use crate::reflect::postgres::{self, Detail};
use crate::reflect::{ObjectKind, Reflected};
use crate::schema::{
    Column, Dialect, EnumDefinition, Index, Name, Part, PartKind, SqlType, Table, TableName,
};

pub(super) struct CreateAll<'a> {
    pub(super) metadata: &'a MetaData,
    /// The script that does it to a database of which nothing is known.
    pub(super) script: &'a Script,
    pub(super) on_existing: OnExisting,
    /// What enumerations got before.
    pub(super) labels: Vec<AddedLabels>,
    /// Whether the caller is in a transaction.
    pub(super) in_transaction: bool,
}

/// What was done, and the indexes that are to be built beside those who write, once it is committed.
pub(super) struct Created<'a> {
    pub(super) report: CreateReport,
    pub(super) later: Vec<(&'a Table, &'a Index)>,
}

impl<'a> Work<Postgres> for CreateAll<'a> {
    type Report = Created<'a>;

    async fn run(&self, conn: &mut PgConnection) -> Result<Created<'a>, ExecuteError> {
        let detail = match self.on_existing {
            OnExisting::Error => Detail::Names,
            OnExisting::Keep | OnExisting::Extend => Detail::Tables,
        };
        let look = Look::take(conn, self.metadata, detail).await?;
        let found = items::find::<Postgres>(self.metadata, Dialect::Postgres, conn).await?;
        if self.on_existing == OnExisting::Error {
            self.refuse_existing(&look, &found)?;
        }
        let mut report = plan(conn, self.metadata, &look, self.on_existing).await?;
        let later = match self.on_existing {
            OnExisting::Extend => later(self.metadata, &look, self.in_transaction)?,
            OnExisting::Error | OnExisting::Keep => Vec::new(),
        };
        report.labels.clone_from(&self.labels);
        report.created_items = items::created(self.metadata, Dialect::Postgres, &found);
        let is_there = |name: &TableName| look.places.of(name).object().is_some();
        let missing = match self.on_existing {
            OnExisting::Keep => Some(self.metadata.create_missing(
                Dialect::Postgres,
                is_there,
                &found,
            )?),
            OnExisting::Extend if !later.is_empty() => Some(self.without(&later)?),
            OnExisting::Error | OnExisting::Extend => None,
        };
        let script = missing.as_ref().unwrap_or(self.script);
        Postgres::batch(conn, script.as_str().to_owned())
            .await
            .map_err(|error| ExecuteError::database("create the tables", error))?;
        report.kept_items = found;
        report.warnings = script.warnings().to_vec();
        Ok(Created { report, later })
    }
}

impl CreateAll<'_> {
    /// The script without these indexes.
    fn without(&self, later: &[(&Table, &Index)]) -> Result<Script, ExecuteError> {
        let is_later = |table: &Table, index: &Index| {
            let is = |(other, it): &(&Table, &Index)| other.name == table.name && *it == index;
            later.iter().any(is)
        };
        let metadata = self.metadata.without_indexes(is_later);
        let script = metadata.create_ddl_knowing(
            Dialect::Postgres,
            self.on_existing,
            None,
            Run::InTransaction,
        )?;
        Ok(script)
    }

    fn refuse_existing(&self, look: &Look, found: &[Name]) -> Result<(), ExecuteError> {
        let taken = types(self.metadata).into_iter().filter_map(|(_, name)| {
            let kind = look.places.of(&name).object()?.kind;
            Some(ExistingObject { kind, name })
        });
        let objects = taken_names(self.metadata, &look.places, relations);
        let sequences = taken_by_sequences(self.metadata, &look.places);
        let all = taken.chain(sequences).chain(objects);
        let all = all.chain(items::existing(found));
        refuse_existing(all.collect())
    }
}

/// The indexes that tables which are there lack, and that are to be built beside those who write: in no transaction.
pub(super) fn later<'a>(
    metadata: &'a MetaData,
    look: &Look,
    in_transaction: bool,
) -> Result<Vec<(&'a Table, &'a Index)>, ExecuteError> {
    let naming = metadata.naming_convention();
    let mut later = Vec::new();
    for table in metadata.tables() {
        let place = look.places.of(&table.name);
        let lacks = |index: &&Index| {
            MetaData::is_concurrent(Dialect::Postgres, table, index)
                && place
                    .named(&naming.index(table, index).to_string())
                    .is_none()
        };
        if place.table().is_some() {
            later.extend(table.indexes.iter().filter(lacks).map(|it| (table, it)));
        }
    }
    if later.is_empty() || !in_transaction {
        return Ok(later);
    }
    let obstacle = |(table, index): (&Table, &Index)| {
        let name = naming.index(table, index).to_string();
        let part = Part::new(PartKind::Index, name);
        Obstacle::new(table, Some(part), ObstacleReason::Concurrent)
    };
    let obstacles = later.into_iter().map(obstacle).collect();
    Err(ExecuteError::Obstacles { obstacles })
}

/// What `Keep` would do and find, without doing it.
#[cfg(feature = "testing")]
pub(in crate::execute) async fn compare_all(
    conn: &mut PgConnection,
    metadata: &MetaData,
) -> Result<CreateReport, ExecuteError> {
    let look = Look::take(conn, metadata, Detail::Tables).await?;
    let found = items::find::<Postgres>(metadata, Dialect::Postgres, conn).await?;
    let mut report = plan(conn, metadata, &look, OnExisting::Keep).await?;
    report.created_items = items::missing(metadata, Dialect::Postgres, &found);
    Ok(report)
}

/// Looks for everything that is in the way; what will have been done, if nothing is.
pub(super) async fn plan(
    conn: &mut PgConnection,
    metadata: &MetaData,
    look: &Look,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    let mut plan = Plan::new(on_existing);
    let mut required = Vec::new();
    plan.sequences(metadata, &look.places);
    let tables = metadata.sorted_tables();
    let naming = metadata.naming_convention();
    for table in tables.iter() {
        plan.obstacles(type_obstacles(table, look));
        let place = look.places.of(&table.name);
        match (place.object(), place.table()) {
            _ if look.is_hidden(table) => {
                let reason = ObstacleReason::NameTaken {
                    by: ObjectKind::TemporaryTable,
                };
                plan.obstacle(table, None, reason);
            }
            (None, _) => plan.create(table, place, relations(naming, table)),
            (Some(_), Some(found)) => {
                required.extend(existing_table(&mut plan, naming, table, found, look));
            }
            (Some(object), None) => plan.in_the_way(table, object),
        }
    }
    for view in metadata.sorted_objects().views() {
        plan.view(view, look.places.of(view.name()));
    }
    let names: Vec<&TableName> = required
        .iter()
        .map(|it: &Required| &it.table.name)
        .collect();
    let have_rows = postgres::have_rows(conn, &names)
        .await
        .map_err(|error| ExecuteError::database("look for rows", error))?;
    existing::refuse_required(&mut plan, required, &have_rows);
    plan.finish()
}

/// Keeps a table that is there, or extends it.
fn existing_table<'a>(
    plan: &mut Plan,
    naming: &NamingConvention,
    model: &'a Table,
    found: &Reflected,
    look: &Look,
) -> Vec<Required<'a>> {
    let default_schema = &look.places.schemas().default;
    let mut comparison = compare(naming, model, found, default_schema, RULES);
    comparison
        .differences
        .extend(label_differences(model, look));
    let place = look.places.of(&model.name);
    existing::decide(plan, model, comparison, |part| match part.kind {
        PartKind::PrimaryKey | PartKind::Unique | PartKind::Index => {
            place.named(&part.name).map(|other| other.kind)
        }
        _ => None,
    })
}

/// Enumerations and domains whose name something else bears.
fn type_obstacles(table: &Table, look: &Look) -> Vec<Obstacle> {
    let obstacle = |column: &Column| {
        let (kind, name) = type_of(&column.sql_type)?;
        let by = look.places.of(&name).object()?.kind;
        let reason = ObstacleReason::NameTaken { by };
        (by != kind).then(|| Obstacle::new(table, Some(Part::column(column)), reason))
    };
    table.columns.iter().filter_map(obstacle).collect()
}

fn type_of(sql_type: &SqlType) -> Option<(ObjectKind, TableName)> {
    match sql_type {
        SqlType::Enum(definition) => Some((ObjectKind::Enum, name_of(definition))),
        SqlType::Domain(domain) => Some((ObjectKind::Domain, domain_name(domain))),
        _ => None,
    }
}

/// Labels that an enumeration has and its model has not, or in another order.
fn label_differences(table: &Table, look: &Look) -> Vec<Difference> {
    let difference = |(part, definition): (Part, &EnumDefinition)| {
        let found = look.labels(definition)?;
        let is_same = found
            .iter()
            .map(String::as_str)
            .eq(definition.labels.iter().map(|it| &**it));
        let shown = |labels: Vec<&str>| Some(format!("({})", labels.join(", ")));
        (!is_same).then(|| Difference {
            part,
            field: Some("labels"),
            left: shown(found.iter().map(String::as_str).collect()),
            right: shown(definition.labels.iter().map(|it| &**it).collect()),
        })
    };
    enum_columns(table).filter_map(difference).collect()
}

fn enum_columns(table: &Table) -> impl Iterator<Item = (Part, &EnumDefinition)> {
    table
        .columns
        .iter()
        .filter_map(|column| match &column.sql_type {
            SqlType::Enum(definition) => Some((Part::column(column), &**definition)),
            _ => None,
        })
}
