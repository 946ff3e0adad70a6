//! Foreign keys, of a field or over several columns.

use proc_macro2::{Ident, Span};
use syn::{LitStr, Path};

use super::column::ColumnDefinition;
use super::constraint::deferrable;
use super::identity::TableIdentity;
use super::name::{check_name, optional_name};
use super::resolve::{KeyColumn, Resolver};
use crate::diagnostics::Diagnostics;
use crate::input::{
    ColumnInput, ForeignKeyInput, ForeignKeyOptionsInput, Given, Once, ReferenceInput,
    ReferentialAction, ReferredColumn,
};

/// A foreign key.
pub(crate) struct ForeignKeyDefinition {
    pub(crate) name: Option<String>,
    pub(crate) columns: Vec<KeyColumn>,
    pub(crate) target: Target,
    pub(crate) on_delete: Option<(ReferentialAction, Span)>,
    pub(crate) on_update: Option<(ReferentialAction, Span)>,
    pub(crate) options: ForeignKeyOptionsDefinition,
}

/// What few foreign keys say.
#[derive(Default)]
pub(crate) struct ForeignKeyOptionsDefinition {
    pub(crate) match_full: bool,
    /// The variant of `Deferrable`.
    pub(crate) deferrable: Option<&'static str>,
    pub(crate) on_delete_columns: Vec<KeyColumn>,
    pub(crate) not_valid: bool,
}

/// What a foreign key refers to.
pub(crate) enum Target {
    /// Fields of a model.
    Model { model: Path, fields: Vec<Ident> },
    /// Columns by name.
    Named {
        table: TableIdentity,
        columns: Vec<String>,
    },
}

impl ForeignKeyDefinition {
    /// What `references(...)` on a field means; `None` when a mistake has been reported.
    pub(super) fn from_field(
        diagnostics: &Diagnostics,
        item: &Ident,
        input: &ColumnInput,
        column: &ColumnDefinition,
    ) -> Option<Self> {
        let attributes = &input.attributes;
        let given = attributes.references.given()?;
        let name = optional_name(
            diagnostics,
            given.value.name.value(),
            "the constraint's name",
        );
        if let Some(second) = given.value.columns.get(1) {
            diagnostics.error(
                second.span(),
                "a field refers to one column; for several write `foreign_key(a, b, references(Other::a, Other::b))` on the struct",
            );
            return None;
        }
        Some(Self {
            name,
            columns: vec![KeyColumn::Name(column.name.clone())],
            target: Target::from_input(diagnostics, item, &given.name, &given.value)?,
            on_delete: action(&attributes.on_delete),
            on_update: action(&attributes.on_update),
            options: ForeignKeyOptionsDefinition::from_input(&given.value.options, Vec::new()),
        })
    }

    /// What `foreign_key(...)` on the struct means; `None` when a mistake has been reported.
    pub(super) fn from_list(
        resolver: &Resolver<'_>,
        given: &Given<ForeignKeyInput>,
    ) -> Option<Self> {
        let diagnostics = resolver.diagnostics;
        let input = &given.value;
        let name = optional_name(diagnostics, input.name.value(), "the constraint's name");
        let columns = resolver.columns(&input.columns, &given.name);
        let Some(references) = input.references.given() else {
            diagnostics.error(
                given.name.span(),
                "`foreign_key` refers to nothing: add `references(Other::first, Other::second)`",
            );
            return None;
        };
        let target = Target::from_input(
            diagnostics,
            resolver.input.ident,
            &references.name,
            &references.value,
        )?;
        let written = written_columns(resolver, input, &columns);
        let (from, to) = (input.columns.len(), references.value.columns.len());
        if from != to && from > 0 {
            diagnostics.error(
                references.name.span(),
                format!(
                    "{} refer to {}: write as many on both sides",
                    counted(from),
                    counted(to)
                ),
            );
        }
        Some(Self {
            name,
            columns,
            target,
            on_delete: action(&input.on_delete),
            on_update: action(&input.on_update),
            options: ForeignKeyOptionsDefinition::from_input(&input.options, written),
        })
    }
}

impl ForeignKeyOptionsDefinition {
    fn from_input(input: &ForeignKeyOptionsInput, on_delete_columns: Vec<KeyColumn>) -> Self {
        Self {
            match_full: input.match_full.is_given(),
            deferrable: deferrable(&input.deferral),
            on_delete_columns,
            not_valid: input.not_valid.is_given(),
        }
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        !self.match_full
            && self.deferrable.is_none()
            && self.on_delete_columns.is_empty()
            && !self.not_valid
    }
}

/// The columns that an action on deletion writes: some of the key's own.
fn written_columns(
    resolver: &Resolver<'_>,
    input: &ForeignKeyInput,
    own: &[KeyColumn],
) -> Vec<KeyColumn> {
    let Some(given) = input.options.on_delete_columns.given() else {
        return Vec::new();
    };
    let diagnostics = resolver.diagnostics;
    let action = input.on_delete.value();
    let writes = [ReferentialAction::SetNull, ReferentialAction::SetDefault];
    if !action.is_some_and(|action| writes.contains(action)) {
        diagnostics.error(
            given.name.span(),
            "`on_delete_columns` says which columns are written: add `on_delete = set_null` or `set_default`",
        );
    }
    let written = resolver.columns(&given.value, &given.name);
    for (column, reference) in written.iter().zip(&given.value) {
        let is_own = own
            .iter()
            .any(|own| own.text().eq_ignore_ascii_case(column.text()));
        if !is_own {
            diagnostics.error(
                reference.span(),
                format!("`{}` is no column of this key", column.text()),
            );
        }
    }
    written
}

