//! Views of their rows.

use std::collections::BTreeSet;

use super::{Context, beyond, columns, name_of};
use crate::lower::mariadb::Texts;
use crate::reflect::mariadb::queries::{ColumnRow, ViewRow};
use crate::schema::{CheckOption, Column, EngineOptions, Found, List, SqlText, View};

/// Adds the view.
pub(super) fn view(context: &Context<'_>, found: &mut Found, row: &ViewRow, rows: &[ColumnRow]) {
    let name = name_of(&row.schema, &row.name);
    let text = context.plain_expression(&row.query);
    let mut view = View::new(
        name.clone(),
        SqlText::NONE.with(context.session.dialect(), text),
    );
    for column in &view_columns(context, rows) {
        view = view.column(column.clone());
    }
    match row.check_option.as_str() {
        "CASCADED" => view = view.check_option(CheckOption::Cascaded),
        "LOCAL" => view = view.check_option(CheckOption::Local),
        _ => {}
    }
    if row.invoker {
        view = view.security_invoker();
    }
    if row.algorithm != "UNDEFINED" {
        found
            .unmanaged
            .push(beyond(&name, format!("ALGORITHM={}", row.algorithm)));
    }
    found.database.views.push(view.into());
}

/// What the query gives; a view has no defaults of its own.
fn view_columns(context: &Context<'_>, rows: &[ColumnRow]) -> List<Column> {
    let texts = Texts::of_table(&EngineOptions::default());
    let mut beyond_words = Vec::new();
    let column = |row: &ColumnRow| {
        let mut column =
            columns::column(context, &texts, &BTreeSet::new(), row, &mut beyond_words)?;
        column.default = None;
        column.identity = None;
        column.options = None;
        Some(column)
    };
    rows.iter().filter_map(column).collect()
}
