//! Creating tables: first everything is looked at, then everything is written.

use sqlx::{MySql, MySqlConnection};

use super::look::{Look, foreign_keys, rules};
use super::{batch, dialect_of};
use crate::execute::compare::compare;
use crate::execute::existing::{self, Required};
use crate::execute::items;
use crate::execute::plan::{Plan, refuse_existing, taken_by_sequences, taken_names};
use crate::execute::{CreateReport, ExecuteError, ExistingObject, ObstacleReason};
use crate::metadata::{MetaData, OnExisting};
use crate::plan::Run;
use crate::reflect::mariadb::{self, Detail, Session};
use crate::reflect::{ObjectKind, Reflected};
use crate::schema::{Name, PartKind, Table, TableName};

pub(super) struct CreateAll<'a> {
    pub(super) metadata: &'a MetaData,
    pub(super) on_existing: OnExisting,
    pub(super) session: &'a Session,
}

impl CreateAll<'_> {
    pub(super) async fn run(
        &self,
        conn: &mut MySqlConnection,
    ) -> Result<CreateReport, ExecuteError> {
        let dialect = dialect_of(self.session);
        let found = items::find::<MySql>(self.metadata, dialect, conn).await?;
        // The script that does it to a database of which no more is known.
        let script = (self.metadata).create_ddl_knowing(
            dialect,
            self.on_existing,
            Some(&found),
            Run::InTransaction,
        )?;
        let detail = match self.on_existing {
            OnExisting::Error => Detail::Names,
            OnExisting::Keep | OnExisting::Extend => Detail::Tables,
        };
        let look = Look::take(conn, self.metadata, self.session, detail).await?;
        if self.on_existing == OnExisting::Error {
            self.refuse_existing(&look, &found)?;
        }
        let mut report = self.plan(conn, &look).await?;
        report.created_items = items::created(self.metadata, dialect, &found);
        let is_there = |name: &TableName| look.places.of(name).object().is_some();
        let missing = match self.on_existing {
            OnExisting::Keep => Some(self.metadata.create_missing(dialect, is_there, &found)?),
            OnExisting::Error | OnExisting::Extend => None,
        };
        let script = missing.as_ref().unwrap_or(&script);
        if !script.is_empty() {
            batch(conn, script.as_str().to_owned())
                .await
                .map_err(|error| ExecuteError::database("create the tables", error))?;
        }
        report.kept_items = found;
        report.warnings = script.warnings().to_vec();
        Ok(report)
    }

    /// What it would do and find, without doing it.
    #[cfg(feature = "testing")]
    pub(super) async fn compare_all(
        &self,
        conn: &mut MySqlConnection,
    ) -> Result<CreateReport, ExecuteError> {
        let dialect = dialect_of(self.session);
        let found = items::find::<MySql>(self.metadata, dialect, conn).await?;
        let look = Look::take(conn, self.metadata, self.session, Detail::Tables).await?;
        let mut report = self.plan(conn, &look).await?;
        report.created_items = items::missing(self.metadata, dialect, &found);
        Ok(report)
    }

    fn refuse_existing(&self, look: &Look, found: &[Name]) -> Result<(), ExecuteError> {
        let tables = self.metadata.sorted_tables();
        let mut objects = taken_names(self.metadata, &look.places, |_, _| Vec::new());
        for table in tables.iter() {
            let keys = foreign_keys(self.metadata.naming_convention(), table).into_iter();
            let taken = keys.filter(|key| look.has_foreign_key(table, &key.name));
            objects.extend(taken.map(|key| ExistingObject {
                kind: ObjectKind::ForeignKey,
                name: TableName {
                    schema: table.name.schema.clone(),
                    name: key.name.into(),
                },
            }));
        }
        objects.extend(taken_by_sequences(self.metadata, &look.places));
        objects.extend(items::existing(found));
        refuse_existing(objects)
    }

    /// Looks for everything that is in the way; what will have been done, if nothing is.
    async fn plan(
        &self,
        conn: &mut MySqlConnection,
        look: &Look,
    ) -> Result<CreateReport, ExecuteError> {
        let mut plan = Plan::new(self.on_existing);
        let mut required: Vec<Required<'_>> = Vec::new();
        plan.sequences(self.metadata, &look.places);
        let tables = self.metadata.sorted_tables();
        for table in tables.iter() {
            let place = look.places.of(&table.name);
            match (place.object(), place.table()) {
                (None, _) => {
                    plan.create(table, place, Vec::new());
                    for key in foreign_keys(self.metadata.naming_convention(), table) {
                        if look.has_foreign_key(table, &key.name) {
                            let by = ObjectKind::ForeignKey;
                            plan.obstacle(table, Some(key), ObstacleReason::NameTaken { by });
                        }
                    }
                }
                (Some(_), Some(found)) => {
                    required.extend(self.existing_table(&mut plan, table, found, look));
                }
                (Some(object), None) => plan.in_the_way(table, object),
            }
        }
        for view in self.metadata.sorted_objects().views() {
            plan.view(view, look.places.of(view.name()));
        }
        let names: Vec<&TableName> = required.iter().map(|it| &it.table.name).collect();
        let have_rows = mariadb::have_rows(conn, &names)
            .await
            .map_err(|error| ExecuteError::database("look for rows", error))?;
        existing::refuse_required(&mut plan, required, &have_rows);
        plan.finish()
    }

    /// Keeps a table that is there, or extends it.
    fn existing_table<'a>(
        &self,
        plan: &mut Plan,
        model: &'a Table,
        found: &Reflected,
        look: &Look,
    ) -> Vec<Required<'a>> {
        let default_schema = &look.places.schemas().default;
        let comparison = compare(
            self.metadata.naming_convention(),
            model,
            found,
            default_schema,
            rules(self.session),
        );
        existing::decide(plan, model, comparison, |part| {
            let is_key = part.kind == PartKind::ForeignKey;
            (is_key && look.has_foreign_key(model, &part.name)).then_some(ObjectKind::ForeignKey)
        })
    }
}
