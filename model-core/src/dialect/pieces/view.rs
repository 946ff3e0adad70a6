//! What the dialects' views have in common: their columns, and the query behind them.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::Limitation;
use crate::schema::{CheckOption, Column, View};

/// `name (columns) AS query`; `options` writes what stands before `AS`.
pub(in super::super) fn view<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    view: &'a View,
    options: impl FnOnce(&mut Writer<'a, D>),
) {
    w.object(|w| w.table_name(view.name()));
    w.push(" (");
    column_names(w, view);
    w.push(")");
    options(w);
    w.push(" AS\n");
    let Some(query) = view.query.text.of(D::DIALECT) else {
        w.problem(Limitation::NoQuery);
        return;
    };
    if view.query.recursive {
        recursive_query(w, view, query);
    } else {
        verbatim(w, query);
    }
}

/// `WITH CASCADED CHECK OPTION`, if that is meant.
pub(in super::super) fn check_option<D: Compiler>(w: &mut Writer<'_, D>, view: &View) {
    match view.query.check_option {
        None => {}
        Some(CheckOption::Cascaded) => w.push("\nWITH CASCADED CHECK OPTION"),
        Some(CheckOption::Local) => w.push("\nWITH LOCAL CHECK OPTION"),
    }
}

/// Reports the comments of a dialect that has none for views.
pub(in super::super) fn no_view_comments<'a, D: Compiler>(w: &mut Writer<'a, D>, view: &'a View) {
    let is_commented = |column: &Column| column.options().comment.is_some();
    if view.relation.comment.is_some() || view.columns().iter().any(is_commented) {
        w.left_out(Limitation::NoViewComments);
    }
}

/// Reports a materialised view of a dialect that has none: a plain view stands in for it.
pub(in super::super) fn no_materialized_views<D: Compiler>(w: &mut Writer<'_, D>, view: &View) {
    if view.is_materialized() {
        w.left_out(Limitation::NoMaterializedViews);
    }
}

pub(in super::super) fn drop_view<'a, D: Compiler>(w: &mut Writer<'a, D>, view: &'a View) {
    w.at(At::View(view));
    w.push("DROP VIEW IF EXISTS ");
    w.object(|w| w.table_name(view.name()));
}

/// The columns' names, between commas.
pub(in super::super) fn column_names<'a, D: Compiler>(w: &mut Writer<'a, D>, view: &'a View) {
    let mut separator = "";
    for column in view.columns() {
        w.push(separator);
        w.identifier(&column.name);
        separator = ", ";
    }
}

/// PostgreSQL 15, CREATE VIEW: what `RECURSIVE` stands for, which the others take too.
fn recursive_query<'a, D: Compiler>(w: &mut Writer<'a, D>, view: &'a View, query: &str) {
    w.push("WITH RECURSIVE ");
    w.identifier(&view.name().name);
    w.push(" (");
    column_names(w, view);
    w.push(") AS (\n");
    verbatim(w, query);
    w.push("\n)\nSELECT ");
    column_names(w, view);
    w.push(" FROM ");
    w.identifier(&view.name().name);
}

/// The user's text as it stands; what follows it is in no comment of its last line.
pub(in super::super) fn verbatim<D: Compiler>(w: &mut Writer<'_, D>, text: &str) {
    let text = text.trim_end();
    w.push(text);
    if text.lines().last().is_some_and(|line| line.contains("--")) {
        w.push("\n");
    }
}
