//! Columns of tables and views.

use std::collections::HashMap;

use super::catalogue::{Catalogue, Collations};
use super::cells::Cells;
use super::queries::Query;
use super::sequences::Sequences;
use super::types::Types;
use crate::lower::postgres::default;
use crate::lower::postgres::expression::bare;
use crate::schema::{
    Column, Dialect, GeneratedStorage, Identity, List, Name, ServerDefault, SqlType, StorageMode,
};

/// A column, and what its indexes have to know.
pub(super) struct FoundColumn<'r> {
    pub(super) number: i16,
    pub(super) column: Column,
    pub(super) sql_type: u32,
    pub(super) collation: u32,
    /// The text of its default or of what it is generated from.
    pub(super) expression: Option<&'r str>,
}

/// Columns by table.
pub(super) struct Columns<'r>(HashMap<u32, Vec<FoundColumn<'r>>>);

impl<'r> Columns<'r> {
    pub(super) fn read(
        catalogue: &'r Catalogue,
        types: &Types<'_>,
        collations: &Collations,
        sequences: &Sequences<'_>,
    ) -> Self {
        let mut columns: HashMap<u32, Vec<FoundColumn<'r>>> = HashMap::new();
        for row in catalogue.rows(Query::Columns) {
            let length = row.number(5).unwrap_or(-1);
            let found = FoundColumn {
                number: row.number(2).unwrap_or_default(),
                column: column(
                    row,
                    types.of(row.oid(4), length, row.text(6)),
                    collations,
                    sequences,
                ),
                sql_type: row.oid(4),
                collation: row.oid(11),
                expression: row.get(8),
            };
            columns.entry(row.oid(1)).or_default().push(found);
        }
        Self(columns)
    }

    /// The columns of a table, in order.
    pub(super) fn of(&self, table: u32) -> &[FoundColumn<'r>] {
        self.0.get(&table).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn get(&self, table: u32, number: i16) -> Option<&FoundColumn<'r>> {
        // Numbers are positions, unless columns were dropped.
        let columns = self.of(table);
        let position = usize::try_from(number).ok()?.checked_sub(1)?;
        let there = columns.get(position).filter(|it| it.number == number);
        there.or_else(|| columns.iter().find(|it| it.number == number))
    }

    /// The names of columns by their numbers.
    pub(super) fn names(&self, table: u32, numbers: &[i16]) -> List<Name> {
        let columns = numbers.iter().filter_map(|number| self.get(table, *number));
        columns.map(|it| it.column.name.clone()).collect()
    }
}

fn column(
    row: Cells<'_>,
    sql_type: SqlType,
    collations: &Collations,
    sequences: &Sequences<'_>,
) -> Column {
    let (table, number) = (row.oid(1), row.number(2).unwrap_or_default());
    let mut column = Column::new(row.text(3).to_owned(), sql_type);
    column.nullable = !row.flag(7);
    column.identity = match row.letter(9) {
        'a' => Some(Identity::Always),
        'd' => Some(Identity::ByDefault),
        _ => None,
    };
    if column.identity.is_some() {
        let options = sequences.of_identity(table, number, &column.sql_type);
        column = column.counting(options);
    }
    let expression = row.get(8);
    column = match (row.letter(10), expression) {
        ('s', Some(text)) => column.generated(bare(text).to_owned(), GeneratedStorage::Stored),
        ('v', Some(text)) => column.generated(bare(text).to_owned(), GeneratedStorage::Virtual),
        (_, Some(text)) => with_default(column, text, sequences),
        (_, None) => column,
    };
    if row.flag(12)
        && let Some(name) = collations.name(row.oid(11))
    {
        column = column.collation(Dialect::Postgres, name);
    }
    with_storage(column, row)
}

fn with_default(mut column: Column, text: &str, sequences: &Sequences<'_>) -> Column {
    column.default = match default::read(text, &column.sql_type) {
        Some(ServerDefault::Sequence(sequence)) => {
            let sequence = sequences.named(&sequence.name);
            Some(ServerDefault::Sequence(sequence.into()))
        }
        default => default,
    };
    column
}

fn with_storage(column: Column, row: Cells<'_>) -> Column {
    let storage = row.get(13).and_then(|letter| match letter {
        "p" => Some(StorageMode::Plain),
        "e" => Some(StorageMode::External),
        "x" => Some(StorageMode::Extended),
        "m" => Some(StorageMode::Main),
        _ => None,
    });
    let compression = row.get(14).and_then(|letter| match letter {
        "p" => Some("pglz"),
        "l" => Some("lz4"),
        _ => None,
    });
    let mut column = column;
    if storage.is_some() || compression.is_some() {
        column = column.stored(|it| {
            it.postgres.storage = storage;
            it.postgres.compression = compression.map(Name::from);
        });
    }
    match row.name(15).filter(|comment| !comment.is_empty()) {
        Some(comment) => column.comment(comment),
        None => column,
    }
}
