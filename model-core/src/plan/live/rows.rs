//! What depends on the rows of a table: known before anything runs, if somebody counts them.

use super::additions::missing;
#[cfg(feature = "_driver")]
use crate::diff::TableChange;
use crate::diff::{Changes, TableDifference};
use crate::plan::{Refusal, RefusalReason};
#[cfg(feature = "_driver")]
use crate::schema::TableName;
use crate::schema::{Column, ObjectKind, Part, Rows, ServerDefault, Table};

/// The tables, as the database names them, whose rows decide whether what they lack can be added.
#[cfg(feature = "_driver")]
pub(crate) fn tables_whose_rows_matter(changes: &Changes<'_>) -> Vec<TableName> {
    let matters = |difference: &TableDifference<'_>| {
        missing(&difference.columns)
            .iter()
            .any(|column| column.is_required())
            || constant_keys(difference).next().is_some()
    };
    let tables = changes.tables.iter().filter_map(|change| match change {
        TableChange::Differs(difference) if matters(difference) => {
            Some(difference.found.name.clone())
        }
        _ => None,
    });
    tables.collect()
}

/// What the rows of a table rule out.
pub(super) fn refusals(difference: &TableDifference<'_>, rows: Option<Rows>) -> Vec<Refusal> {
    let table = difference.wanted;
    let mut refusals = Vec::new();
    if matches!(rows, Some(Rows::One | Rows::Several)) {
        let required = missing(&difference.columns)
            .into_iter()
            .filter(|column| column.is_required());
        refusals.extend(required.map(|column| {
            let source = column.options().source.or(table.source);
            Refusal::new(
                ObjectKind::Table,
                &table.name,
                source,
                RefusalReason::Required,
            )
            .of_part(Part::column(column))
        }));
    }
    if rows == Some(Rows::Several) {
        refusals.extend(constant_keys(difference).map(|(part, source)| {
            let source = source.or(table.source);
            Refusal::new(
                ObjectKind::Table,
                &table.name,
                source,
                RefusalReason::OneValueForAllRows,
            )
            .of_part(part)
        }));
    }
    refusals
}

type KeyPart = (Part, Option<&'static crate::schema::Source>);

/// Missing keys all of whose columns are missing too and get one value in all rows.
fn constant_keys<'a>(difference: &'a TableDifference<'a>) -> impl Iterator<Item = KeyPart> + 'a {
    use super::parts::TablePart;
    let columns = missing(&difference.columns);
    let uniques = missing(&difference.uniques).into_iter();
    let uniques = uniques.map(|it| (it.part(), it.source, it.columns.to_vec()));
    let indexes = missing(&difference.indexes).into_iter();
    let indexes = indexes.filter(|it| it.unique && it.options().predicate.is_none());
    let indexes = indexes.map(|it| (it.part(), it.source, it.columns().cloned().collect()));
    uniques
        .chain(indexes)
        .filter_map(move |(part, source, names): (_, _, Vec<_>)| {
            let is_constant = |name: &crate::schema::Name| {
                columns
                    .iter()
                    .any(|it| it.name == *name && has_constant(it))
            };
            let all = !names.is_empty() && names.iter().all(is_constant);
            all.then_some((part, source))
        })
}

/// Whether all existing rows get one value that is not NULL.
fn has_constant(column: &Column) -> bool {
    matches!(
        column.default,
        Some(
            ServerDefault::Boolean(_)
                | ServerDefault::Integer(_)
                | ServerDefault::Float(_)
                | ServerDefault::Text(_)
        )
    )
}

/// The fact about one table.
pub(super) fn rows_of(changes: &Changes<'_>, found: &Table) -> Option<Rows> {
    changes.found.facts.tables.get(&found.name)?.rows
}
