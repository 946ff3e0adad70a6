//! Creating tables: first everything is looked at, then everything is written.

use sqlx::{AssertSqlSafe, SqliteConnection, raw_sql};

use super::compare::{Comparison, Missing, compare};
use super::extension::{self, Extension, Session};
use super::place::{Place, Places, qualified, qualified_view};
use super::unit::Work;
use super::wanted;
use crate::ddl::{DdlError, DdlProblem, Existing, ForeignKeys, Script, Statement};
use crate::dialect::{self, Dialect, TextOptions};
use crate::execute::{
    CreateReport, ExecuteError, ExistingObject, Extended, Kept, Obstacle, ObstacleReason,
};
use crate::metadata::naming_convention as naming;
use crate::metadata::{Difference, MetaData, OnExisting, Part, PartKind};
use crate::reflect::sqlite::{Object, ObjectKind, checks_foreign_keys};
use crate::schema::{Table, TableName, View};

pub(super) struct CreateAll<'a> {
    pub(super) metadata: &'a MetaData,
    /// The script that creates all of it.
    pub(super) script: &'a Script,
    pub(super) on_existing: OnExisting,
}

impl Work for CreateAll<'_> {
    type Report = CreateReport;

    async fn run(&self, conn: &mut SqliteConnection) -> Result<CreateReport, ExecuteError> {
        let places = Places::read(conn, self.metadata).await?;
        let tables = self.metadata.sorted_tables();
        let views = self.metadata.sorted_objects().views;
        if self.on_existing == OnExisting::Error {
            refuse_existing(&tables, &views, &places)?;
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
        let mut plan = Plan {
            on_existing: self.on_existing,
            session: Session {
                checks_foreign_keys,
            },
            ..Plan::default()
        };
        for table in tables.iter() {
            plan.table(table, places.of(&table.name), wanted.as_ref());
        }
        for view in views {
            plan.view(view, places.of(view.name()));
        }
        plan.finish(conn, self.metadata.text_options()).await
    }
}

/// Everything that bears the name of a table, index or view of the metadata.
fn refuse_existing(
    tables: &[&Table],
    views: &[&View],
    places: &Places,
) -> Result<(), ExecuteError> {
    let mut objects = Vec::new();
    for table in tables {
        let place = places.of(&table.name);
        let indexes = table
            .indexes
            .iter()
            .filter_map(|index| place.named(&naming::index(table, index).to_string()));
        for object in place.object().into_iter().chain(indexes) {
            let name = TableName {
                schema: table.name.schema.clone(),
                name: object.name.clone().into(),
            };
            objects.push(ExistingObject {
                kind: object.kind,
                name,
            });
        }
    }
    for view in views {
        if let Some(object) = places.of(view.name()).object() {
            let (kind, name) = (object.kind, view.name().clone());
            objects.push(ExistingObject { kind, name });
        }
    }
    if objects.is_empty() {
        Ok(())
    } else {
        Err(ExecuteError::Exists { objects })
    }
}

/// What is to be done, and why it cannot.
struct Plan {
    on_existing: OnExisting,
    session: Session,
    steps: Vec<Step>,
    obstacles: Vec<Obstacle>,
    report: CreateReport,
}

/// What one table gets.
enum Step {
    Create(Table),
    CreateView(View),
    Extend(Table, Extension),
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            on_existing: OnExisting::Error,
            session: Session {
                checks_foreign_keys: true,
            },
            steps: Vec::new(),
            obstacles: Vec::new(),
            report: CreateReport::default(),
        }
    }
}

impl Plan {
    fn table(&mut self, model: &Table, place: Place<'_>, wanted: Option<&Places>) {
        match (
            place.object(),
            place.table(),
            wanted.and_then(|wanted| wanted.of(&model.name).table()),
        ) {
            (None, _, _) => self.create(model, place),
            (Some(_), Some(found), Some(wanted)) => {
                self.existing(model, compare(model, wanted, found), place);
            }
            (Some(object), _, _) => self.in_the_way(model, object),
        }
    }

    fn create(&mut self, model: &Table, place: Place<'_>) {
        for index in &model.indexes {
            let name = naming::index(model, index).to_string();
            if let Some(other) = place.named(&name) {
                let part = Some(Part::new(PartKind::Index, name));
                self.obstacle(model, part, ObstacleReason::NameTaken { by: other.kind });
            }
        }
        self.report.created.push(model.name.clone());
        self.steps.push(Step::Create(qualified(model)));
    }

    /// A view that is there stays as it is: nothing can be added to one.
    fn view(&mut self, view: &View, place: Place<'_>) {
        let table = view.name().clone();
        match place.object() {
            None => {
                self.report.created.push(table);
                self.steps.push(Step::CreateView(qualified_view(view)));
            }
            Some(object) if object.kind == ObjectKind::View => self.report.kept.push(Kept {
                table,
                kind: ObjectKind::View,
                differences: Vec::new(),
            }),
            Some(object) => {
                let reason = ObstacleReason::ViewNameTaken { by: object.kind };
                self.obstacle(&view.relation, None, reason);
            }
        }
    }

    fn existing(&mut self, model: &Table, comparison: Comparison<'_>, place: Place<'_>) {
        if self.on_existing != OnExisting::Extend {
            let differences = all_differences(model, comparison);
            self.report.kept.push(Kept {
                table: model.name.clone(),
                kind: ObjectKind::Table,
                differences,
            });
            return;
        }
        let mut extension = extension::plan(model, &comparison, place, self.session);
        self.obstacles.append(&mut extension.obstacles);
        let (table, differences) = (model.name.clone(), comparison.differences);
        if extension.added.is_empty() {
            self.report.kept.push(Kept {
                table,
                kind: ObjectKind::Table,
                differences,
            });
        } else {
            self.report.extended.push(Extended {
                table,
                added: extension.added.clone(),
                differences,
            });
            self.steps.push(Step::Extend(qualified(model), extension));
        }
    }

    /// A view can stand for a table that is kept; nothing else can.
    fn in_the_way(&mut self, model: &Table, object: &Object) {
        if self.on_existing == OnExisting::Keep && object.kind != ObjectKind::Index {
            self.report.kept.push(Kept {
                table: model.name.clone(),
                kind: object.kind,
                differences: Vec::new(),
            });
        } else {
            self.obstacle(model, None, ObstacleReason::NameTaken { by: object.kind });
        }
    }

    fn obstacle(&mut self, model: &Table, part: Option<Part>, reason: ObstacleReason) {
        self.obstacles.push(Obstacle {
            table: model.name.clone(),
            part,
            reason,
            source: model.source,
        });
    }

    async fn finish(
        mut self,
        conn: &mut SqliteConnection,
        options: TextOptions,
    ) -> Result<CreateReport, ExecuteError> {
        if !self.obstacles.is_empty() {
            return Err(ExecuteError::Obstacles {
                obstacles: self.obstacles,
            });
        }
        let statements: Vec<Statement<'_>> = self.steps.iter().flat_map(Step::statements).collect();
        let script = dialect::compile(Dialect::Sqlite, statements.into_iter(), options)
            .map_err(inexpressible)?;
        if !script.is_empty() {
            let batch = raw_sql(AssertSqlSafe(script.as_str().to_owned())).execute(conn);
            batch
                .await
                .map_err(|error| ExecuteError::database("create the tables", error))?;
        }
        self.report.warnings = script.warnings().to_vec();
        Ok(self.report)
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
        missing,
        conflicts,
        differences,
    } = comparison;
    let lacking = missing.iter().map(|missing| {
        let part = missing.part(model);
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
