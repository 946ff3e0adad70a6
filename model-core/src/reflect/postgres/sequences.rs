//! Sequences: objects of their own, or part of an identity column.

use std::collections::HashMap;

use super::catalogue::Catalogue;
use super::queries::Query;
use crate::lower::postgres::sequence;
use crate::schema::{Name, Sequence, SequenceOptions, SqlType, TableName};

/// A row of `pg_sequence`.
pub(super) struct FoundSequence<'r> {
    pub(super) schema: &'r str,
    pub(super) name: &'r str,
    pub(super) options: SequenceOptions,
    /// `integer` where it is not `bigint`.
    pub(super) sql_type: &'r str,
    pub(super) is_unlogged: bool,
    pub(super) comment: Option<&'r str>,
    /// The table that owns it, and the column of that.
    pub(super) owner: Option<(TableName, Name)>,
    /// Whether that is an identity column.
    pub(super) is_identity: bool,
}

/// All sequences.
pub(super) struct Sequences<'r> {
    pub(super) all: Vec<FoundSequence<'r>>,
    of_identities: HashMap<(u32, i16), usize>,
    by_name: HashMap<(&'r str, &'r str), usize>,
}

impl<'r> Sequences<'r> {
    pub(super) fn read(catalogue: &'r Catalogue) -> Self {
        let mut sequences = Self {
            all: Vec::new(),
            of_identities: HashMap::new(),
            by_name: HashMap::new(),
        };
        for row in catalogue.rows(Query::Sequences) {
            let number = |position| row.number::<i64>(position);
            let numbers = [number(5), number(6), number(7), number(8), number(9)];
            let column = (row.oid(12), row.number(13).unwrap_or_default());
            let sequence = FoundSequence {
                schema: row.text(2),
                name: row.text(3),
                sql_type: row.text(4),
                options: SequenceOptions::fixed(numbers, row.flag(10)),
                owner: row.name(17).zip(row.name(18)).map(|(table, column)| {
                    let schema = row.name(16);
                    (
                        TableName {
                            schema,
                            name: table,
                        },
                        column,
                    )
                }),
                is_identity: row.letter(11) == 'i',
                comment: row.get(14).filter(|comment| !comment.is_empty()),
                is_unlogged: row.letter(15) == 'u',
            };
            let position = sequences.all.len();
            if sequence.is_identity {
                sequences.of_identities.insert(column, position);
            }
            let name = (sequence.schema, sequence.name);
            sequences.by_name.insert(name, position);
            sequences.all.push(sequence);
        }
        sequences
    }

    /// How an identity column counts.
    pub(super) fn of_identity(
        &self,
        table: u32,
        column: i16,
        sql_type: &SqlType,
    ) -> SequenceOptions {
        let position = self.of_identities.get(&(table, column));
        let options = position.map(|position| self.all[*position].options);
        sequence::canonical(&options.unwrap_or_default(), sql_type)
    }

    /// The sequence of this name, with its options if it was read.
    pub(super) fn named(&self, name: &TableName) -> Sequence {
        let key = (name.schema.as_deref().unwrap_or_default(), &*name.name);
        match self.by_name.get(&key) {
            Some(position) => self.all[*position].sequence(),
            None => Sequence::new(name),
        }
    }
}

impl FoundSequence<'_> {
    pub(super) fn sequence(&self) -> Sequence {
        let name = TableName::new(self.name.to_owned()).in_schema(self.schema.to_owned());
        let mut sequence = Sequence::new(name);
        sequence.options = sequence::canonical(&self.options, &SqlType::BigInt);
        sequence
    }

    /// What models cannot say of a sequence.
    pub(super) fn settings(&self) -> Option<String> {
        let sql_type = (self.sql_type != "bigint").then(|| format!("AS {}", self.sql_type));
        let owner = self.owner.as_ref();
        let owner = owner.map(|(table, column)| format!("OWNED BY {table}.{column}"));
        let unlogged = self.is_unlogged.then(|| "UNLOGGED".to_owned());
        let comment = self.comment.map(|text| format!("comment: {text}"));
        let settings = [sql_type, owner, unlogged, comment];
        let settings: Vec<String> = settings.into_iter().flatten().collect();
        (!settings.is_empty()).then(|| settings.join(", "))
    }
}
