//! Sequences, as the standard spells them.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::{Existing, Limitation};
use crate::schema::Sequence;

pub(in super::super) fn create_sequence<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    sequence: &'a Sequence,
    existing: Existing,
) {
    w.at(At::Sequence(sequence));
    w.push("CREATE SEQUENCE ");
    if existing == Existing::Skip {
        w.push("IF NOT EXISTS ");
    }
    w.object(|w| w.table_name(&sequence.name));
    w.display(sequence.options);
}

pub(in super::super) fn drop_sequence<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    sequence: &'a Sequence,
) {
    w.at(At::Sequence(sequence));
    w.push("DROP SEQUENCE IF EXISTS ");
    w.object(|w| w.table_name(&sequence.name));
}

/// Reports a sequence, or the column at hand that takes numbers from one, where there are none.
pub(in super::super) fn no_sequences<D: Compiler>(w: &mut Writer<'_, D>) {
    w.problem(Limitation::lacks(
        "sequences",
        "number the column with `identity`, or have the program number it",
    ));
}
