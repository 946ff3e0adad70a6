//! Keys, unique constraints, checks and indexes.

use proc_macro2::Ident;

use super::column::ColumnDefinition;
use super::name::{optional_name, sql};
use super::resolve::{KeyColumn, Resolver};
use crate::diagnostics::Diagnostics;
use crate::input::{CheckInput, ColumnInput, ColumnListInput, Given};

/// Columns under one name: a primary key or a unique constraint.
#[derive(Clone)]
pub(crate) struct KeyDefinition {
    pub(crate) name: Option<String>,
    pub(crate) columns: Vec<KeyColumn>,
}

/// An index.
pub(crate) struct IndexDefinition {
    pub(crate) key: KeyDefinition,
    pub(crate) unique: bool,
}

/// A condition on every row.
pub(crate) struct CheckDefinition {
    pub(crate) name: Option<String>,
    pub(crate) expression: String,
    /// The column whose field says it.
    pub(crate) column: Option<String>,
}

impl KeyDefinition {
    pub(super) fn from_list(resolver: &Resolver<'_>, given: &Given<ColumnListInput>) -> Self {
        Self {
            name: optional_name(
                resolver.diagnostics,
                given.value.name.value(),
                "the constraint's name",
            ),
            columns: resolver.columns(&given.value.columns, &given.name),
        }
    }

    fn of_column(name: Option<String>, column: &ColumnDefinition) -> Self {
        Self {
            name,
            columns: vec![KeyColumn::Name(column.name.clone())],
        }
    }

    /// What `unique` on a field means.
    pub(super) fn from_field(
        diagnostics: &Diagnostics,
        input: &ColumnInput,
        column: &ColumnDefinition,
    ) -> Option<Self> {
        let unique = input.attributes.unique.value()?;
        let name = optional_name(diagnostics, unique.value(), "the constraint's name");
        Some(Self::of_column(name, column))
    }
}

impl IndexDefinition {
    pub(super) fn from_list(resolver: &Resolver<'_>, given: &Given<ColumnListInput>) -> Self {
        Self {
            key: KeyDefinition {
                name: optional_name(
                    resolver.diagnostics,
                    given.value.name.value(),
                    "the index's name",
                ),
                columns: resolver.columns(&given.value.columns, &given.name),
            },
            unique: given.value.unique.is_given(),
        }
    }

    /// What `index` on a field means.
    pub(super) fn from_field(
        diagnostics: &Diagnostics,
        input: &ColumnInput,
        column: &ColumnDefinition,
    ) -> Option<Self> {
        let index = input.attributes.index.value()?;
        let name = optional_name(diagnostics, index.name.value(), "the index's name");
        Some(Self {
            key: KeyDefinition::of_column(name, column),
            unique: index.unique.is_given(),
        })
    }
}

impl CheckDefinition {
    /// What `check` on the struct means.
    pub(super) fn from_container(diagnostics: &Diagnostics, given: &Given<CheckInput>) -> Self {
        Self::from_input(diagnostics, &given.name, &given.value, None)
    }

    /// What `check` on a field means.
    pub(super) fn from_field(
        diagnostics: &Diagnostics,
        input: &ColumnInput,
        column: &ColumnDefinition,
    ) -> Option<Self> {
        let given = input.attributes.check.given()?;
        Some(Self::from_input(
            diagnostics,
            &given.name,
            &given.value,
            Some(column.name.clone()),
        ))
    }

    fn from_input(
        diagnostics: &Diagnostics,
        attribute: &Ident,
        input: &CheckInput,
        column: Option<String>,
    ) -> Self {
        Self {
            name: optional_name(diagnostics, input.name.value(), "the constraint's name"),
            expression: sql(
                diagnostics,
                &input.expression,
                &format!("the `{attribute}`'s expression"),
            ),
            column,
        }
    }
}
