//! `#[derive(EnumType)]`: a named list of labels.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, LitStr, Path, Variant};

use super::location::Location;
use super::name::{check_name, name, optional_name, unraw};
use crate::diagnostics::Diagnostics;
use crate::input::{EnumInput, RenameAll, VariantInput, integer_repr};

/// Everything that the derive writes out.
pub(crate) struct EnumDefinition<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) schema: Option<String>,
    pub(crate) name: String,
    pub(crate) comment: Option<String>,
    /// Each variant's name and label.
    pub(crate) variants: Vec<(String, String)>,
    pub(crate) location: Location,
}

impl<'a> EnumDefinition<'a> {
    pub(crate) fn from_item(
        diagnostics: &Diagnostics,
        item: &'a DeriveInput,
        location: Location,
    ) -> Self {
        let input = EnumInput::from_attributes(diagnostics, &item.attrs);
        let style = style(diagnostics, &input);
        check_not_integer(diagnostics, item);
        check_not_generic(diagnostics, item);
        Self {
            ident: &item.ident,
            krate: input.krate.value().cloned(),
            schema: optional_name(diagnostics, input.schema.value(), "the schema's name"),
            name: type_name(diagnostics, item, &input),
            comment: input.comment.value().map(LitStr::value),
            variants: variants(diagnostics, item, style),
            location,
        }
    }
}

/// What sqlx asks PostgreSQL for: unquoted, so in lower case.
fn type_name(diagnostics: &Diagnostics, item: &DeriveInput, input: &EnumInput) -> String {
    let (ours, theirs) = (input.name.value(), input.sqlx.type_name.as_ref());
    if let (Some(ours), Some(theirs)) = (ours, theirs)
        && ours.value() != theirs.value()
    {
        diagnostics.error(
            ours.span(),
            format!(
                "the type is `{}` here and `{}` in `#[sqlx(type_name = ...)]`: say it once, sqlx's word is honoured",
                ours.value(),
                theirs.value()
            ),
        );
    }
    if let Some(literal) = ours.or(theirs) {
        return name(diagnostics, literal, "the type's name");
    }
    let spelt = unraw(&item.ident).to_lowercase();
    check_name(diagnostics, &spelt, item.ident.span(), "the type's name");
    spelt
}

fn style(diagnostics: &Diagnostics, input: &EnumInput) -> Option<RenameAll> {
    let theirs = input.sqlx.rename_all.as_ref();
    let Some((literal, style)) = input.rename_all.value() else {
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

fn variants(
    diagnostics: &Diagnostics,
    item: &DeriveInput,
    style: Option<RenameAll>,
) -> Vec<(String, String)> {
    let Data::Enum(data) = &item.data else {
        diagnostics.error(
            item.ident.span(),
            "`EnumType` is for an enum; for a struct around one value derive `ColumnType`",
        );
        return Vec::new();
    };
    if data.variants.is_empty() {
        diagnostics.error(
            item.ident.span(),
            "the enum has no variants: a column of it could hold nothing",
        );
    }
    let mut seen = HashMap::new();
    let mut variants = Vec::with_capacity(data.variants.len());
    for variant in &data.variants {
        check_no_fields(diagnostics, variant);
        let input = VariantInput::from_variant(diagnostics, variant);
        let rust = unraw(&input.ident);
        let (label, span) = label(diagnostics, style, &input);
        if let Some(first) = seen.insert(label.clone(), rust.clone()) {
            diagnostics.error(
                span,
                format!("label `{label}` is already that of `{first}`; give one another label"),
            );
        }
        variants.push((rust, label));
    }
    variants
}

fn label(
    diagnostics: &Diagnostics,
    style: Option<RenameAll>,
    input: &VariantInput,
) -> (String, proc_macro2::Span) {
    let (ours, theirs) = (input.rename.value(), input.sqlx.rename.as_ref());
    if let (Some(ours), Some(theirs)) = (ours, theirs)
        && ours.value() != theirs.value()
    {
        diagnostics.error(
            ours.span(),
            format!(
                "the label is `{}` here and `{}` in `#[sqlx(rename = ...)]`: say it once, sqlx's word is honoured",
                ours.value(),
                theirs.value()
            ),
        );
    }
    if let Some(literal) = ours.or(theirs) {
        return (name(diagnostics, literal, "the label"), literal.span());
    }
    let variant = unraw(&input.ident);
    let spelt = style.map_or_else(|| variant.clone(), |style| style.apply(&variant));
    check_name(diagnostics, &spelt, input.ident.span(), "the label");
    (spelt, input.ident.span())
}

fn check_no_fields(diagnostics: &Diagnostics, variant: &Variant) {
    if !matches!(variant.fields, Fields::Unit) {
        diagnostics.error(
            variant.fields.span(),
            format!(
                "a label carries no data: take the fields of `{}` away",
                variant.ident
            ),
        );
    }
}

/// sqlx stores an enum with a `repr` as that integer.
fn check_not_integer(diagnostics: &Diagnostics, item: &DeriveInput) {
    if let Some(repr) = integer_repr(&item.attrs) {
        diagnostics.error(
            repr.span(),
            format!("with `#[repr({repr})]` sqlx stores the enum as an integer: derive `ColumnType` instead"),
        );
    }
}

fn check_not_generic(diagnostics: &Diagnostics, item: &DeriveInput) {
    if !item.generics.params.is_empty() {
        diagnostics.error_on(&item.generics, "an enum of labels cannot be generic");
    }
}
