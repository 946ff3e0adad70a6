//! SQLite's canonical form: a table as `sqlite_schema` describes it once it is created.

mod column;
mod parts;

use column::{column, labels};
use parts::{check, foreign_key, index, primary_key, unique};

use crate::dialect::sqlite::{types, view_query};
use crate::metadata::NamingConvention;
use crate::schema::{
    CheckConstraint, Column, Database, Dialect, List, Name, OnCommit, Shared, SqlText, Table,
    TableOptions, View, ViewKind, ViewQuery, same_identifier,
};
use crate::sql::bare;

/// Where temporary tables are.
const TEMP: &str = "temp";

/// The table as SQLite would describe it.
pub(super) fn table(naming: &NamingConvention, table: &Table) -> Table {
    let mut checks: Vec<CheckConstraint> = table.checks.iter().map(check).collect();
    let of_labels = |column| labels(naming, table, column);
    checks.extend(table.columns.iter().filter_map(of_labels));
    let columns = table
        .columns
        .iter()
        .map(|it| column(table, it, &mut checks));
    let columns: Vec<Column> = columns.collect();
    let mut lowered = Table {
        primary_key: table.primary_key.as_ref().map(primary_key),
        uniques: table.uniques.iter().map(unique).collect(),
        checks: checks.into_iter().collect(),
        excludes: List::EMPTY,
        foreign_keys: table.foreign_keys.iter().map(foreign_key).collect(),
        indexes: table.indexes.iter().map(|it| index(&columns, it)).collect(),
        columns: columns.into_iter().collect(),
        comment: None,
        options: None,
        name: table.name.clone(),
        renamed_from: table.renamed_from.clone(),
        source: table.source,
    };
    let is_in_temp = same_identifier(table.name.schema_text(), TEMP);
    let is_temporary = is_in_temp || table.options().temporary.is_some();
    if is_temporary {
        move_to_temp(&mut lowered);
    }
    lowered.options = options(table.options(), is_temporary);
    lowered
}

/// Attached schemas, and the views.
pub(super) fn objects(wanted: &mut Database) {
    wanted.views = wanted.views.iter().map(|it| view(it).into()).collect();
    let tables = wanted.tables.iter().map(|it| &it.name);
    let names = tables.chain(wanted.views.iter().map(|it| it.name()));
    let schemas = names.filter_map(|name| name.schema.as_ref());
    let is_attached = |name: &&Name| !["main", TEMP].iter().any(|it| same_identifier(it, name));
    wanted.schemas = schemas.filter(is_attached).cloned().collect();
}

/// The view as SQLite would describe it.
fn view(view: &View) -> View {
    let mut relation = Table::new(view.name().clone());
    relation.columns = view.columns().iter().map(column_of_view).collect();
    relation
        .renamed_from
        .clone_from(&view.relation.renamed_from);
    relation.source = view.relation.source;
    let text = SqlText::NONE.with(Dialect::Sqlite, view_query(view));
    View {
        relation: relation.into(),
        query: ViewQuery::fixed(text, ViewKind::Plain).into(),
        requires: view.requires.clone(),
    }
}

/// SQLite does not record whether a column of a view can be NULL.
fn column_of_view(column: &Column) -> Column {
    let sql_type = types::canonical(&column.sql_type, false);
    Column::new(column.name.clone(), sql_type).nullable()
}

/// SQLite, Foreign Key Support, 6: parent and child are in one schema.
fn move_to_temp(table: &mut Table) {
    table.name.schema = Some(Name::Static(TEMP));
    let moved = table.foreign_keys.iter().cloned().map(|mut key| {
        key.referred_table.schema = Some(Name::Static(TEMP));
        key
    });
    table.foreign_keys = moved.collect();
}

fn options(options: &TableOptions, is_temporary: bool) -> Option<Shared<TableOptions>> {
    let lowered = TableOptions {
        temporary: is_temporary.then_some(OnCommit::PreserveRows),
        sqlite: options.sqlite,
        ..TableOptions::NONE
    };
    (lowered != TableOptions::NONE).then(|| lowered.into())
}

fn bare_name(expression: &Name) -> Name {
    let bare = bare(Dialect::Sqlite, expression);
    if bare.len() == expression.len() {
        expression.clone()
    } else {
        bare.to_owned().into()
    }
}
