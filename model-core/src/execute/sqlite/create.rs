//! Creating tables: first everything is looked at, then everything is written.

use sqlx::{Sqlite, SqliteConnection};

use super::compare::{Comparison, Missing, compare};
use super::extension::{self, Extension, Session};
use super::look::{self, qualified, qualified_view};
use super::wanted;
use crate::ddl::{Existing, ForeignKeys, Script, Statement};
use crate::dialect::{self, TextOptions};
use crate::execute::items;
use crate::execute::place::{Place, Places};
use crate::execute::plan::{Plan, indexes, refuse_existing, taken_names};
use crate::execute::unit::{Transactional, Work};
use crate::execute::{CreateReport, ExecuteError};
use crate::metadata::{Difference, MetaData, OnExisting, SchemaObject};
use crate::plan::{DdlError, DdlProblem};
use crate::reflect::sqlite::checks_foreign_keys;
use crate::schema::{DdlItem, Dialect, Name, Table, View};

pub(super) struct CreateAll<'a> {
    pub(super) metadata: &'a MetaData,
    /// The script that creates all of it.
    pub(super) script: &'a Script,
    pub(super) on_existing: OnExisting,
}

impl Work<Sqlite> for CreateAll<'_> {
    type Report = CreateReport;

    async fn run(&self, conn: &mut SqliteConnection) -> Result<CreateReport, ExecuteError> {
        let found = items::find::<Sqlite>(self.metadata, Dialect::Sqlite, conn).await?;
        let mut report = self.steps(conn, &found).await?.finish(conn).await?;
        report.created_items = items::created(self.metadata, Dialect::Sqlite, &found);
        report.kept_items = found;
        Ok(report)
    }
}

impl CreateAll<'_> {
    /// What it would do and find, without doing it.
    #[cfg(feature = "testing")]
    pub(super) async fn compare_all(
        &self,
        conn: &mut SqliteConnection,
    ) -> Result<CreateReport, ExecuteError> {
        let found = items::find::<Sqlite>(self.metadata, Dialect::Sqlite, conn).await?;
        let mut report = self.steps(conn, &found).await?.plan.finish()?;
        report.created_items = items::missing(self.metadata, Dialect::Sqlite, &found);
        Ok(report)
    }

    async fn steps(
        &self,
        conn: &mut SqliteConnection,
        found: &[Name],
    ) -> Result<Steps<'_>, ExecuteError> {
        let places = look::places(conn, self.metadata).await?;
        let tables = self.metadata.sorted_tables();
        if self.on_existing == OnExisting::Error {
            let mut taken = taken_names(self.metadata, &places, indexes);
            taken.extend(items::existing(found));
            refuse_existing(taken)?;
        }
        let is_there = |table: &&Table| places.of(&table.name).table().is_some();
        let wanted = if tables.iter().any(is_there) {
            Some(wanted::read(self.metadata, self.script).await?)
        } else {
            None
        };
        let checks_foreign_keys = checks_foreign_keys(conn)
            .await
            .map_err(|error| ExecuteError::database("read what the database holds", error))?;
        let mut steps = Steps {
            plan: Plan::new(self.on_existing),
            options: self.metadata.text_options(),
            session: Session {
                checks_foreign_keys,
            },
            list: Vec::new(),
        };
        let objects = self.metadata.sorted_objects();
        for item in &objects.before {
            steps.item(item, found);
        }
        for table in tables.iter() {
            steps.table(table, places.of(&table.name), wanted.as_ref());
        }
        for object in objects.behind {
            match object {
                SchemaObject::View(view) => steps.view(view, places.of(view.name())),
                SchemaObject::Item(item) => steps.item(item, found),
            }
        }
        Ok(steps)
    }
}

/// What is to be done.
struct Steps<'a> {
    plan: Plan,
    options: TextOptions<'a>,
    session: Session,
    /// Table by table.
    list: Vec<Step>,
}

/// What one table gets.
enum Step {
    Create(Table),
    CreateView(View),
    CreateItem(DdlItem, Existing),
    Extend(Table, Extension),
}

