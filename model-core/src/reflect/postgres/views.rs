//! Views and materialized views.

use std::collections::HashMap;

use super::assemble::Parts;
use super::columns::FoundColumn;
use super::queries::Query;
use super::relations::Relation;
use crate::lower::postgres::expression;
use crate::lower::postgres::view::type_of;
use crate::schema::{
    CheckOption, Column, Dialect, Index, ObjectKind, Requirement, SqlText, Table, TableName, View,
    ViewKind, ViewQuery,
};

/// The views that are part of what was asked for.
pub(super) fn all<'p>(parts: &'p Parts<'_>) -> impl Iterator<Item = View> + 'p {
    let mut sources: HashMap<u32, Vec<Requirement>> = HashMap::new();
    for row in parts.catalogue.rows(Query::ViewSources) {
        let source = TableName {
            schema: row.name(2),
            name: row.text(3).to_owned().into(),
        };
        let of_view = sources.entry(row.oid(1)).or_default();
        of_view.push(Requirement::Relation(source));
    }
    let views = parts.relations.all.iter();
    let views = views.filter(|it| is_view(it) && !it.is_temporary && parts.has(it));
    // A view that was dropped meanwhile has no definition any more.
    let views = views.filter(|it| it.query.is_some());
    views.map(move |relation| View {
        relation: table(parts, relation).into(),
        query: query(relation).into(),
        requires: sources.remove(&relation.oid).unwrap_or_default().into(),
    })
}

fn is_view(relation: &Relation<'_>) -> bool {
    matches!(
        relation.kind,
        ObjectKind::View | ObjectKind::MaterializedView
    )
}

fn table(parts: &Parts<'_>, relation: &Relation<'_>) -> Table {
    let columns = parts.columns.of(relation.oid).iter();
    let columns: Vec<Column> = columns.map(column).collect();
    let indexes = parts.indexes.all.iter();
    let indexes = indexes.filter(|index| index.table == relation.oid);
    let indexes: Vec<Index> = indexes.map(|it| it.index.clone()).collect();
    let mut table = Table::new(&relation.name);
    table.columns = columns.into();
    table.indexes = indexes.into();
    table.comment.clone_from(&relation.comment);
    table
}

/// The query decides the rest.
fn column(found: &FoundColumn<'_>) -> Column {
    let column = &found.column;
    let mut plain = Column::new(column.name.clone(), type_of(&column.sql_type)).nullable();
    plain.default.clone_from(&column.default);
    match &column.options().comment {
        Some(comment) => plain.comment(comment.clone()),
        None => plain,
    }
}

fn query(relation: &Relation<'_>) -> ViewQuery {
    let text = expression::query(relation.query.unwrap_or_default());
    let kind = match relation.kind {
        ObjectKind::MaterializedView => ViewKind::Materialized {
            with_data: relation.is_populated,
        },
        _ => ViewKind::Plain,
    };
    let text = SqlText::NONE.with(Dialect::Postgres, text.to_owned());
    let mut query = ViewQuery::fixed(text, kind);
    for (name, value) in relation.view_options() {
        let is_true = crate::lower::postgres::default::truth(&value) == Some(true);
        match name.as_str() {
            "security_barrier" => query.security_barrier = is_true,
            "security_invoker" => query.security_invoker = is_true,
            "check_option" if value == "local" => query.check_option = Some(CheckOption::Local),
            "check_option" => query.check_option = Some(CheckOption::Cascaded),
            _ => {}
        }
    }
    query
}
