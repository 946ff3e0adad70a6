//! Views as the server would describe them.

use super::{Texts, columns, quoted_name};
use crate::schema::{
    Column, Dialect, EngineOptions, List, SqlText, Table, View, ViewKind, ViewQuery,
};

/// The view with the query of this dialect; what its columns hold follows from the query.
pub(super) fn view(dialect: Dialect, view: &View) -> View {
    let texts = Texts::of_table(&EngineOptions::default());
    let column = |column: &Column| {
        let mut column = columns::column(dialect, &texts, false, column.clone());
        column.default = None;
        column.identity = None;
        column
    };
    let columns: List<Column> = view.columns().iter().map(column).collect();
    let relation = Table {
        columns,
        indexes: List::default(),
        comment: None,
        options: None,
        ..Table::clone(&view.relation)
    };
    let query = &view.query;
    let text = query.text.of(dialect).unwrap_or_default().trim();
    let text = if query.recursive {
        recursive(view, text)
    } else {
        text.to_owned()
    };
    let mut canonical = ViewQuery::fixed(SqlText::NONE.with(dialect, text), ViewKind::Plain);
    canonical.check_option = query.check_option;
    canonical.security_invoker = query.security_invoker;
    View {
        relation: relation.into(),
        query: canonical.into(),
        requires: view.requires.clone(),
    }
}

/// What `RECURSIVE` stands for, and what the catalogue prints.
fn recursive(view: &View, text: &str) -> String {
    let name = quoted_name(&view.name().name);
    let columns: Vec<String> = view
        .columns()
        .iter()
        .map(|it| quoted_name(&it.name))
        .collect();
    let columns = columns.join(", ");
    format!("WITH RECURSIVE {name} ({columns}) AS (\n{text}\n)\nSELECT {columns} FROM {name}")
}