impl Target {
    fn from_input(
        diagnostics: &Diagnostics,
        item: &Ident,
        attribute: &Ident,
        input: &ReferenceInput,
    ) -> Option<Self> {
        let Some(first) = input.columns.first() else {
            diagnostics.error(
                attribute.span(),
                "`references` names no column: write `references(User::id)`, or by name `references(\"users.id\")`",
            );
            return None;
        };
        match first {
            ReferredColumn::Field { model, .. } => {
                Self::model(diagnostics, item, model, &input.columns)
            }
            ReferredColumn::Name(name) => Self::named(diagnostics, name, &input.columns),
        }
    }

    fn model(
        diagnostics: &Diagnostics,
        item: &Ident,
        model: &Path,
        columns: &[ReferredColumn],
    ) -> Option<Self> {
        let mut fields = Vec::with_capacity(columns.len());
        for column in columns {
            match column {
                ReferredColumn::Field {
                    model: other,
                    field,
                } if same_path(model, other) => fields.push(field.clone()),
                other => {
                    one_table(diagnostics, other);
                    return None;
                }
            }
        }
        let mut model = model.clone();
        if model.is_ident("Self") {
            // `Self` means nothing in the items that are generated beside the struct.
            let span = model.segments[0].ident.span();
            let mut item = item.clone();
            item.set_span(span);
            model = item.into();
        }
        Some(Self::Model { model, fields })
    }

    fn named(
        diagnostics: &Diagnostics,
        first: &LitStr,
        columns: &[ReferredColumn],
    ) -> Option<Self> {
        let (table, column) = qualified(diagnostics, first)?;
        let mut names = vec![column];
        for column in &columns[1..] {
            let ReferredColumn::Name(literal) = column else {
                one_table(diagnostics, column);
                return None;
            };
            let (other, column) = qualified(diagnostics, literal)?;
            if other.hash() != table.hash() {
                one_table(diagnostics, &columns[names.len()]);
                return None;
            }
            names.push(column);
        }
        Some(Self::Named {
            table,
            columns: names,
        })
    }
}

fn one_table(diagnostics: &Diagnostics, column: &ReferredColumn) {
    diagnostics.error(
        column.span(),
        "a foreign key refers to one table: this is another one",
    );
}

fn same_path(left: &Path, right: &Path) -> bool {
    left.leading_colon.is_some() == right.leading_colon.is_some()
        && left.segments.len() == right.segments.len()
        && left
            .segments
            .iter()
            .zip(&right.segments)
            .all(|(left, right)| left.ident == right.ident)
}

fn action(given: &Once<ReferentialAction>) -> Option<(ReferentialAction, Span)> {
    given.given().map(|given| (given.value, given.name.span()))
}

fn counted(columns: usize) -> String {
    match columns {
        1 => "1 column".to_owned(),
        _ => format!("{columns} columns"),
    }
}

/// `"schema.table.column"` or `"table.column"`; a part that holds a dot stands in double quotes.
fn qualified(diagnostics: &Diagnostics, literal: &LitStr) -> Option<(TableIdentity, String)> {
    let Some(parts) = split(&literal.value()) else {
        diagnostics.error(literal.span(), "a double quote is not closed");
        return None;
    };
    for part in &parts {
        check_name(diagnostics, part, literal.span(), "a part of the name");
    }
    let mut parts = parts.into_iter();
    let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
    match parts {
        [Some(schema), Some(name), Some(column), None] => Some((
            TableIdentity {
                schema: Some(schema),
                name,
            },
            column,
        )),
        [Some(name), Some(column), None, None] => {
            Some((TableIdentity { schema: None, name }, column))
        }
        _ => {
            diagnostics.error(
                literal.span(),
                "expected \"table.column\" or \"schema.table.column\"",
            );
            None
        }
    }
}

/// Splits at dots outside of double quotes, which are SQL's: doubled, they stand for themselves.
fn split(text: &str) -> Option<Vec<String>> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let part = parts.last_mut().expect("there is always a part");
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                part.push('"');
            }
            '"' if quoted || part.is_empty() => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            _ => part.push(character),
        }
    }
    (!quoted).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        split(text).expect("quotes are balanced")
    }

    #[test]
    fn dots_separate_and_quotes_protect_them() {
        assert_eq!(parts("app.users.id"), ["app", "users", "id"]);
        assert_eq!(parts("\"a.b\".id"), ["a.b", "id"]);
        assert_eq!(parts("\"say \"\"hi\"\"\".id"), ["say \"hi\"", "id"]);
    }

    #[test]
    fn an_open_quote_is_no_name() {
        assert_eq!(split("\"users.id"), None);
    }
}
