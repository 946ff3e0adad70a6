//! The columns and constraints of a struct: a model's own, or a mixin's.

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use syn::{Generics, Path, Type};

use super::column::{ColumnDefinition, Member};
use super::constraint::{CheckDefinition, ExcludeDefinition, KeyDefinition};
use super::foreign_key::ForeignKeyDefinition;
use super::index::IndexDefinition;
use super::name::unraw;
use super::resolve::{Lookup, Resolver};
use super::role::Role;
use crate::diagnostics::Diagnostics;
use crate::input::{ContainerInput, ModelInput, RenameAll};
use crate::symbol;

/// What a struct says of columns, whichever derive it stands under.
pub(crate) struct StructDefinition<'a> {
    pub(crate) ident: &'a Ident,
    /// The path of model-core.
    pub(crate) krate: Option<Path>,
    /// The model whose partition this is, and whose columns are these.
    pub(crate) partition_of: Option<Path>,
    /// Whether it is known to belong to the program's own registry: no named one, no base's, no flattening model's.
    pub(crate) is_programs_own: bool,
    pub(crate) members: Vec<Member>,
    pub(crate) lookup: Lookup,
    pub(crate) primary_key: PrimaryKeyDefinition,
    pub(crate) uniques: Vec<KeyDefinition>,
    pub(crate) checks: Vec<CheckDefinition>,
    pub(crate) excludes: Vec<ExcludeDefinition>,
    pub(crate) foreign_keys: Vec<ForeignKeyDefinition>,
    pub(crate) indexes: Vec<IndexDefinition>,
}

/// The primary key.
pub(crate) enum PrimaryKeyDefinition {
    /// The fields that are marked and the keys of flattened structs, in the struct's order.
    Fields,
    /// `primary_key(...)` on the struct.
    Listed(KeyDefinition),
}

impl<'a> StructDefinition<'a> {
    pub(super) fn from_input(
        diagnostics: &Diagnostics,
        input: &ModelInput<'a>,
        role: &Role<'_>,
    ) -> Self {
        check_not_generic(diagnostics, input.generics);
        let style = style(diagnostics, &input.container);
        let members: Vec<Member> = input
            .fields
            .iter()
            .filter_map(|field| Member::from_input(diagnostics, style, field))
            .collect();
        check_distinct(diagnostics, &members);
        check_one_identity(diagnostics, &members);
        let lookup = lookup(&members, role);
        let resolver = Resolver {
            diagnostics,
            input,
            members: &members,
            lookup: &lookup,
        };
        let container = &input.container;
        let primary_key = primary_key(&resolver);
        let (mut uniques, mut checks, mut foreign_keys, mut indexes) =
            (vec![], vec![], vec![], vec![]);
        for (field, column) in columns_with_input(input, &members) {
            uniques.extend(KeyDefinition::from_field(&resolver, field, column));
            checks.extend(CheckDefinition::from_field(diagnostics, field, column));
            foreign_keys.extend(ForeignKeyDefinition::from_field(
                diagnostics,
                input.ident,
                field,
                column,
            ));
            indexes.extend(IndexDefinition::from_field(&resolver, field, column));
        }
        uniques.extend(
            container
                .uniques
                .iter()
                .map(|given| KeyDefinition::from_list(&resolver, given)),
        );
        indexes.extend(
            container
                .indexes
                .iter()
                .map(|given| IndexDefinition::from_list(&resolver, given)),
        );
        checks.extend(
            container
                .checks
                .iter()
                .map(|given| CheckDefinition::from_container(diagnostics, given)),
        );
        let excludes = container
            .excludes
            .iter()
            .map(|given| ExcludeDefinition::from_container(&resolver, given))
            .collect();
        foreign_keys.extend(
            container
                .foreign_keys
                .iter()
                .filter_map(|given| ForeignKeyDefinition::from_list(&resolver, given)),
        );
        Self {
            ident: input.ident,
            krate: container.krate.value().cloned(),
            partition_of: match role {
                Role::Partition(parent) => Some((*parent).clone()),
                _ => None,
            },
            is_programs_own: container.metadata.value().is_none()
                && !matches!(role, Role::Extension(_) | Role::Projection(_) | Role::Mixin),
            members,
            lookup,
            primary_key,
            uniques,
            checks,
            excludes,
            foreign_keys,
            indexes,
        }
    }

    pub(crate) fn columns(&self) -> impl Iterator<Item = &ColumnDefinition> {
        self.members.iter().filter_map(Member::column)
    }

