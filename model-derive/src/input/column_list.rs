//! Columns, as lists name them.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result, Token, token};

use super::entry::Entry;
use crate::symbol;

/// A column, as a list names it.
pub(crate) enum ColumnReference {
    /// By the struct's field.
    Field(Ident),
    /// By the column's name in the database.
    Name(LitStr),
}

impl ColumnReference {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Field(field) => field.span(),
            Self::Name(name) => name.span(),
        }
    }

    pub(super) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            input.parse().map(Self::Name)
        } else if input.peek(Ident::peek_any) {
            input.call(Ident::parse_any).map(Self::Field)
        } else {
            Err(input.error("expected a field, or a column's name in quotes"))
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
        return list_of_columns(&inner, columns);
    }
    columns.push(ColumnReference::parse(input)?);
    Ok(())
}

/// The columns in the parentheses behind `entry`.
pub(super) fn list_of_columns(entry: &Entry<'_>, columns: &mut Vec<ColumnReference>) -> Result<()> {
    entry.list("first_column, second_column", |input| {
        columns.push(ColumnReference::parse(input)?);
        Ok(())
    })
}

/// Whether an option of one of these words stands next: with a value, with parentheses, or alone.
pub(super) fn is_option(input: ParseStream<'_>, words: &[&str], flags: &[&str]) -> bool {
    let ahead = input.fork();
    let Ok(word) = ahead.call(Ident::parse_any) else {
        return false;
    };
    if ahead.peek(Token![=]) {
        return true;
    }
    let text = word.to_string();
    let alone = ahead.is_empty() || ahead.peek(Token![,]);
    (alone && flags.contains(&text.as_str()))
        || (ahead.peek(token::Paren) && words.contains(&text.as_str()))
}

/// The error for an option that a list does not have; `besides` is what else stands there.
pub(super) fn unknown_option(name: &Ident, known: &[&str], besides: &str) -> Error {
    let text = name.to_string();
    let advice = match super::unknown::suggestion(&text, known.iter().copied()) {
        Some(meant) => format!(", did you mean `{meant}`?"),
        None if besides.is_empty() => format!("; here there may be {}", listed(known)),
        None => format!("; besides {besides} there may be {}", listed(known)),
    };
    Error::new(name.span(), format!("unknown option `{text}`{advice}"))
}

fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}
