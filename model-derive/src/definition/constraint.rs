//! Keys, unique constraints, checks and exclusion constraints.

use proc_macro2::Ident;

use super::column::ColumnDefinition;
use super::index::ElementDefinition;
use super::name::{name, optional_name, sql};
use super::resolve::{KeyColumn, Resolver};
use crate::diagnostics::Diagnostics;
use crate::input::{
    CheckInput, ColumnInput, DeferralInput, ExcludeInput, Given, KeyInput, KeyOptionsInput,
};

/// Columns under one name: a primary key or a unique constraint.
#[derive(Clone)]
pub(crate) struct KeyDefinition {
    pub(crate) name: Option<String>,
    pub(crate) columns: Vec<KeyColumn>,
    pub(crate) options: KeyOptionsDefinition,
}

/// What few keys say.
#[derive(Clone, Default)]
pub(crate) struct KeyOptionsDefinition {
    pub(crate) nulls_not_distinct: bool,
    pub(crate) include: Vec<KeyColumn>,
    /// The variant of `Deferrable`.
    pub(crate) deferrable: Option<&'static str>,
    /// The variant of `OnConflict`.
    pub(crate) on_conflict: Option<&'static str>,
}

/// A condition on every row.
pub(crate) struct CheckDefinition {
    pub(crate) name: Option<String>,
    pub(crate) expression: String,
    /// The column whose field says it.
    pub(crate) column: Option<String>,
    /// `not_valid`, `no_inherit`, `not_enforced`.
    pub(crate) flags: [bool; 3],
}

/// What no two rows may have in common.
pub(crate) struct ExcludeDefinition {
    pub(crate) name: Option<String>,
    pub(crate) elements: Vec<(ElementDefinition, String)>,
    pub(crate) using: Option<String>,
    pub(crate) predicate: Option<String>,
    pub(crate) deferrable: Option<&'static str>,
}

impl KeyDefinition {
    pub(super) fn from_list(resolver: &Resolver<'_>, given: &Given<KeyInput>) -> Self {
        Self {
            name: optional_name(
                resolver.diagnostics,
                given.value.name.value(),
                "the constraint's name",
            ),
            columns: resolver.columns(&given.value.columns, &given.name),
            options: KeyOptionsDefinition::from_input(resolver, &given.value.options),
        }
    }

    /// What `unique` on a field means.
    pub(super) fn from_field(
        resolver: &Resolver<'_>,
        input: &ColumnInput,
        column: &ColumnDefinition,
    ) -> Option<Self> {
        let unique = input.attributes.unique.value()?;
        Some(Self {
            name: optional_name(
                resolver.diagnostics,
                unique.name.value(),
                "the constraint's name",
            ),
            columns: vec![KeyColumn::Name(column.name.clone())],
            options: KeyOptionsDefinition::from_input(resolver, &unique.options),
        })
    }
}

impl KeyOptionsDefinition {
    fn from_input(resolver: &Resolver<'_>, input: &KeyOptionsInput) -> Self {
        Self {
            nulls_not_distinct: input.nulls_not_distinct.is_given(),
            include: input.include.given().map_or(Vec::new(), |include| {
                resolver.columns(&include.value, &include.name)
            }),
            deferrable: deferrable(&input.deferral),
            on_conflict: input.on_conflict.value().map(|word| word.variant),
        }
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        !self.nulls_not_distinct
            && self.include.is_empty()
            && self.deferrable.is_none()
            && self.on_conflict.is_none()
    }
}

/// The variant of `Deferrable`. `initially_deferred` alone says both, as in SQL.
pub(super) fn deferrable(input: &DeferralInput) -> Option<&'static str> {
    if input.initially_deferred.is_given() {
        Some("InitiallyDeferred")
    } else if input.deferrable.is_given() {
        Some("InitiallyImmediate")
    } else {
        None
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
            flags: [
                input.options.not_valid.is_given(),
                input.options.no_inherit.is_given(),
                input.options.not_enforced.is_given(),
            ],
        }
    }
}

impl ExcludeDefinition {
    /// What `exclude(...)` on the struct means.
    pub(super) fn from_container(resolver: &Resolver<'_>, given: &Given<ExcludeInput>) -> Self {
        let (diagnostics, input) = (resolver.diagnostics, &given.value);
        if input.elements.is_empty() {
            diagnostics.error(
                given.name.span(),
                "`exclude` compares nothing: write `exclude(using = \"gist\", with(room, \"=\"), with(during, \"&&\"))`",
            );
        }
        let element = |excluded: &crate::input::ExcludedInput| {
            let element = ElementDefinition::from_input(resolver, &excluded.element)?;
            Some((
                element,
                sql(diagnostics, &excluded.operator, "the operator"),
            ))
        };
        Self {
            name: optional_name(diagnostics, input.name.value(), "the constraint's name"),
            elements: input.elements.iter().filter_map(element).collect(),
            using: input
                .using
                .value()
                .map(|literal| name(diagnostics, literal, "the method's name")),
            predicate: input
                .predicate
                .value()
                .map(|literal| sql(diagnostics, literal, "the condition")),
            deferrable: deferrable(&input.deferral),
        }
    }
}
