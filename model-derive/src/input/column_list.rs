//! `unique(a, b, name = "...")`: the columns of a key, a constraint or an index.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result, Token, token};

use super::entry::Entry;
use super::once::Once;
use crate::symbol;

/// A column, as a list names it.
pub(crate) enum ColumnReference {
    /// By the struct's field.
    Field(Ident),
    /// By the column's name in the database.
    Name(LitStr),
}

/// The columns and what else the parentheses say.
#[derive(Default)]
pub(crate) struct ColumnListInput {
    pub(crate) columns: Vec<ColumnReference>,
    pub(crate) name: Once<LitStr>,
    pub(crate) unique: Once<()>,
}

impl ColumnListInput {
    /// A list of columns with an optional name.
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        Self::read(entry, Allowed::NameOnly)
    }

    /// The same, where `unique` may stand among the columns.
    pub(crate) fn parse_index(entry: &Entry<'_>) -> Result<Self> {
        Self::read(entry, Allowed::NameAndUnique)
    }

    fn read(entry: &Entry<'_>, allowed: Allowed) -> Result<Self> {
        let mut list = Self::default();
        entry.list("first_column, second_column", |input| {
            if is_unique_flag(input, allowed) {
                let entry = Entry::parse(input)?;
                list.unique.set(&entry, ())
            } else if input.peek(Ident::peek_any) && input.peek2(Token![=]) {
                let inner = Entry::parse(input)?;
                if inner.name != symbol::NAME {
                    return Err(unknown_option(&inner.name, allowed));
                }
                list.name.set(&inner, inner.text("...")?)
            } else {
                read_columns(input, &mut list.columns)
            }
        })?;
        Ok(list)
    }
}

impl ColumnReference {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Field(field) => field.span(),
            Self::Name(name) => name.span(),
        }
    }
}

/// One column, or several in `columns(...)`.
pub(super) fn read_columns(
    input: ParseStream<'_>,
    columns: &mut Vec<ColumnReference>,
) -> Result<()> {
    if input.peek(Ident::peek_any) && input.peek2(token::Paren) {
        let inner = Entry::parse(input)?;
        if inner.name != symbol::COLUMNS {
            let name = &inner.name;
            return Err(Error::new(
                name.span(),
                format!("expected a field, found `{name}(...)`"),
            ));
        }
        return inner.list("first_column, second_column", |input| {
            columns.push(column_reference(input)?);
            Ok(())
        });
    }
    columns.push(column_reference(input)?);
    Ok(())
}

fn column_reference(input: ParseStream<'_>) -> Result<ColumnReference> {
    if input.peek(LitStr) {
        input.parse().map(ColumnReference::Name)
    } else if input.peek(Ident::peek_any) {
        input.call(Ident::parse_any).map(ColumnReference::Field)
    } else {
        Err(input.error("expected a field, or a column's name in quotes"))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Allowed {
    NameOnly,
    NameAndUnique,
}

fn is_unique_flag(input: ParseStream<'_>, allowed: Allowed) -> bool {
    if allowed == Allowed::NameOnly {
        return false;
    }
    let ahead = input.fork();
    ahead
        .call(Ident::parse_any)
        .is_ok_and(|word| word == symbol::UNIQUE)
        && (ahead.is_empty() || ahead.peek(Token![,]))
}

fn unknown_option(name: &Ident, allowed: Allowed) -> Error {
    let options = match allowed {
        Allowed::NameOnly => "`name = \"...\"`",
        Allowed::NameAndUnique => "`name = \"...\"` and `unique`",
    };
    Error::new(
        name.span(),
        format!("unknown option `{name}`; besides columns there may be {options}"),
    )
}
