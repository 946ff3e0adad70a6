//! The rules over several attributes of one field, a `check_*` each.

use proc_macro2::Span;

use super::sequence::check_numbers;
use super::types::{Spelling, spelling};
use crate::diagnostics::Diagnostics;
use crate::input::{ColumnInput, ReferentialAction, SqlTypeInput};
use crate::symbol;

/// All rules of a field.
pub(super) fn field(diagnostics: &Diagnostics, input: &ColumnInput) {
    if without_column(input).is_some() {
        check_alone(diagnostics, input);
        return;
    }
    check_never_null(diagnostics, input);
    check_identity(diagnostics, input);
    check_one_default(diagnostics, input);
    check_generated(diagnostics, input);
    check_length(diagnostics, input);
    check_numeric(diagnostics, input);
    check_one_type(diagnostics, input);
    check_actions(diagnostics, input);
    check_set_null(diagnostics, input);
}

/// The word by which the field has no column, and how it is written.
fn without_column(input: &ColumnInput) -> Option<(&'static str, Span)> {
    let attributes = &input.attributes;
    let ours = [
        (symbol::SKIP, attributes.skip.span()),
        (symbol::FLATTEN, attributes.flatten.span()),
        ("#[sqlx(skip)]", input.sqlx.skip),
        ("#[sqlx(flatten)]", input.sqlx.flatten),
    ];
    ours.into_iter()
        .find_map(|(word, span)| Some((word, span?)))
}

/// `skip` and `flatten` leave no column that an attribute could describe.
fn check_alone(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    if let (Some(_), Some(flatten)) = (attributes.skip.span(), attributes.flatten.span()) {
        diagnostics.error(flatten, "`skip` and `flatten` exclude one another");
    } else if let (Some(flatten), Some(_)) = (attributes.flatten.span(), input.sqlx.skip) {
        diagnostics.error(
            flatten,
            "the columns are flattened here and skipped in `#[sqlx(skip)]`: take one away",
        );
    }
    let Some((word, _)) = without_column(input) else {
        return;
    };
    let reason = match word {
        symbol::SKIP | "#[sqlx(skip)]" => "has no column",
        _ => "is no column itself: its struct's fields are",
    };
    for (name, span) in attributes.spans() {
        diagnostics.error(
            span,
            format!("a field with `{word}` {reason}: take `{name}` away"),
        );
    }
}

fn check_never_null(diagnostics: &Diagnostics, input: &ColumnInput) {
    let Some(span) = input.attributes.primary_key.span() else {
        return;
    };
    if is_optional(input) {
        diagnostics.error(
            span,
            "a primary key column is never NULL: take the `Option` away from the field's type",
        );
    }
}

fn check_identity(diagnostics: &Diagnostics, input: &ColumnInput) {
    let Some(span) = input.attributes.identity.span() else {
        return;
    };
    match spelling(&input.ty) {
        Spelling::Optional if input.attributes.primary_key.is_given() => {
            // The primary key's rule has said it.
        }
        Spelling::Optional => {
            diagnostics.error(
                span,
                "an identity column is never NULL: take the `Option` away from the field's type",
            );
        }
        Spelling::Plain { integer: false } if input.sqlx.try_from.is_none() => {
            diagnostics.error(
                span,
                "an identity column counts: give the field an integer type such as `i64`",
            );
        }
        _ => {}
    }
    if let Some(identity) = input.attributes.identity.value() {
        check_numbers(diagnostics, &identity.numbers);
    }
    for (name, default) in [
        (symbol::DEFAULT, input.attributes.default.span()),
        (symbol::DEFAULT_SQL, input.attributes.default_sql.span()),
        (
            symbol::DEFAULT_SEQUENCE,
            input.attributes.default_sequence.span(),
        ),
    ] {
        if let Some(default) = default {
            diagnostics.error(
                default,
                format!("an identity column is numbered by the database: take `{name}` away"),
            );
        }
    }
}

