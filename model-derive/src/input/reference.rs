//! `references(User::id)` and `references("schema.users.id")`: the column that a foreign key names.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Path, Result, Token};

use super::column_list::is_option;
use super::entry::Entry;
use super::foreign_key::ForeignKeyOptionsInput;
use super::once::Once;
use crate::symbol;

/// A column of another table.
pub(crate) enum ReferredColumn {
    /// `User::id`: a model's field.
    Field { model: Path, field: Ident },
    /// `"users.id"`: by name, where the model cannot be named.
    Name(LitStr),
}

/// What stands in the parentheses of `references(...)`.
#[derive(Default)]
pub(crate) struct ReferenceInput {
    pub(crate) columns: Vec<ReferredColumn>,
    /// The constraint's name; on a field only.
    pub(crate) name: Once<LitStr>,
    /// What few keys say; on a field only.
    pub(crate) options: ForeignKeyOptionsInput,
}

impl ReferenceInput {
    /// On a field: one column, perhaps a name for the constraint.
    pub(crate) fn parse_on_field(entry: &Entry<'_>) -> Result<Self> {
        let mut reference = Self::default();
        entry.list("User::id", |input| {
            if is_option(input, &[symbol::POSTGRES], ForeignKeyOptionsInput::FLAGS) {
                return reference.read_option(&Entry::parse(input)?);
            }
            reference.columns.push(ReferredColumn::parse(input)?);
            Ok(())
        })?;
        Ok(reference)
    }

    fn read_option(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::NAME => self.name.set(entry, entry.text("...")?),
            symbol::POSTGRES
            | symbol::MATCH_FULL
            | symbol::DEFERRABLE
            | symbol::INITIALLY_DEFERRED => self.options.read(entry),
            name => Err(Error::new(
                entry.name.span(),
                format!(
                    "unknown option `{name}`; besides the column there may be `name = \"...\"`, `match_full`, `deferrable`, `initially_deferred` and `postgres(not_valid)`; {ACTIONS}"
                ),
            )),
        }
    }

    /// Within `foreign_key(...)`: columns only.
    pub(crate) fn parse_in_key(entry: &Entry<'_>) -> Result<Self> {
        let mut reference = Self::default();
        entry.list("Other::first, Other::second", |input| {
            reference.columns.push(ReferredColumn::parse(input)?);
            Ok(())
        })?;
        Ok(reference)
    }
}

const ACTIONS: &str = "`on_delete` and `on_update` stand beside `references(...)`";

impl ReferredColumn {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::Name);
        }
        if !input.peek(Ident::peek_any) && !input.peek(Token![::]) {
            return Err(
                input.error("expected a model's field such as `User::id`, or \"table.column\"")
            );
        }
        let mut path = parse_path(input)?;
        let field = path.segments.pop().expect("a path has a segment").ident;
        if path.segments.is_empty() {
            return Err(Error::new(
                field.span(),
                format!(
                    "expected a model's field: write `{field}::id`, or a name: \"table.column\""
                ),
            ));
        }
        path.segments.pop_punct();
        Ok(Self::Field { model: path, field })
    }

    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Field { field, .. } => field.span(),
            Self::Name(name) => name.span(),
        }
    }
}

/// A path without generics; unlike syn's, any word may be its last, for fields may be called anything.
fn parse_path(input: ParseStream<'_>) -> Result<Path> {
    let mut path = Path {
        leading_colon: input.parse()?,
        segments: syn::punctuated::Punctuated::new(),
    };
    loop {
        path.segments
            .push_value(input.call(Ident::parse_any)?.into());
        if !input.peek(Token![::]) {
            return Ok(path);
        }
        path.segments.push_punct(input.parse()?);
    }
}
