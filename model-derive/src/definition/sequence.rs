//! `#[derive(Sequence)]`: a type that stands for a sequence.

use proc_macro2::{Ident, Span};
use syn::{Data, DeriveInput, Fields, LitStr, Path};

use super::identity::TableIdentity;
use super::location::Location;
use super::name::{check_name, name, optional_name, unraw};
use crate::diagnostics::Diagnostics;
use crate::input::{Number, Once, RenameAll, SequenceInput, SequenceNumbers};

/// Everything that the derive writes out.
pub(crate) struct SequenceDefinition<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) identity: TableIdentity,
    /// What the guards point at.
    pub(crate) name_span: Span,
    /// Start, increment, smallest, greatest, cache; and whether it begins anew.
    pub(crate) numbers: ([Option<i64>; 5], bool),
    pub(crate) registry: Option<Path>,
    pub(crate) detached: bool,
    pub(crate) location: Location,
}

impl<'a> SequenceDefinition<'a> {
    pub(crate) fn from_item(
        diagnostics: &Diagnostics,
        item: &'a DeriveInput,
        location: Location,
    ) -> Self {
        check_item(diagnostics, item);
        let input = SequenceInput::from_attributes(diagnostics, &item.attrs);
        check_numbers(diagnostics, &input.numbers);
        Self {
            ident: &item.ident,
            krate: input.krate.value().cloned(),
            identity: TableIdentity {
                schema: optional_name(diagnostics, input.schema.value(), "the schema's name"),
                name: sequence_name(diagnostics, item, &input),
            },
            name_span: input.name.value().map_or(item.ident.span(), LitStr::span),
            numbers: input.numbers.said(),
            registry: input.metadata.value().cloned(),
            detached: input.detached.is_given(),
            location,
        }
    }
}

fn check_item(diagnostics: &Diagnostics, item: &DeriveInput) {
    let is_unit = matches!(&item.data, Data::Struct(data) if matches!(data.fields, Fields::Unit));
    if !is_unit {
        diagnostics.error(
            item.ident.span(),
            "a sequence has no fields: `struct InvoiceNumbers;`",
        );
    }
    if !item.generics.params.is_empty() {
        diagnostics.error_on(
            &item.generics,
            "a sequence is one type: take the generics away",
        );
    }
}

fn sequence_name(diagnostics: &Diagnostics, item: &DeriveInput, input: &SequenceInput) -> String {
    if let Some(literal) = input.name.value() {
        return name(diagnostics, literal, "the sequence's name");
    }
    let spelt = RenameAll::Snake.apply(&unraw(&item.ident));
    check_name(
        diagnostics,
        &spelt,
        item.ident.span(),
        "the sequence's name",
    );
    spelt
}

/// PostgreSQL 15, CREATE SEQUENCE: how the numbers have to stand to each other.
pub(super) fn check_numbers(diagnostics: &Diagnostics, numbers: &SequenceNumbers) {
    let ([start, increment, min, max, cache], _) = numbers.said();
    let span = |number: &Once<Number<i64>>| number.value().map(|number| number.span);
    if increment == Some(0)
        && let Some(span) = span(&numbers.increment)
    {
        diagnostics.error(
            span,
            "a sequence that adds nothing never counts: `increment` is not 0",
        );
    }
    if cache.is_some_and(|cache| cache < 1)
        && let Some(span) = span(&numbers.cache)
    {
        diagnostics.error(
            span,
            "a session takes one number at a time at least: `cache` begins at 1",
        );
    }
    // What is not said: from 1 up, from -1 down.
    let is_descending = increment.is_some_and(|increment| increment < 0);
    let smallest = min.unwrap_or(if is_descending { i64::MIN } else { 1 });
    let greatest = max.unwrap_or(if is_descending { -1 } else { i64::MAX });
    if smallest >= greatest
        && let Some(span) = span(&numbers.max).or(span(&numbers.min))
    {
        diagnostics.error(
            span,
            format!("`max` is above `min`, and {greatest} is not above {smallest}"),
        );
        return;
    }
    if let (Some(start), Some(span)) = (start, span(&numbers.start))
        && !(smallest..=greatest).contains(&start)
    {
        diagnostics.error(
            span,
            format!("the sequence runs from {smallest} to {greatest}, and `start` is {start}; `min` and `max` say otherwise"),
        );
    }
}
