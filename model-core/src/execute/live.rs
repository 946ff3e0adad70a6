//! `create_all` and `drop_all`, alike on every database: inspect, plan, and apply what is left to do.

use super::apply::Failure;
use super::{Event, ExecuteError, ExecuteOptions, ExistingObject};
use crate::ddl::{Inexpressible, Subject};
use crate::diff::diff;
use crate::lower::{LowerOptions, lower_with_warnings};
use crate::metadata::{MetaData, OnExisting};
use crate::plan::{
    CreateReport, DropReport, Plan, Policy, RefusalReason, plan, plan_drop,
    tables_whose_rows_matter,
};
use crate::reflect::{ReflectError, ReflectOptions};
use crate::schema::{Database, Found, Rows, Server, TableName};

/// A connection on which plans run.
pub(super) trait Live: Send {
    /// The server and the session.
    fn server(&mut self) -> impl Future<Output = Result<Server, ReflectError>> + Send;

    /// What the database holds.
    fn reflect(
        &mut self,
        options: &ReflectOptions<'_>,
    ) -> impl Future<Output = Result<Found, ReflectError>> + Send;

    /// How many rows these tables have.
    fn count_rows(
        &mut self,
        tables: &[TableName],
    ) -> impl Future<Output = Result<Vec<Rows>, ReflectError>> + Send;

    /// Runs the steps, if the database is in the state that the plan was made for.
    fn apply(
        &mut self,
        plan: &Plan,
        server: &Server,
        options: &mut ExecuteOptions<'_>,
    ) -> impl Future<Output = Result<(), Failure>> + Send;
}

pub(super) async fn create_all<L: Live>(
    conn: &mut L,
    metadata: &MetaData,
    policy: Policy,
    options: &mut ExecuteOptions<'_>,
) -> Result<CreateReport, ExecuteError> {
    let (server, wanted, warnings) = wanted(conn, metadata).await?;
    let mut earlier = CreateReport::default();
    let mut attempt = 0;
    loop {
        let plan = inspect(conn, &wanted, policy).await?;
        refuse(&plan, policy.on_existing)?;
        if !plan.steps.is_empty() {
            attempt += 1;
            match conn.apply(&plan, &server, options).await {
                Ok(()) => {}
                Err(failure) => {
                    let done = failure.after(attempt, options)?;
                    options.tell(Event::Retry { attempt });
                    note_done(&mut earlier, &plan, &done);
                    continue;
                }
            }
        }
        let report = with_earlier(plan.report, earlier);
        return Ok(with_warnings(report, &warnings));
    }
}

/// Reads the database and plans, and counts rows where the plan depends on them.
async fn inspect<L: Live>(
    conn: &mut L,
    wanted: &Database,
    policy: Policy,
) -> Result<Plan, ExecuteError> {
    let mut found = conn.reflect(&ReflectOptions::for_wanted(wanted)).await?;
    let matter = match policy.on_existing {
        OnExisting::Extend => tables_whose_rows_matter(&diff(&found, wanted)),
        OnExisting::Error | OnExisting::Keep => Vec::new(),
    };
    if !matter.is_empty() {
        let rows = conn.count_rows(&matter).await?;
        for (table, rows) in matter.into_iter().zip(rows) {
            found.facts.tables.entry(table).or_default().rows = Some(rows);
        }
    }
    Ok(plan(&diff(&found, wanted), &policy)?)
}

async fn wanted<L: Live>(
    conn: &mut L,
    metadata: &MetaData,
) -> Result<(Server, Database, Vec<Inexpressible>), ExecuteError> {
    let server = conn.server().await?;
    let lower_options = LowerOptions {
        default_schema: server.default_schema.clone(),
    };
    let (wanted, warnings) = lower_with_warnings(metadata, server.dialect, &lower_options)?;
    if server.default_schema.is_none() && names_default_schema(&wanted) {
        return Err(ReflectError::no_default_schema(server.dialect).into());
    }
    Ok((server, wanted, warnings))
}

fn names_default_schema(wanted: &Database) -> bool {
    let tables = wanted.tables.iter().map(|it| &it.name.schema);
    let views = wanted.views.iter().map(|it| &it.name().schema);
    let sequences = wanted.sequences.iter().map(|it| &it.name.schema);
    let enums = wanted.enums.iter().map(|it| &it.schema);
    let domains = wanted.domains.iter().map(|it| &it.schema);
    tables
        .chain(views)
        .chain(sequences)
        .chain(enums)
        .chain(domains)
        .any(Option::is_none)
}

