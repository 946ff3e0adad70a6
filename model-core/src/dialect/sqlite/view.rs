//! Views. SQLite has no users whose privileges could differ, and writes through no view.

use super::super::pieces;
use super::super::writer::At;
use super::{W, is_reserved};
use crate::ddl::{Existing, Limitation};
use crate::schema::{Dialect, View};
use crate::sql::{identifier, push_identifier, text_of, tokens};

pub(super) fn create<'a>(w: &mut W<'a>, view: &'a View, existing: Existing) {
    w.at(At::View(view));
    if is_reserved(&view.name().name) {
        w.problem(Limitation::ReservedName { prefix: "sqlite_" });
    }
    pieces::no_materialized_views(w, view);
    pieces::no_view_comments(w, view);
    let options = [
        (view.query.check_option.is_some(), "check_option"),
        (view.query.security_barrier, "security_barrier"),
        (view.query.security_invoker, "security_invoker"),
    ];
    for (_, option) in options.into_iter().filter(|(is_given, _)| *is_given) {
        w.left_out(Limitation::NoViewOption { option });
    }
    w.push("CREATE VIEW ");
    pieces::existing(w, existing);
    pieces::view(w, view, |_| {});
}

/// SQLite, CREATE VIEW: the query is first looked at where the view is read.
pub(super) fn check<'a>(w: &mut W<'a>, view: &'a View) {
    w.at(At::View(view));
    w.push("SELECT ");
    pieces::column_names(w, view);
    w.push(" FROM ");
    w.object(|w| w.table_name(view.name()));
    w.push(" LIMIT 0");
}

/// The query with which the view is written, without whitespace and comments around it.
pub(crate) fn view_query(view: &View) -> String {
    let text = view.query.text.of(Dialect::Sqlite).unwrap_or_default();
    let text = text_of(text, &tokens(Dialect::Sqlite, text));
    if !view.query.recursive {
        return text.to_owned();
    }
    let mut columns = String::new();
    for column in view.columns() {
        columns.push_str(if columns.is_empty() { "" } else { ", " });
        push_identifier(&mut columns, Dialect::Sqlite, &column.name);
    }
    let name = identifier(Dialect::Sqlite, &view.name().name);
    format!("WITH RECURSIVE {name} ({columns}) AS (\n{text}\n)\nSELECT {columns} FROM {name}")
}