impl Steps<'_> {
    fn table(&mut self, model: &Table, place: Place<'_>, wanted: Option<&Places>) {
        match (
            place.object(),
            place.table(),
            wanted.and_then(|wanted| wanted.of(&model.name).table()),
        ) {
            (None, _, _) => {
                self.plan
                    .create(model, place, indexes(self.options.naming, model));
                self.list.push(Step::Create(qualified(model)));
            }
            (Some(_), Some(found), Some(wanted)) => {
                let comparison = compare(self.options.naming, model, wanted, found);
                self.existing(model, comparison, place);
            }
            (Some(object), _, _) => self.plan.in_the_way(model, object),
        }
    }

    fn view(&mut self, view: &View, place: Place<'_>) {
        if self.plan.view(view, place) {
            self.list.push(Step::CreateView(qualified_view(view)));
        }
    }

    /// An item that can be looked for and was not found is created plainly.
    fn item(&mut self, item: &DdlItem, found: &[Name]) {
        if item.create.of(Dialect::Sqlite).is_none() || found.contains(&item.name) {
            return;
        }
        let is_looked_for = item.exists.of(Dialect::Sqlite).is_some();
        let existing = if is_looked_for || self.plan.on_existing == OnExisting::Error {
            Existing::Fail
        } else {
            Existing::Skip
        };
        self.list.push(Step::CreateItem(item.clone(), existing));
    }

    fn existing(&mut self, model: &Table, comparison: Comparison<'_>, place: Place<'_>) {
        if self.plan.on_existing != OnExisting::Extend {
            return self.plan.keep(model, all_differences(model, comparison));
        }
        let mut extension = extension::plan(model, &comparison, place, self.session);
        self.plan.obstacles(extension.obstacles.drain(..));
        let added = extension.added.clone();
        self.plan.extend(model, added, comparison.differences);
        if !extension.added.is_empty() {
            self.list.push(Step::Extend(qualified(model), extension));
        }
    }

    async fn finish(self, conn: &mut SqliteConnection) -> Result<CreateReport, ExecuteError> {
        let mut report = self.plan.finish()?;
        let statements: Vec<Statement<'_>> = self.list.iter().flat_map(Step::statements).collect();
        let script = dialect::compile(Dialect::Sqlite, statements.into_iter(), self.options)
            .map_err(inexpressible)?;
        if !script.is_empty() {
            Sqlite::batch(conn, script.as_str().to_owned())
                .await
                .map_err(|error| ExecuteError::database("create the tables", error))?;
        }
        report.warnings = script.warnings().to_vec();
        Ok(report)
    }
}

impl Step {
    fn statements(&self) -> Vec<Statement<'_>> {
        let existing = Existing::Fail;
        match self {
            Self::Create(table) => {
                let create = Statement::CreateTable {
                    table,
                    foreign_keys: ForeignKeys::All,
                    existing,
                };
                let indexes = table.indexes.iter().map(|index| Statement::CreateIndex {
                    table,
                    index,
                    existing,
                });
                [create].into_iter().chain(indexes).collect()
            }
            Self::CreateItem(item, existing) => vec![Statement::CreateItem {
                item,
                existing: *existing,
            }],
            Self::CreateView(view) => {
                vec![
                    Statement::CreateView { view, existing },
                    Statement::CheckView { view },
                ]
            }
            Self::Extend(table, extension) => {
                let columns = extension
                    .columns
                    .iter()
                    .map(|&position| Statement::AddColumn {
                        table,
                        column: &table.columns[position],
                    });
                let indexes = extension
                    .indexes
                    .iter()
                    .map(|index| Statement::CreateIndex {
                        table,
                        index,
                        existing,
                    });
                columns.chain(indexes).collect()
            }
        }
    }
}

/// Everything that a table which is kept lacks or has otherwise.
fn all_differences(model: &Table, comparison: Comparison<'_>) -> Vec<Difference> {
    let Comparison {
        naming,
        missing,
        conflicts,
        differences,
    } = comparison;
    let lacking = missing.iter().map(|missing| {
        let part = missing.part(naming, model);
        let shown = match missing {
            Missing::Column(column) => column.sql_type.to_string(),
            _ => part.name.clone(),
        };
        Difference {
            part,
            field: None,
            left: None,
            right: Some(shown),
        }
    });
    lacking.chain(conflicts).chain(differences).collect()
}

fn inexpressible(problems: Vec<crate::ddl::Inexpressible>) -> ExecuteError {
    let problems = problems
        .into_iter()
        .map(DdlProblem::Inexpressible)
        .collect();
    DdlError {
        dialect: Dialect::Sqlite,
        problems,
    }
    .into()
}
