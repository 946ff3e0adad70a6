//! Partitions, checked: what a method takes, and what its partitions hold.

use std::collections::HashSet;

use syn::Ident;

use super::name::{name, sql};
use super::resolve::{KeyColumn, Resolver};
use crate::diagnostics::Diagnostics;
use crate::input::{BoundInput, PartitionByInput, PartitionKeyInput, PartitionValueInput};

/// How rows are spread over partitions.
pub(crate) struct PartitionByDefinition {
    /// The variant of `PartitionMethod`.
    pub(crate) method: &'static str,
    pub(crate) key: Vec<PartitionKeyDefinition>,
    pub(crate) count: Option<u32>,
    pub(crate) partitions: Vec<(String, PartitionBoundDefinition)>,
}

pub(crate) enum PartitionKeyDefinition {
    Column(KeyColumn),
    Expression(String),
}

/// Which rows a partition holds.
pub(crate) enum PartitionBoundDefinition {
    LessThan(Vec<PartitionValueDefinition>),
    Between(Vec<PartitionValueDefinition>, Vec<PartitionValueDefinition>),
    In(Vec<PartitionValueDefinition>),
    Remainder(u32, u32),
    Default,
}

pub(crate) enum PartitionValueDefinition {
    Minimum,
    Maximum,
    Integer(i64),
    Text(String),
    Sql(String),
}

impl PartitionByDefinition {
    pub(super) fn from_input(resolver: &Resolver<'_>, input: &PartitionByInput) -> Self {
        let diagnostics = resolver.diagnostics;
        check_partitions(diagnostics, input);
        Self {
            method: method(&input.method),
            key: keys(resolver, &input.key, &input.method),
            count: input.count.value().map(|count| count.value),
            partitions: (input.partitions.iter())
                .map(|partition| {
                    (
                        name(diagnostics, &partition.name, "the partition's name"),
                        PartitionBoundDefinition::from_input(diagnostics, &partition.bound),
                    )
                })
                .collect(),
        }
    }
}

fn method(word: &Ident) -> &'static str {
    match word.to_string().as_str() {
        "range" => "Range",
        "list" => "List",
        "key" => "Key",
        "linear_hash" => "LinearHash",
        "linear_key" => "LinearKey",
        _ => "Hash",
    }
}

fn keys(
    resolver: &Resolver<'_>,
    keys: &[PartitionKeyInput],
    method: &Ident,
) -> Vec<PartitionKeyDefinition> {
    let mut seen = HashSet::new();
    let mut definitions = Vec::new();
    for key in keys {
        match key {
            PartitionKeyInput::Column(reference) => {
                let columns = resolver.columns(std::slice::from_ref(reference), method);
                for column in columns {
                    if !seen.insert(column.text().to_lowercase()) {
                        resolver.diagnostics.error(
                            reference.span(),
                            format!("column `{}` is twice in this list", column.text()),
                        );
                    }
                    definitions.push(PartitionKeyDefinition::Column(column));
                }
            }
            PartitionKeyInput::Expression(text) => {
                let text = sql(resolver.diagnostics, text, "the expression");
                definitions.push(PartitionKeyDefinition::Expression(text));
            }
        }
    }
    definitions
}

fn check_partitions(diagnostics: &Diagnostics, input: &PartitionByInput) {
    let method = input.method.to_string();
    let named = matches!(method.as_str(), "range" | "list");
    if let Some(count) = input.count.given().filter(|_| named) {
        diagnostics.error(
            count.name.span(),
            format!("partitions by {method} are named one by one: write `partition(\"name\", ...)` for each"),
        );
    }
    let mut seen = HashSet::new();
    for partition in &input.partitions {
        let span = partition.name.span();
        if !seen.insert(partition.name.value().to_lowercase()) {
            diagnostics.error(span, "two partitions have this name: rename one");
        }
        if let Some(message) = mismatch(&method, named, &partition.bound) {
            diagnostics.error(span, message);
        } else if let Some(count) = partition.bound.values()
            && count != input.key.len()
            && method == "range"
        {
            let keys = input.key.len();
            diagnostics.error(
                span,
                format!(
                    "the partition is bounded by {count} values, and `range(...)` looks at {keys}"
                ),
            );
        }
    }
}

fn mismatch(method: &str, named: bool, bound: &BoundInput) -> Option<String> {
    if !named {
        return Some(format!(
            "partitions by {method} are numbered: write `partitions = 4`"
        ));
    }
    match (method, bound) {
        (_, BoundInput::Default)
        | ("range", BoundInput::LessThan(_) | BoundInput::Between(..))
        | ("list", BoundInput::In(_)) => None,
        ("range", _) => Some(
            "a partition by range holds the rows `less_than(...)`, or `from(...), to(...)`"
                .to_owned(),
        ),
        _ => Some("a partition by list holds the rows with one of `values(...)`".to_owned()),
    }
}

impl BoundInput {
    /// How many values a range's end has.
    fn values(&self) -> Option<usize> {
        match self {
            Self::LessThan(values) => Some(values.len()),
            Self::Between(from, to) => Some(from.len().max(to.len())),
            Self::In(_) | Self::Remainder(..) | Self::Default => None,
        }
    }
}

impl PartitionBoundDefinition {
    pub(super) fn from_input(diagnostics: &Diagnostics, input: &BoundInput) -> Self {
        let values = |values: &[PartitionValueInput]| {
            values
                .iter()
                .map(|value| PartitionValueDefinition::from_input(diagnostics, value))
                .collect()
        };
        match input {
            BoundInput::LessThan(upper) => Self::LessThan(values(upper)),
            BoundInput::Between(from, to) => Self::Between(values(from), values(to)),
            BoundInput::In(list) => Self::In(values(list)),
            BoundInput::Remainder(modulus, remainder) => Self::Remainder(*modulus, *remainder),
            BoundInput::Default => Self::Default,
        }
    }
}

impl PartitionValueDefinition {
    fn from_input(diagnostics: &Diagnostics, input: &PartitionValueInput) -> Self {
        match input {
            PartitionValueInput::Minimum => Self::Minimum,
            PartitionValueInput::Maximum => Self::Maximum,
            PartitionValueInput::Integer(number) => Self::Integer(*number),
            PartitionValueInput::Text(text) => Self::Text(text.value()),
            PartitionValueInput::Sql(text) => Self::Sql(sql(diagnostics, text, "the expression")),
        }
    }
}
