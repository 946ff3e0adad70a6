//! A view from its text.

use super::queries::ViewColumnRow;
use crate::dialect::sqlite::types;
use crate::schema::{Column, Dialect, SqlText, TableName, View};
use crate::sql::sqlite::ViewText;

/// The view of a text. SQLite knows the columns of a view whose query can be compiled; of others only the text names them.
pub(super) fn read(name: TableName, text: ViewText, columns: &[&ViewColumnRow]) -> View {
    let query = SqlText::NONE.with(Dialect::Sqlite, text.query);
    let view = View::new(name, query);
    if columns.is_empty() {
        let named = text.columns.into_iter();
        return named.fold(view, |view, name| view.column(column(&name, "")));
    }
    let known = columns.iter();
    known.fold(view, |view, row| {
        view.column(column(&row.name, &row.declared_type))
    })
}

fn column(name: &str, declared_type: &str) -> Column {
    Column::new(name.to_owned(), types::read(declared_type)).nullable()
}
