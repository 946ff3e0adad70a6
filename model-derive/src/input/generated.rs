//! `identity(always)` and `generated("sql", virtual)`: columns that the database fills.

use syn::ext::IdentExt;
use syn::{Ident, LitStr, Result, Token, token};

use super::column_list::unknown_option;
use super::entry::Entry;
use crate::symbol;

/// `identity`, or `identity(always)`.
#[derive(Clone, Copy)]
pub(crate) struct IdentityInput {
    pub(crate) always: bool,
}

/// `generated = "sql"`, or `generated("sql", virtual)`.
pub(crate) struct GeneratedInput {
    pub(crate) expression: LitStr,
    pub(crate) is_virtual: bool,
}

impl IdentityInput {
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut always = false;
        if !entry.input.peek(token::Paren) {
            entry.flag()?;
            return Ok(Self { always });
        }
        entry.list(symbol::ALWAYS, |input| {
            let inner = Entry::parse(input)?;
            if inner.name != symbol::ALWAYS {
                return Err(unknown_option(&inner.name, &[symbol::ALWAYS], ""));
            }
            always = true;
            inner.flag()
        })?;
        Ok(Self { always })
    }
}

impl GeneratedInput {
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        const EXAMPLE: &str = "\"price * amount\", stored";
        if entry.input.peek(Token![=]) {
            return Ok(Self {
                expression: entry.text("price * amount")?,
                is_virtual: false,
            });
        }
        let (mut expression, mut is_virtual) = (None, false);
        entry.list(EXAMPLE, |input| {
            if input.peek(LitStr) && expression.is_none() {
                expression = Some(input.parse()?);
                return Ok(());
            }
            // `virtual` is a reserved word of Rust's.
            let word = input.call(Ident::parse_any)?;
            is_virtual = word == symbol::VIRTUAL;
            if is_virtual || word == symbol::STORED {
                Ok(())
            } else {
                let known = &[symbol::STORED, symbol::VIRTUAL];
                Err(unknown_option(&word, known, "the expression"))
            }
        })?;
        let expression = expression
            .ok_or_else(|| entry.expected(entry.name.span(), "an SQL expression", EXAMPLE))?;
        Ok(Self {
            expression,
            is_virtual,
        })
    }
}
