//! A model: its struct, and the table that it defines, extends or reads.

use proc_macro2::Span;
use syn::{LitStr, Path};

use super::identity::TableIdentity;
use super::location::Location;
use super::name::{name, optional_name};
use super::resolve::Resolver;
use super::role::{Role, check_overrides, check_role, role, table_attributes};
use super::structure::StructDefinition;
use super::table_options::TableOptionsDefinition;
use super::view::ViewDefinition;
use crate::diagnostics::Diagnostics;
use crate::input::{ColumnInput, ContainerInput, ModelInput};

/// Everything that `#[derive(Model)]` writes out.
pub(crate) struct TableDefinition<'a> {
    pub(crate) structure: StructDefinition<'a>,
    pub(crate) kind: TableKind,
    pub(crate) comment: Option<String>,
    pub(crate) renamed_from: Option<String>,
    pub(crate) options: Option<TableOptionsDefinition>,
    pub(crate) detached: bool,
    /// The marker of its registry, where it is not the program's own.
    pub(crate) registry: Option<Path>,
    /// Where `no_primary_key` stands.
    pub(crate) no_primary_key: Option<Span>,
    pub(crate) location: Location,
}

/// The model's part in its table.
pub(crate) enum TableKind {
    /// *The* definition; the literal is what the guards point at.
    Table(TableIdentity, LitStr),
    ExtendExisting(TableIdentity),
    KeepExisting(TableIdentity),
    Extension(Path),
    Projection(Path),
    /// *The* definition of a view.
    View(TableIdentity, LitStr, Box<ViewDefinition>),
}

impl<'a> TableDefinition<'a> {
    pub(crate) fn from_input(
        diagnostics: &Diagnostics,
        input: &ModelInput<'a>,
        location: Location,
    ) -> Self {
        let container = &input.container;
        let before = diagnostics.count();
        let role = role(diagnostics, input);
        check_role(diagnostics, input, role);
        let clear = input.understood && diagnostics.count() == before;
        let structure = StructDefinition::from_input(diagnostics, input, &role);
        if clear {
            // What is missing may be what could not be read, or of another role.
            check_columns(diagnostics, input, role);
            check_primary_key(diagnostics, input, role, &structure);
        }
        let options = TableOptionsDefinition::from_input(&Resolver {
            diagnostics,
            input,
            members: &structure.members,
            lookup: &structure.lookup,
        });
        let identity = identity(diagnostics, container);
        let renamed_from =
            optional_name(diagnostics, container.renamed_from.value(), "the old name");
        if let (Some(old), Some(span)) = (&renamed_from, container.renamed_from.span())
            && *old == identity.name
        {
            diagnostics.error(
                span,
                format!("table `{old}` is renamed from its own name: take `renamed_from` away"),
            );
        }
        Self {
            structure,
            kind: TableKind::new(diagnostics, role, identity, container),
            comment: container.comment.value().map(LitStr::value),
            renamed_from,
            options,
            detached: container.detached.is_given(),
            registry: container.metadata.value().cloned(),
            no_primary_key: container.no_primary_key.span(),
            location,
        }
    }
}

impl<'a> StructDefinition<'a> {
    /// A struct under `#[derive(Columns)]`.
    pub(crate) fn mixin(diagnostics: &Diagnostics, input: &ModelInput<'a>) -> Self {
        let container = &input.container;
        for (name, span) in table_attributes(container) {
            if let Some(span) = span {
                diagnostics.error(
                    span,
                    format!("`{name}` is of a table, and `Columns` derives none: write it on the model that flattens this struct"),
                );
            }
        }
        for group in &container.options.groups {
            diagnostics.error(
                group.span(),
                format!("`{group}` is of a table, and `Columns` derives none: write it on the model that flattens this struct"),
            );
        }
        check_overrides(diagnostics, input, Role::Mixin);
        let structure = Self::from_input(diagnostics, input, &Role::Mixin);
        if input.understood {
            check_columns(diagnostics, input, Role::Mixin);
        }
        structure
    }
}

impl TableKind {
    fn new(
        diagnostics: &Diagnostics,
        role: Role<'_>,
        identity: TableIdentity,
        container: &ContainerInput,
    ) -> Self {
        // Without a literal there is an error and nothing will be written out.
        let nothing = || LitStr::new("", Span::call_site());
        let literal = container.table.value().cloned().unwrap_or_else(nothing);
        match role {
            Role::ExtendExisting => Self::ExtendExisting(identity),
            Role::KeepExisting => Self::KeepExisting(identity),
            Role::Extension(base) => Self::Extension(base.clone()),
            Role::Projection(base) => Self::Projection(base.clone()),
            Role::View => match ViewDefinition::from_input(diagnostics, container) {
                Some(view) => Self::View(identity, literal, view.into()),
                None => Self::Table(identity, literal),
            },
            Role::Table | Role::Partition(_) | Role::Mixin => Self::Table(identity, literal),
        }
    }
}

fn identity(diagnostics: &Diagnostics, container: &ContainerInput) -> TableIdentity {
    TableIdentity {
        schema: optional_name(diagnostics, container.schema.value(), "the schema's name"),
        name: container
            .table
            .value()
            .map(|literal| name(diagnostics, literal, "the table's name"))
            .unwrap_or_default(),
    }
}

fn check_columns(diagnostics: &Diagnostics, input: &ModelInput<'_>, role: Role<'_>) {
    let may_lack = matches!(
        role,
        Role::Extension(_) | Role::ExtendExisting | Role::Partition(_)
    );
    if may_lack || input.fields.iter().any(is_member) {
        return;
    }
    let what = match role {
        Role::Mixin => "the struct",
        Role::View => "the view",
        _ => "the table",
    };
    let advice = if input.fields.is_empty() {
        "add a field"
    } else {
        "every field is skipped; keep one"
    };
    diagnostics.error(
        input.ident.span(),
        format!("{what} has no columns: {advice}"),
    );
}

/// Neither our `skip` nor sqlx's.
fn is_member(field: &ColumnInput) -> bool {
    !field.attributes.skip.is_given()
        && (field.sqlx.skip.is_none() || field.attributes.flatten.is_given())
}

fn check_primary_key(
    diagnostics: &Diagnostics,
    input: &ModelInput<'_>,
    role: Role<'_>,
    structure: &StructDefinition<'_>,
) {
    if !matches!(
        role,
        Role::Table | Role::ExtendExisting | Role::KeepExisting
    ) {
        return;
    }
    let none = input.container.no_primary_key.span();
    if let (Some(span), true) = (none, structure.has_own_key()) {
        diagnostics.error(
            span,
            "`no_primary_key` stands on a struct with a primary key: take one away",
        );
    }
    let may_lack =
        none.is_some() || structure.has_flattened() || matches!(role, Role::ExtendExisting);
    if !structure.has_own_key() && !may_lack && structure.columns().next().is_some() {
        diagnostics.error(
            input.ident.span(),
            "the table has no primary key: mark a field `#[model(primary_key)]`, or write `#[model(no_primary_key)]` on the struct",
        );
    }
}