    /// The types of flattened fields.
    pub(crate) fn flattened(&self) -> impl Iterator<Item = &Type> {
        self.members.iter().filter_map(|member| match member {
            Member::Flattened { ty, .. } => Some(&**ty),
            Member::Column(_) => None,
        })
    }

    pub(crate) fn has_flattened(&self) -> bool {
        self.flattened().next().is_some()
    }

    /// Whether this struct's own attributes name a primary key.
    pub(crate) fn has_own_key(&self) -> bool {
        matches!(self.primary_key, PrimaryKeyDefinition::Listed(_))
            || self.columns().any(|column| column.primary_key.is_some())
    }
}

/// Each column with the field that it came from; both are in the struct's order.
fn columns_with_input<'m>(
    input: &'m ModelInput<'_>,
    members: &'m [Member],
) -> impl Iterator<Item = (&'m crate::input::ColumnInput, &'m ColumnDefinition)> {
    let mut fields = input.fields.iter();
    members
        .iter()
        .filter_map(Member::column)
        .map(move |column| {
            let field = fields
                .find(|field| field.field == column.field)
                .expect("a column comes from a field, in the same order");
            (field, column)
        })
}

fn lookup(members: &[Member], role: &Role<'_>) -> Lookup {
    let flattened = members
        .iter()
        .any(|member| matches!(member, Member::Flattened { .. }));
    match (role, flattened) {
        (Role::Extension(base) | Role::Projection(base), true) => {
            Lookup::FlattenedOrBase((*base).clone())
        }
        (Role::Extension(base) | Role::Projection(base), false) | (Role::Partition(base), _) => {
            Lookup::Base((*base).clone())
        }
        (Role::ExtendExisting, _) => Lookup::Unseen,
        (_, true) => Lookup::Flattened,
        (_, false) => Lookup::Nowhere,
    }
}

/// The style of names; ours and sqlx's must agree.
fn style(diagnostics: &Diagnostics, container: &ContainerInput) -> Option<RenameAll> {
    let theirs = container.sqlx.rename_all.as_ref();
    let Some((literal, style)) = container.rename_all.value() else {
        return theirs.and_then(|theirs| RenameAll::named(&theirs.value()));
    };
    if let Some(theirs) = theirs
        && theirs.value() != literal.value()
    {
        diagnostics.error(
            literal.span(),
            format!(
                "the style is `{}` here and `{}` in `#[sqlx(rename_all = ...)]`: say it once, sqlx's word is honoured",
                literal.value(),
                theirs.value()
            ),
        );
    }
    Some(*style)
}

fn primary_key(resolver: &Resolver<'_>) -> PrimaryKeyDefinition {
    let Some(given) = resolver.input.container.primary_key.given() else {
        return PrimaryKeyDefinition::Fields;
    };
    for field in &resolver.input.fields {
        if let Some(span) = field.attributes.primary_key.span() {
            resolver.diagnostics.error(
                span,
                "the primary key is also given by `primary_key(...)` on the struct: name the field there, or keep this one",
            );
        }
    }
    PrimaryKeyDefinition::Listed(KeyDefinition::from_list(resolver, given))
}

fn check_not_generic(diagnostics: &Diagnostics, generics: &Generics) {
    if !generics.params.is_empty() {
        diagnostics.error_on(
            generics,
            "a table cannot be generic: its columns are fixed when the program is compiled; write out the types",
        );
    }
}

fn check_distinct(diagnostics: &Diagnostics, members: &[Member]) {
    let mut seen: HashMap<String, &ColumnDefinition> = HashMap::new();
    for column in members.iter().filter_map(Member::column) {
        match seen.get(&column.name.to_lowercase()) {
            None => {
                seen.insert(column.name.to_lowercase(), column);
            }
            Some(first) => {
                let (name, field) = (&column.name, unraw(&first.field));
                let case = if first.name == *name {
                    String::new()
                } else {
                    format!(" (`{}`: names are compared without case)", first.name)
                };
                diagnostics.error(
                    column.name_span,
                    format!("column `{name}` is already that of field `{field}`{case}; give one another name"),
                );
            }
        }
    }
}

fn check_one_identity(diagnostics: &Diagnostics, members: &[Member]) {
    let identities: Vec<(String, Span)> = members
        .iter()
        .filter_map(Member::column)
        .filter_map(|column| Some((unraw(&column.field), column.identity?)))
        .collect();
    if let Some(((first, _), rest)) = identities.split_first() {
        for (_, span) in rest {
            diagnostics.error(
                *span,
                format!(
                    "a table has one `{}` column, and field `{first}` is it",
                    symbol::IDENTITY
                ),
            );
        }
    }
}
