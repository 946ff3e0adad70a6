//! The primary key of a table, from its text.

use crate::schema::{Name, OnConflict, PrimaryKey};
use crate::sql::sqlite::{ColumnClause, ElementText, Named, TableClause, TableText};

/// The primary key, which decides about columns that come before it in the text.
pub(super) struct OwnKey {
    pub(super) key: PrimaryKey,
    /// The only column, where an INTEGER would be the row's number.
    pub(super) alone: Option<String>,
    pub(super) autoincrement: bool,
}

impl OwnKey {
    /// SQLite, CREATE TABLE, 5: `INTEGER PRIMARY KEY DESC` does not number the rows, while `PRIMARY KEY (id DESC)` does.
    pub(super) fn of(text: &TableText) -> Option<Self> {
        let of_columns = text.columns.iter().flat_map(|column| {
            let clauses = column.clauses.iter();
            clauses.filter_map(|clause| of_column(&column.name, clause))
        });
        let of_table = text.clauses.iter().filter_map(|named| match &named.clause {
            TableClause::PrimaryKey { key, autoincrement } => {
                let columns: Vec<String> = key.elements.iter().map(element_name).collect();
                let alone = (columns.len() == 1).then(|| columns[0].clone());
                Some(OwnKey {
                    key: primary_key(named.name.as_ref(), columns, key.on_conflict),
                    alone,
                    autoincrement: *autoincrement,
                })
            }
            _ => None,
        });
        let mut own = of_columns.chain(of_table).next()?;
        own.alone = own.alone.filter(|_| !text.without_rowid);
        Some(own)
    }
}

fn of_column(column: &str, named: &Named<ColumnClause>) -> Option<OwnKey> {
    let ColumnClause::PrimaryKey {
        descending,
        on_conflict,
        autoincrement,
    } = named.clause
    else {
        return None;
    };
    let columns = vec![column.to_owned()];
    Some(OwnKey {
        key: primary_key(named.name.as_ref(), columns, on_conflict),
        alone: (!descending).then(|| column.to_owned()),
        autoincrement,
    })
}

fn primary_key(
    name: Option<&String>,
    columns: Vec<String>,
    on_conflict: Option<OnConflict>,
) -> PrimaryKey {
    let mut key = PrimaryKey::new(columns);
    key.name = name.cloned().map(Name::from);
    match on_conflict {
        Some(action) => key.on_conflict(action),
        None => key,
    }
}

pub(super) fn element_name(element: &ElementText) -> String {
    element
        .name
        .clone()
        .unwrap_or_else(|| element.expression.clone())
}
