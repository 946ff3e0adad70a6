//! Dropping tables, in whatever way they refer to each other.

use std::collections::HashMap;

use sqlx::{AssertSqlSafe, SqliteConnection, raw_sql};

use super::place::{Places, qualified, qualified_view, schema_of};
use super::unit::Work;
use crate::ddl::Statement;
use crate::dialect::{self, Dialect, TextOptions};
use crate::execute::{DropReport, ExecuteError, Obstacle, ObstacleReason, Reference};
use crate::metadata::MetaData;
use crate::reflect::sqlite::{ObjectKind, Reflected, defers_foreign_keys, folded};
use crate::schema::{Name, Table, TableName, View};

pub(super) struct DropAll<'a> {
    pub(super) metadata: &'a MetaData,
}

impl Work for DropAll<'_> {
    type Report = DropReport;

    async fn run(&self, conn: &mut SqliteConnection) -> Result<DropReport, ExecuteError> {
        let places = Places::read(conn, self.metadata).await?;
        let tables = self.metadata.sorted_tables();
        let views = self.metadata.sorted_objects().views;
        refuse_other_objects(&tables, &views, &places)?;
        let (present, absent): (Vec<&Table>, Vec<&Table>) = tables
            .iter()
            .rev()
            .partition(|table| places.of(&table.name).object().is_some());
        refuse_referenced(&present, &places)?;
        let (present_views, absent_views): (Vec<&View>, Vec<&View>) = views
            .into_iter()
            .rev()
            .partition(|view| places.of(view.name()).object().is_some());
        drop_views(conn, &present_views, self.metadata.text_options()).await?;
        drop_tables(conn, &present, self.metadata.text_options()).await?;
        Ok(DropReport {
            dropped: names(&present_views, &present),
            absent: names(&absent_views, &absent),
        })
    }
}

fn names(views: &[&View], tables: &[&Table]) -> Vec<TableName> {
    let views = views.iter().map(|view| view.name().clone());
    let tables = tables.iter().map(|table| table.name.clone());
    views.chain(tables).collect()
}

/// What bears a table's or view's name and is none.
fn refuse_other_objects(
    tables: &[&Table],
    views: &[&View],
    places: &Places,
) -> Result<(), ExecuteError> {
    let obstacle = |table: &&Table| {
        let kind = places.of(&table.name).object()?.kind;
        let is_table = matches!(kind, ObjectKind::Table | ObjectKind::VirtualTable);
        let reason = ObstacleReason::NameTaken { by: kind };
        (!is_table).then(|| Obstacle {
            table: table.name.clone(),
            part: None,
            reason,
            source: table.source,
        })
    };
    let view_obstacle = |view: &&View| {
        let by = places.of(view.name()).object()?.kind;
        (by != ObjectKind::View).then(|| Obstacle {
            table: view.name().clone(),
            part: None,
            reason: ObstacleReason::ViewNameTaken { by },
            source: view.source(),
        })
    };
    let of_tables = tables.iter().filter_map(obstacle);
    let obstacles: Vec<Obstacle> = of_tables
        .chain(views.iter().filter_map(view_obstacle))
        .collect();
    if obstacles.is_empty() {
        Ok(())
    } else {
        Err(ExecuteError::Obstacles { obstacles })
    }
}

/// SQLite, Foreign Key Support, 5: dropping a table deletes its rows first, and with them, by ON DELETE, rows of tables
/// that nobody named. So a table that is to stay protects those that it refers to.
fn refuse_referenced(dropped: &[&Table], places: &Places) -> Result<(), ExecuteError> {
    let dropped: HashMap<(String, String), &Table> = dropped
        .iter()
        .map(|table| ((schema_of(&table.name), folded(&table.name.name)), *table))
        .collect();
    let is_dropped = |schema: &str, name: &str| dropped.get(&(schema.to_owned(), folded(name)));
    let mut references = Vec::new();
    for (schema, Reflected { table, .. }) in places.tables() {
        if is_dropped(schema, &table.name.name).is_some() {
            continue;
        }
        for key in &table.foreign_keys {
            if let Some(referred) = is_dropped(schema, &key.referred_table.name) {
                references.push(Reference {
                    table: TableName {
                        schema: referred.name.schema.clone(),
                        name: table.name.name.clone(),
                    },
                    columns: key.columns.iter().map(Name::to_string).collect(),
                    referred_table: referred.name.clone(),
                });
            }
        }
    }
    if references.is_empty() {
        Ok(())
    } else {
        Err(ExecuteError::StillReferenced { references })
    }
}

async fn drop_views(
    conn: &mut SqliteConnection,
    views: &[&View],
    options: TextOptions,
) -> Result<(), ExecuteError> {
    if views.is_empty() {
        return Ok(());
    }
    let views: Vec<View> = views.iter().map(|view| qualified_view(view)).collect();
    let statements = views.iter().map(|view| Statement::DropView { view });
    let script = dialect::compile(Dialect::Sqlite, statements, options)
        .expect("the names were checked when the text of the drop was asked for");
    raw_sql(AssertSqlSafe(script.as_str().to_owned()))
        .execute(conn)
        .await
        .map(|_| ())
        .map_err(|error| ExecuteError::database("drop the views", error))
}

async fn drop_tables(
    conn: &mut SqliteConnection,
    tables: &[&Table],
    options: TextOptions,
) -> Result<(), ExecuteError> {
    if tables.is_empty() {
        return Ok(());
    }
    let tables: Vec<Table> = tables.iter().map(|table| qualified(table)).collect();
    let statements: Vec<Statement<'_>> = tables
        .iter()
        .map(|table| Statement::DropTable { table })
        .collect();
    let script = dialect::compile(Dialect::Sqlite, statements.into_iter(), options)
        .expect("the names were checked when the text of the drop was asked for");
    let dropping = |error| ExecuteError::database("drop the tables", error);
    // SQLite, Foreign Key Support, 4.2: deferred, even RESTRICT waits until all tables of a circle are gone. The pragma
    // ends with the transaction; a savepoint of the caller's gets it back as it was.
    let deferred = defers_foreign_keys(conn).await.map_err(dropping)?;
    raw_sql("PRAGMA defer_foreign_keys = ON")
        .execute(&mut *conn)
        .await
        .map_err(dropping)?;
    let dropped = raw_sql(AssertSqlSafe(script.as_str().to_owned()))
        .execute(&mut *conn)
        .await
        .map_err(dropping);
    if !deferred {
        raw_sql("PRAGMA defer_foreign_keys = OFF")
            .execute(conn)
            .await
            .map_err(dropping)?;
    }
    dropped.map(|_| ())
}