fn check_generated(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    if !attributes.generated.is_given() {
        return;
    }
    for (name, other) in [
        (symbol::IDENTITY, attributes.identity.span()),
        (symbol::DEFAULT, attributes.default.span()),
        (symbol::DEFAULT_SQL, attributes.default_sql.span()),
        (symbol::DEFAULT_SEQUENCE, attributes.default_sequence.span()),
    ] {
        if let Some(other) = other {
            diagnostics.error(
                other,
                format!("a generated column is computed from others: take `{name}` away"),
            );
        }
    }
}

fn check_one_default(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    let given = [
        (symbol::DEFAULT, attributes.default.span()),
        (symbol::DEFAULT_SQL, attributes.default_sql.span()),
        (symbol::DEFAULT_SEQUENCE, attributes.default_sequence.span()),
    ];
    let mut given = given
        .into_iter()
        .filter_map(|(name, span)| Some((name, span?)));
    let Some((first, _)) = given.next() else {
        return;
    };
    for (other, span) in given {
        diagnostics.error(
            span,
            format!("`{first}` and `{other}` are both given; keep one"),
        );
    }
}

fn check_length(diagnostics: &Diagnostics, input: &ColumnInput) {
    if let Some(length) = input.attributes.max_length.value()
        && length.value == 0
    {
        diagnostics.error(
            length.span,
            "`max_length` is 0: nothing could be stored; write at least 1",
        );
    }
}

fn check_numeric(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    let (precision, scale) = (attributes.precision.value(), attributes.scale.value());
    if let Some(precision) = precision
        && precision.value == 0
    {
        diagnostics.error(
            precision.span,
            "`precision` is 0: nothing could be stored; write at least 1",
        );
    }
    match (precision, scale) {
        (None, Some(scale)) if input.understood => {
            diagnostics.error(
                scale.span,
                "`scale` needs `precision`: write `precision = 10, scale = 2`",
            );
        }
        (Some(precision), Some(scale)) if i32::from(scale.value) > i32::from(precision.value) => {
            diagnostics.error(
                scale.span,
                format!(
                    "`scale` is {} and `precision` is {}: there cannot be more digits behind the point than in all",
                    scale.value, precision.value
                ),
            );
        }
        _ => {}
    }
}

/// One attribute decides how the type is refined.
fn check_one_type(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    let (length, precision) = (attributes.max_length.span(), attributes.precision.span());
    if let (Some(_), Some(span)) = (length, precision) {
        diagnostics.error(
            span,
            "`max_length` is for text and `precision` for decimal numbers; keep one",
        );
    }
    if let Some(sql_type) = attributes.sql_type.value() {
        // What is spelt for some dialects leaves the others their length.
        let length = if matches!(sql_type, SqlTypeInput::All(_)) {
            length
        } else {
            None
        };
        for (name, span) in [(symbol::MAX_LENGTH, length), (symbol::PRECISION, precision)] {
            if let Some(span) = span {
                diagnostics.error(
                    span,
                    format!(
                        "`sql_type` says the whole type: take `{name}` away and write it there"
                    ),
                );
            }
        }
    }
}

fn check_actions(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    if attributes.references.is_given() || !input.understood {
        return;
    }
    for (name, span) in [
        (symbol::ON_DELETE, attributes.on_delete.span()),
        (symbol::ON_UPDATE, attributes.on_update.span()),
    ] {
        if let Some(span) = span {
            diagnostics.error(
                span,
                format!("`{name}` is of a foreign key: add `references(User::id)`"),
            );
        }
    }
}

/// The certain cases; an alias is judged by model-core.
fn check_set_null(diagnostics: &Diagnostics, input: &ColumnInput) {
    let attributes = &input.attributes;
    if !attributes.references.is_given() || !matches!(spelling(&input.ty), Spelling::Plain { .. }) {
        return;
    }
    for given in [attributes.on_delete.given(), attributes.on_update.given()]
        .into_iter()
        .flatten()
    {
        if given.value == ReferentialAction::SetNull {
            diagnostics.error(
                given.name.span(),
                format!(
                    "`{} = set_null` writes NULL into a column that takes none: make the field an `Option`",
                    given.name
                ),
            );
        }
    }
}

fn is_optional(input: &ColumnInput) -> bool {
    input.sqlx.try_from.is_none()
        && input.sqlx.json.is_none()
        && spelling(&input.ty) == Spelling::Optional
}
