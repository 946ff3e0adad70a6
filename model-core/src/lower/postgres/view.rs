//! Views: columns of the query's types, and one query.

use super::column::comment;
use super::{expression, index};
use crate::dialect::canonical_postgres_type;
use crate::schema::{Column, Database, Dialect, List, SqlText, SqlType, Table, View, ViewQuery};
use crate::sql::identifier;

/// Brings all views into their canonical form.
pub(super) fn canonical_all(wanted: &mut Database) {
    for view in &mut wanted.views {
        *view = canonical(view).into();
    }
}

fn canonical(view: &View) -> View {
    let columns: List<Column> = view.columns().iter().map(column).collect();
    let indexes = view.relation.indexes.iter();
    let indexes = indexes.map(|it| index::canonical(it, &columns)).collect();
    let relation = Table {
        name: view.name().clone(),
        comment: comment(view.relation.comment.as_ref()),
        columns,
        indexes,
        source: view.relation.source,
        renamed_from: view.relation.renamed_from.clone(),
        ..Table::new("")
    };
    View {
        query: query(view).into(),
        relation: relation.into(),
        requires: view.requires.clone(),
    }
}

/// A column of a view: what the query gives, of which the model says the name, the type and the comment.
fn column(column: &Column) -> Column {
    let sql_type = type_of(&canonical_postgres_type(&column.sql_type));
    let plain = Column::new(column.name.clone(), sql_type).nullable();
    match comment(column.options().comment.as_ref()) {
        Some(comment) => plain.comment(comment),
        None => plain,
    }
}

/// The type without a length, which a query's columns have or have not.
pub(crate) fn type_of(sql_type: &SqlType) -> SqlType {
    match sql_type {
        SqlType::Varchar(_) => SqlType::Text,
        SqlType::Custom(custom) if custom.postgres.as_deref() == Some("character varying") => {
            SqlType::Text
        }
        SqlType::Numeric { .. } => SqlType::Numeric {
            precision: None,
            scale: None,
        },
        other => other.clone(),
    }
}

fn query(view: &View) -> ViewQuery {
    let mut query = ViewQuery::clone(&view.query);
    let Some(text) = query.text.of(Dialect::Postgres) else {
        return query;
    };
    let text = expression::query(text);
    let text = if query.recursive {
        recursive(view, text)
    } else {
        text.to_owned()
    };
    query.text = SqlText::NONE.with(Dialect::Postgres, text);
    query.recursive = false;
    query
}

/// PostgreSQL 15, CREATE VIEW: what `RECURSIVE` means.
fn recursive(view: &View, query: &str) -> String {
    let quoted = |name: &str| identifier(Dialect::Postgres, name);
    let columns = view.columns().iter().map(|column| quoted(&column.name));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let name = quoted(&view.name().name);
    format!("WITH RECURSIVE {name} ({columns}) AS (\n{query}\n)\nSELECT {columns} FROM {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn view_has_the_types_and_the_text_of_its_query() {
        let view = View::new("v", "SELECT name FROM t; -- all\n")
            .column(Column::new("name", SqlType::Varchar(40)));
        let canonical = canonical(&view);
        assert_eq!(
            canonical.columns()[0],
            Column::new("name", SqlType::Text).nullable()
        );
        let text = canonical.query.text.of(Dialect::Postgres);
        assert_eq!(text, Some("SELECT name FROM t"));
    }

    #[test]
    fn recursive_query_is_written_out() {
        let view = View::new("v", "SELECT 1").column(Column::new("n", SqlType::Integer));
        let canonical = canonical(&view.recursive());
        let text = canonical
            .query
            .text
            .of(Dialect::Postgres)
            .unwrap_or_default();
        assert!(
            text.starts_with("WITH RECURSIVE \"v\" (\"n\") AS ("),
            "{text}"
        );
        assert!(!canonical.query.recursive);
    }
}