/// The error for a plan with refusals.
pub(super) fn refuse(plan: &Plan, on_existing: OnExisting) -> Result<(), ExecuteError> {
    if plan.refusals.is_empty() {
        return Ok(());
    }
    let existing = plan.refusals.iter().map(|refusal| match refusal.reason {
        RefusalReason::Exists { kind } => Some(ExistingObject {
            kind,
            name: refusal.object.clone(),
        }),
        _ => None,
    });
    let existing: Vec<ExistingObject> = existing.flatten().collect();
    Err(
        if on_existing == OnExisting::Error && !existing.is_empty() {
            ExecuteError::Exists { objects: existing }
        } else {
            ExecuteError::Refused {
                refusals: plan.refusals.clone(),
            }
        },
    )
}

/// What an attempt did before it found that the database had changed.
fn note_done(earlier: &mut CreateReport, plan: &Plan, done: &[usize]) {
    let objects: Vec<&str> = done
        .iter()
        .map(|&position| plan.steps[position].object.as_str())
        .collect();
    let is_done = |name: &TableName| objects.contains(&name.to_string().as_str());
    earlier.created.extend(
        plan.report
            .created
            .iter()
            .filter(|name| is_done(name))
            .cloned(),
    );
    earlier.labels.extend(
        plan.report
            .labels
            .iter()
            .filter(|it| is_done(&it.name))
            .cloned(),
    );
}

fn with_earlier(mut report: CreateReport, earlier: CreateReport) -> CreateReport {
    report
        .kept
        .retain(|kept| !earlier.created.contains(&kept.table));
    report.created.splice(0..0, earlier.created);
    report.labels.splice(0..0, earlier.labels);
    report
}

/// What was left out of the objects that this call created or extended.
fn with_warnings(mut report: CreateReport, warnings: &[Inexpressible]) -> CreateReport {
    let is_touched = |name: &TableName| {
        report.created.contains(name) || report.extended.iter().any(|it| it.table == *name)
    };
    let is_about = |warning: &&Inexpressible| match &warning.subject {
        Subject::Table(name) | Subject::View(name) | Subject::Sequence(name) => is_touched(name),
        Subject::Part { table, .. } => is_touched(table),
        Subject::Schema(_)
        | Subject::Extension(_)
        | Subject::Enum(_)
        | Subject::Domain(_)
        | Subject::Item(_) => !report.is_empty(),
    };
    report.warnings = warnings.iter().filter(is_about).cloned().collect();
    report
}

#[cfg(feature = "testing")]
pub(super) async fn compare_all<L: Live>(
    conn: &mut L,
    metadata: &MetaData,
) -> Result<CreateReport, ExecuteError> {
    let (_, wanted, _) = wanted(conn, metadata).await?;
    let found = conn.reflect(&ReflectOptions::for_wanted(&wanted)).await?;
    let mut report = plan(&diff(&found, &wanted), &Policy::from(OnExisting::Keep))?.report;
    // An item without a query could exist or not.
    let has_query = |name: &crate::schema::Name| {
        let item = wanted.items.iter().find(|item| item.name == *name);
        item.is_some_and(|item| item.exists.of(wanted.dialect).is_some())
    };
    report.created_items.retain(has_query);
    Ok(report)
}

pub(super) async fn drop_all<L: Live>(
    conn: &mut L,
    metadata: &MetaData,
    options: &mut ExecuteOptions<'_>,
) -> Result<DropReport, ExecuteError> {
    let (server, wanted, _) = wanted(conn, metadata).await?;
    let mut attempt = 0;
    loop {
        let found = conn.reflect(&ReflectOptions::around(&wanted)).await?;
        let dropping = plan_drop(&found, &wanted)?;
        refuse(&dropping.plan, OnExisting::Extend)?;
        if !dropping.plan.steps.is_empty() {
            attempt += 1;
            if let Err(failure) = conn.apply(&dropping.plan, &server, options).await {
                failure.after(attempt, options)?;
                options.tell(Event::Retry { attempt });
                continue;
            }
        }
        return Ok(dropping.report);
    }
}

pub(super) async fn execute<L: Live>(
    conn: &mut L,
    plan: &Plan,
    options: &mut ExecuteOptions<'_>,
) -> Result<CreateReport, ExecuteError> {
    let server = conn.server().await?;
    let mut attempt = 0;
    loop {
        attempt += 1;
        match conn.apply(plan, &server, options).await {
            Ok(()) => return Ok(plan.report.clone()),
            Err(Failure::Changed { .. }) => return Err(ExecuteError::Changed),
            Err(failure) => {
                failure.after(attempt, options)?;
            }
        }
        options.tell(Event::Retry { attempt });
    }
}
