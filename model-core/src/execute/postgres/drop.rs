//! Dropping tables and their types.

use sqlx::{PgConnection, Postgres};

use super::look::{Look, domain_name, name_of};
use crate::ddl::Statement;
use crate::execute::drop;
use crate::execute::items;
use crate::execute::unit::{Transactional, Work};
use crate::execute::{DropReport, ExecuteError};
use crate::metadata::MetaData;
use crate::reflect::ObjectKind;
use crate::reflect::postgres::Detail;
use crate::schema::{Dialect, TableName};

pub(super) struct DropAll<'a> {
    pub(super) metadata: &'a MetaData,
}

impl Work<Postgres> for DropAll<'_> {
    type Report = DropReport;

    async fn run(&self, conn: &mut PgConnection) -> Result<DropReport, ExecuteError> {
        let look = Look::take(conn, self.metadata, Detail::Tables).await?;
        let plan = drop::plan(self.metadata, &look.places, &look.references)?;
        let (sequences, absent) = drop::sequences(self.metadata, &look.places)?;
        let is = |kind, name: &TableName| {
            let object = look.places.of(name).object();
            object.is_some_and(|object| object.kind == kind)
        };
        // What is elsewhere on the search path is not ours.
        let is_there = |statement: &Statement<'_>| match statement {
            Statement::DropTable { table } => plan.drops(&table.name),
            Statement::DropView { view } => plan.drops(view.name()),
            Statement::DropEnum { definition } => is(ObjectKind::Enum, &name_of(definition)),
            Statement::DropDomain { domain } => is(ObjectKind::Domain, &domain_name(domain)),
            Statement::DropSequence { sequence } => sequences.contains(&sequence.name),
            _ => true,
        };
        let script = self
            .metadata
            .drop_present(Dialect::Postgres, &plan.closing, is_there)?;
        Postgres::batch(conn, script.as_str().to_owned())
            .await
            .map_err(|error| ExecuteError::database("drop the tables", error))?;
        let mut report = plan.report();
        report.dropped.extend(sequences);
        report.absent.extend(absent);
        report.dropped_items = items::dropped(self.metadata, Dialect::Postgres);
        Ok(report)
    }
}
