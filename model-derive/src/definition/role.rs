//! What a struct of columns is for, and which attributes it may therefore have.

use heck::ToSnakeCase;
use proc_macro2::Span;
use syn::Path;

use super::name::unraw;
use super::view::{check_requires, check_view, view};
use crate::diagnostics::Diagnostics;
use crate::input::{ContainerInput, ModelInput};
use crate::symbol;

/// What a struct of columns is for; decides which attributes it may have.
#[derive(Clone, Copy)]
pub(super) enum Role<'a> {
    Table,
    ExtendExisting,
    KeepExisting,
    Extension(&'a Path),
    Projection(&'a Path),
    View,
    /// A partition of this model's table.
    Partition(&'a Path),
    /// No table at all: `#[derive(Columns)]`.
    Mixin,
}

/// The first of `table`, `extend` and `projection`; the others are errors.
pub(super) fn role<'i>(diagnostics: &Diagnostics, input: &'i ModelInput<'_>) -> Role<'i> {
    let container = &input.container;
    let named = [
        (symbol::TABLE, container.table.span()),
        (symbol::EXTEND, container.extend.span()),
        (symbol::PROJECTION, container.projection.span()),
    ];
    let mut given = named
        .into_iter()
        .filter_map(|(name, span)| Some((name, span?)));
    let Some((first, _)) = given.next() else {
        if input.understood {
            let example = table_example(&unraw(input.ident));
            let what = if view(container).is_some() {
                "view"
            } else {
                "table"
            };
            diagnostics.error(
                input.ident.span(),
                format!("the model names no {what}: write `#[model(table = \"{example}\")]` on the struct"),
            );
        }
        return Role::Table;
    };
    for (other, span) in given {
        let advice = if other == symbol::EXTEND && first == symbol::TABLE {
            "; to add to a table by its name write `table = \"...\", extend_existing`"
        } else {
            ""
        };
        diagnostics.error(
            span,
            format!("`{first}` and `{other}` exclude one another: keep one{advice}"),
        );
    }
    if let Some(base) = container.extend.value().filter(|_| first == symbol::EXTEND) {
        return Role::Extension(base);
    }
    if let Some(base) = container
        .projection
        .value()
        .filter(|_| first == symbol::PROJECTION)
    {
        return Role::Projection(base);
    }
    if view(container).is_some() {
        Role::View
    } else if let Some(partition) = container.options.partition_of.value() {
        Role::Partition(&partition.parent)
    } else if container.extend_existing.is_given() {
        Role::ExtendExisting
    } else if container.keep_existing.is_given() {
        Role::KeepExisting
    } else {
        Role::Table
    }
}

pub(super) fn check_role(diagnostics: &Diagnostics, input: &ModelInput<'_>, role: Role<'_>) {
    let container = &input.container;
    match role {
        Role::Table | Role::ExtendExisting | Role::KeepExisting => {
            check_existing(diagnostics, container);
        }
        Role::Extension(_) => check_of_base(diagnostics, container, symbol::EXTEND),
        Role::Projection(_) => {
            check_of_base(diagnostics, container, symbol::PROJECTION);
            check_adds_nothing(diagnostics, input);
        }
        Role::View => check_view(diagnostics, input),
        Role::Partition(_) => check_partition(diagnostics, input),
        Role::Mixin => {}
    }
    if !matches!(role, Role::View) {
        check_requires(diagnostics, container);
    }
    check_overrides(diagnostics, input, role);
}

fn check_existing(diagnostics: &Diagnostics, container: &ContainerInput) {
    if let (Some(_), Some(span)) = (
        container.extend_existing.span(),
        container.keep_existing.span(),
    ) {
        diagnostics.error(
            span,
            "`extend_existing` and `keep_existing` exclude one another: the first adds to a table that exists, the second yields to it",
        );
    }
}

/// What the base decides, an extension or a projection cannot.
fn check_of_base(diagnostics: &Diagnostics, container: &ContainerInput, word: &str) {
    for (name, span) in table_attributes(container) {
        let Some(span) = span else { continue };
        let advice = match name {
            symbol::TABLE | symbol::EXTEND | symbol::PROJECTION => continue,
            symbol::EXTEND_EXISTING
            | symbol::KEEP_EXISTING
            | symbol::VIEW
            | symbol::MATERIALIZED_VIEW => {
                format!(
                    "`{name}` stands with `table = \"...\"`; `{word} = ...` names a model instead: keep one"
                )
            }
            symbol::DETACHED => "`detached` stands with `table = \"...\"`: take it away".to_owned(),
            _ => format!("the base of `{word} = ...` has its own `{name}`: take it away here"),
        };
        diagnostics.error(span, advice);
    }
    if let Some(span) = container.primary_key.span() {
        diagnostics.error(
            span,
            format!("the base of `{word} = ...` has the primary key: take it away here"),
        );
    }
}

/// What a partition has from the table that it is a part of.
fn check_partition(diagnostics: &Diagnostics, input: &ModelInput<'_>) {
    let container = &input.container;
    for (name, span) in [
        (symbol::PRIMARY_KEY, container.primary_key.span()),
        (symbol::NO_PRIMARY_KEY, container.no_primary_key.span()),
        (symbol::INHERITS, container.options.inherits.span()),
        (symbol::EXTEND_EXISTING, container.extend_existing.span()),
        (symbol::KEEP_EXISTING, container.keep_existing.span()),
    ] {
        if let Some(span) = span {
            diagnostics.error(
                span,
                format!("a partition is what its parent is: take `{name}` away here"),
            );
        }
    }
    if let Some(field) = input.fields.first() {
        diagnostics.error(
            field.field.span(),
            format!(
                "a partition has the columns of its parent: write `struct {};` without fields",
                input.ident
            ),
        );
    }
}

/// A projection reads; whatever would change the table is an error.
fn check_adds_nothing(diagnostics: &Diagnostics, input: &ModelInput<'_>) {
    let container = &input.container;
    let on_struct = (container.uniques.iter().map(|given| &given.name))
        .chain(container.indexes.iter().map(|given| &given.name))
        .chain(container.checks.iter().map(|given| &given.name))
        .chain(container.foreign_keys.iter().map(|given| &given.name))
        .chain(&container.options.groups);
    for name in on_struct {
        diagnostics.error(name.span(), adds_nothing(&name.to_string()));
    }
    for field in &input.fields {
        for (name, span) in field.attributes.spans() {
            if !READING.contains(&name) {
                diagnostics.error(span, adds_nothing(name));
            }
        }
    }
}

/// What a projection's field may say: its name and type.
const READING: &[&str] = &[
    symbol::COLUMN,
    symbol::MAX_LENGTH,
    symbol::PRECISION,
    symbol::SCALE,
    symbol::SQL_TYPE,
    // Has an error of its own.
    symbol::OVERRIDE,
];

fn adds_nothing(name: &str) -> String {
    format!("a projection reads its base and adds nothing: take `{name}` away")
}

pub(super) fn check_overrides(diagnostics: &Diagnostics, input: &ModelInput<'_>, role: Role<'_>) {
    for field in &input.fields {
        let attributes = &field.attributes;
        if let Some(span) = attributes.overrides.span()
            && !matches!(role, Role::Extension(_) | Role::ExtendExisting)
        {
            diagnostics.error(
                span,
                "`override` replaces a column of the table that a struct extends, and this one extends none: take it away",
            );
        }
        if let Some(span) = attributes.primary_key.span()
            && matches!(role, Role::Extension(_))
        {
            diagnostics.error(
                span,
                "the base of `extend = ...` has the primary key: take it away here",
            );
        }
    }
}

/// What only a table has.
pub(super) fn table_attributes(container: &ContainerInput) -> [(&'static str, Option<Span>); 17] {
    [
        (symbol::TABLE, container.table.span()),
        (symbol::SCHEMA, container.schema.span()),
        (symbol::METADATA, container.metadata.span()),
        (symbol::EXTEND, container.extend.span()),
        (symbol::PROJECTION, container.projection.span()),
        (symbol::EXTEND_EXISTING, container.extend_existing.span()),
        (symbol::KEEP_EXISTING, container.keep_existing.span()),
        (symbol::DETACHED, container.detached.span()),
        (symbol::NO_PRIMARY_KEY, container.no_primary_key.span()),
        (symbol::RENAMED_FROM, container.renamed_from.span()),
        (symbol::COMMENT, container.comment.span()),
        (symbol::VIEW, container.view.span()),
        (
            symbol::MATERIALIZED_VIEW,
            container.materialized_view.span(),
        ),
        (symbol::TEMPORARY, container.options.temporary.span()),
        (symbol::INHERITS, container.options.inherits.span()),
        (symbol::PARTITION_BY, container.options.partition_by.span()),
        (symbol::PARTITION_OF, container.options.partition_of.span()),
    ]
}

/// `Candidate` -> `candidates`: a suggestion only.
fn table_example(ident: &str) -> String {
    let word = ident.to_snake_case();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(&["s", "x", "ch", "sh"]) {
        format!("{word}es")
    } else if ends(&["y"]) && !ends(&["ay", "ey", "oy", "uy"]) {
        format!("{}ies", &word[..word.len() - 1])
    } else {
        format!("{word}s")
    }
}

#[cfg(test)]
mod tests {
    use super::table_example;

    #[test]
    fn suggested_table_names_are_plural() {
        let names = ["Profile", "UserSkill", "Category", "Box", "Day"].map(table_example);
        assert_eq!(
            names,
            ["profiles", "user_skills", "categories", "boxes", "days"]
        );
    }
}
