//! Dropping tables.

use sqlx::{Sqlite, SqliteConnection, raw_sql};

use super::look::{self, qualified, qualified_view};
use super::stand_in::StandIns;
use crate::ddl::Statement;
use crate::dialect::{self, TextOptions};
use crate::execute::drop;
use crate::execute::items;
use crate::execute::unit::{Transactional, Work};
use crate::execute::{DropReport, ExecuteError};
use crate::metadata::{MetaData, SchemaObject};
use crate::reflect::sqlite::defers_foreign_keys;
use crate::schema::{Dialect, Table};

pub(super) struct DropAll<'a> {
    pub(super) metadata: &'a MetaData,
}

impl Work<Sqlite> for DropAll<'_> {
    type Report = DropReport;

    async fn run(&self, conn: &mut SqliteConnection) -> Result<DropReport, ExecuteError> {
        let places = look::places(conn, self.metadata).await?;
        // SQLite, Foreign Key Support, 5: dropping a table deletes its rows first, and with them, by ON DELETE, rows of
        // tables that nobody named. So a table that is to stay protects those that it refers to.
        let plan = drop::plan(self.metadata, &places, &look::references(&places))?;
        let options = self.metadata.text_options();
        let objects = self.metadata.sorted_objects();
        let behind = objects.behind.iter().rev().copied();
        drop_objects(conn, behind, &plan, options).await?;
        drop_tables(conn, &plan.present, StandIns::of(&places), options).await?;
        let before = objects.before.iter().rev();
        let before = before.map(|item| SchemaObject::Item(item));
        drop_objects(conn, before, &plan, options).await?;
        let mut report = plan.report();
        report.dropped_items = items::dropped(self.metadata, Dialect::Sqlite);
        Ok(report)
    }
}

/// Drops the views that are there, and every item, which looks by itself.
async fn drop_objects(
    conn: &mut SqliteConnection,
    objects: impl Iterator<Item = SchemaObject<'_>>,
    plan: &drop::Plan<'_>,
    options: TextOptions<'_>,
) -> Result<(), ExecuteError> {
    let mut sql = String::new();
    for object in objects {
        sql.push_str(&match object {
            SchemaObject::View(view) if plan.views.contains(&view) => {
                let view = &qualified_view(view);
                text(Statement::DropView { view }, options)
            }
            SchemaObject::Item(item) if item.drop.of(Dialect::Sqlite).is_some() => {
                text(Statement::DropItem { item }, options)
            }
            SchemaObject::View(_) | SchemaObject::Item(_) => continue,
        });
    }
    Sqlite::batch(conn, sql)
        .await
        .map_err(|error| ExecuteError::database("drop the views and items", error))
}

fn text(statement: Statement<'_>, options: TextOptions<'_>) -> String {
    dialect::compile(Dialect::Sqlite, std::iter::once(statement), options)
        .expect("the names were checked when the text of the drop was asked for")
        .to_string()
}

async fn drop_tables(
    conn: &mut SqliteConnection,
    tables: &[&Table],
    mut stand_ins: StandIns<'_>,
    options: TextOptions<'_>,
) -> Result<(), ExecuteError> {
    if tables.is_empty() {
        return Ok(());
    }
    let mut sql = String::new();
    for table in tables {
        sql.push_str(&stand_ins.make_for(&table.name));
        let table = &qualified(table);
        sql.push_str(&text(Statement::DropTable { table }, options));
    }
    sql.push_str(&stand_ins.drop_all());
    let dropping = |error| ExecuteError::database("drop the tables", error);
    // SQLite, Foreign Key Support, 4.2: deferred, even RESTRICT waits until all tables of a circle are gone. The pragma
    // ends with the transaction; a savepoint of the caller's gets it back as it was.
    let deferred = defers_foreign_keys(conn).await.map_err(dropping)?;
    raw_sql("PRAGMA defer_foreign_keys = ON")
        .execute(&mut *conn)
        .await
        .map_err(dropping)?;
    let dropped = Sqlite::batch(conn, sql).await.map_err(dropping);
    if !deferred {
        raw_sql("PRAGMA defer_foreign_keys = OFF")
            .execute(conn)
            .await
            .map_err(dropping)?;
    }
    dropped
}
