//! `#[model(domain = "...")]` on a type that is stored as another.

use proc_macro2::Span;
use syn::{DeriveInput, LitStr};

use super::location::Location;
use super::name::{name, optional_name, sql};
use crate::diagnostics::Diagnostics;
use crate::input::{CheckInput, Given, NewtypeInput, Number};
use crate::symbol;

/// A domain over what the type is stored as.
pub(crate) struct DomainDefinition {
    pub(crate) schema: Option<String>,
    pub(crate) name: String,
    /// Each condition with its name.
    pub(crate) checks: Vec<(Option<String>, String)>,
    pub(crate) max_length: Option<Number<u32>>,
    pub(crate) location: Location,
}

impl DomainDefinition {
    pub(super) fn from_input(
        diagnostics: &Diagnostics,
        item: &DeriveInput,
        input: &NewtypeInput,
        location: Location,
    ) -> Option<Self> {
        let schema = optional_name(diagnostics, input.schema.value(), "the schema's name");
        let checks = input
            .checks
            .iter()
            .map(|given| check(diagnostics, given))
            .collect();
        let Some(literal) = input.domain.value() else {
            check_no_domain(diagnostics, input);
            return None;
        };
        check_item(diagnostics, item, literal);
        if let Some(length) = input.max_length.value()
            && length.value == 0
        {
            diagnostics.error(
                length.span,
                "`max_length` is 0: nothing could be stored; write at least 1",
            );
        }
        Some(Self {
            schema,
            name: name(diagnostics, literal, "the domain's name"),
            checks,
            max_length: input.max_length.value().copied(),
            location,
        })
    }
}

fn check(diagnostics: &Diagnostics, given: &Given<CheckInput>) -> (Option<String>, String) {
    let CheckInput {
        expression,
        name,
        options,
    } = &given.value;
    for option in [
        &options.not_valid,
        &options.no_inherit,
        &options.not_enforced,
    ] {
        if let Some(span) = option.span() {
            diagnostics.error(
                span,
                "a domain's condition has no such option: take it away",
            );
        }
    }
    let name = optional_name(diagnostics, name.value(), "the constraint's name");
    (name, sql(diagnostics, expression, "the condition"))
}

/// A domain has one type.
fn check_item(diagnostics: &Diagnostics, item: &DeriveInput, literal: &LitStr) {
    if !item.generics.params.is_empty() {
        diagnostics.error(
            literal.span(),
            "a domain is over one type: take the generics away",
        );
    }
}

/// What describes a domain describes nothing without one.
fn check_no_domain(diagnostics: &Diagnostics, input: &NewtypeInput) {
    let spans = [
        (symbol::SCHEMA, input.schema.span()),
        (symbol::MAX_LENGTH, input.max_length.span()),
    ];
    let spans = spans
        .into_iter()
        .filter_map(|(word, span)| Some((word, span?)));
    let checks = input.checks.iter();
    let all: Vec<(&str, Span)> = spans
        .chain(checks.map(|given| (symbol::CHECK, given.name.span())))
        .collect();
    for (word, span) in all {
        diagnostics.error(
            span,
            format!(
                "`{word}` is for a domain: write `domain = \"...\"` too, or say it on the field"
            ),
        );
    }
}
