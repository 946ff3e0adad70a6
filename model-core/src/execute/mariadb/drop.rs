//! Dropping tables.

use sqlx::MySqlConnection;

use super::look::Look;
use super::{batch, dialect_of};
use crate::ddl::Statement;
use crate::execute::drop;
use crate::execute::items;
use crate::execute::{DropReport, ExecuteError};
use crate::metadata::MetaData;
use crate::reflect::mariadb::{Detail, Session};

pub(super) async fn run(
    conn: &mut MySqlConnection,
    metadata: &MetaData,
    session: &Session,
) -> Result<DropReport, ExecuteError> {
    let look = Look::take(conn, metadata, session, Detail::References).await?;
    let plan = drop::plan(metadata, &look.places, &look.references)?;
    let (sequences, absent) = drop::sequences(metadata, &look.places)?;
    let is_there = |statement: &Statement<'_>| match statement {
        Statement::DropTable { table } => plan.drops(&table.name),
        Statement::DropView { view } => plan.drops(view.name()),
        Statement::DropSequence { sequence } => sequences.contains(&sequence.name),
        _ => true,
    };
    let script = metadata.drop_present(dialect_of(session), &plan.closing, is_there)?;
    if !script.is_empty() {
        batch(conn, script.as_str().to_owned())
            .await
            .map_err(|error| ExecuteError::database("drop the tables", error))?;
    }
    let mut report = plan.report();
    report.dropped.extend(sequences);
    report.absent.extend(absent);
    report.dropped_items = items::dropped(metadata, dialect_of(session));
    Ok(report)
}
